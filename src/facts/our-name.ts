// Our company or brand, named by the writer in his own words: he means us, not anybody.
// Example: "Dear Ridgeline team" with brand Ridgeline -> { kind: "company" }, "a Ridgeline tent" -> { kind: "brand" }

import type { PartKind } from '../email/open-email.ts';
import { firstBetween, lastEnding } from './hit-search.ts';
import { isOurSubject } from './our-subject.ts';
import { factAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export interface OurNameFact extends Fact {
  readonly kind: 'company' | 'brand';
}

const spokenParts: ReadonlySet<PartKind> = new Set<PartKind>(['subject', 'own', 'lead']);
const MOST_FACTS = 6;
/** "Dear Ridgeline team": a brand this close behind a greeting is our house, not our goods. */
const GREETING_REACH = 12;

/** Part of an address or link ("kevin@brightway-led.example"): nobody said it. */
function isInAddress(reading: Reading, hit: PlacedHit): boolean {
  const { text } = reading.email;
  return (
    /[@./\w-]$/.test(text.slice(Math.max(0, hit.start - 1), hit.start)) ||
    /^(?:@|[-.]?\w+[.@]\w|\.\w|\/)/.test(text.slice(hit.end, hit.end + 40))
  );
}

function isGreeted(reading: Reading, hit: PlacedHit): boolean {
  return lastEnding(hitsOf(reading, 'greeting'), hit.start + 1, GREETING_REACH) !== undefined;
}

export function readOurNames(reading: Reading): readonly OurNameFact[] {
  const named = (['profileCompany', 'profileBrand'] as const).flatMap((table) =>
    hitsOf(reading, table)
      .filter((hit) => spokenParts.has(hit.part) && !isInAddress(reading, hit) && !isOurSubject(reading, hit))
      .map((hit): OurNameFact => {
        const asHouse = table === 'profileCompany' || isGreeted(reading, hit);
        return { ...factAt(reading, hit.start, hit.end), kind: asHouse ? 'company' : 'brand' };
      }),
  );
  const companies = named
    .filter(({ kind }) => kind === 'company')
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  // "Ridgeline Outdoor" names the house; the brand inside it is not named again.
  const apart = named.filter(
    (fact) =>
      fact.kind === 'company' ||
      firstBetween(companies, fact.span.start - 40, fact.span.end) === undefined ||
      !companies.some((span) => span.start <= fact.span.start && span.end >= fact.span.end),
  );
  return apart.slice(0, MOST_FACTS);
}

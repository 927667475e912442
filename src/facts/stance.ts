// Whether the writer decides himself. Example: "I will discuss with my team" -> defers, "I am the owner" -> decides,
// "Purchasing Dept." in the signature -> department.

import { purchasingDepartments } from '../lexicon/people/purchasing-departments.ts';
import { foldText } from '../words/fold.ts';
import { readContact } from './contact.ts';
import { writerZone } from './contact-zone.ts';
import { displayPieces } from './display-name.ts';
import { factAt, mergedFacts, ownHits } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import type { Fact, Reading } from './reading.ts';

export interface StanceFact extends Fact {
  readonly stance: 'defers' | 'decides' | 'department';
}

const MOST_FACTS = 6;

/** A purchasing department named in signature or display name: it buys in its own name. Other departments say nothing. */
function departments(reading: Reading): Fact[] {
  const hits = hitsOf(reading, 'department');
  if (hits.length === 0) return [];
  const homes = [...writerZone(reading).lines, ...displayPieces(reading)];
  // "Roe Sourcing AS" is a firm, and no department of one.
  const firm = readContact(reading).company?.span;
  return hits
    .filter(({ start, end }) => firm === undefined || start >= firm.end || end <= firm.start)
    .filter((hit) => homes.some((home) => hit.start >= home.start && hit.end <= home.end))
    .map((hit) => factAt(reading, hit.start, hit.end))
    .filter((fact) => purchasingDepartments.some((stem) => foldText(fact.text).includes(stem)));
}

export function readStances(reading: Reading): readonly StanceFact[] {
  const said = (['defers', 'decides'] as const).flatMap((stance) =>
    mergedFacts(reading, [
      ...ownHits(reading, stance),
      ...hitsOf(reading, stance).filter(({ part }) => part === 'signature'),
    ]).map((fact) => ({ ...fact, stance })),
  );
  return [...said, ...departments(reading).map((fact) => ({ ...fact, stance: 'department' as const }))].slice(
    0,
    MOST_FACTS,
  );
}

// Hits for the people facts: those of the reading, and in signature, From line and lead also those of every other language,
// because an English mail is signed "Geschäftsführer" or 采购经理 as often as not.
// Example: hitsOf(reading, 'titleDecision') on "Please quote.\nGruß\nLi Wei\n总经理" -> the hit of 总经理

import type { OpenEmail, PartKind, Span } from '../email/open-email.ts';
import type { Hit } from '../words/hit.ts';
import { findHits } from '../words/lexicon.ts';
import type { PlacedHit, Reading } from './reading.ts';

/** What a signature may say in another language than the mail. */
const spoken: ReadonlySet<Hit['table']> = new Set<Hit['table']>([
  'titleDecision',
  'titleInfluence',
  'titleOther',
  'department',
  'companyWord',
  'courtesy',
  'countries',
  'addressWord',
  'labelName',
  'labelTitle',
  'labelCompany',
  'labelPhone',
  'labelMessenger',
  'labelWebsite',
  'labelAddress',
  'notPhone',
]);
/** A signature without closing stands in the last units of the own words. */
const FOOT = 500;
const LONGEST_HOME = 2000;

const known = new WeakMap<Reading, Map<Hit['table'], readonly PlacedHit[]>>();

function homesOf(email: OpenEmail): readonly (Span & { readonly kind: PartKind })[] {
  const homes = email.parts.filter(
    ({ kind }) => kind === 'sender' || kind === 'signature' || kind === 'lead',
  );
  const own = email.parts.findLast(({ kind }) => kind === 'own');
  const foot = own === undefined ? [] : [{ ...own, start: Math.max(own.start, own.end - FOOT) }];
  return [...homes, ...foot].map((home) => ({ ...home, end: Math.min(home.end, home.start + LONGEST_HOME) }));
}

function foreignHits(reading: Reading): PlacedHit[] {
  const { email, lexicon, language } = reading;
  const readable = new Set(['', 'en', language.tag, ...language.others]);
  return homesOf(email).flatMap((home) =>
    findHits(lexicon, email.text.slice(home.start, home.end)).flatMap((hit): PlacedHit[] => {
      if (readable.has(hit.language) || !spoken.has(hit.table)) return [];
      return [
        { ...hit, start: hit.start + home.start, end: hit.end + home.start, part: home.kind, negated: false },
      ];
    }),
  );
}

function withForeign(reading: Reading): Map<Hit['table'], readonly PlacedHit[]> {
  const tables = new Map(reading.hits);
  const foreign = foreignHits(reading);
  for (const table of new Set(foreign.map((hit) => hit.table))) {
    const all = [...(reading.hits.get(table) ?? []), ...foreign.filter((hit) => hit.table === table)];
    all.sort((a, b) => a.start - b.start || b.end - a.end);
    let reached = -1;
    const kept = all.filter((hit) => {
      if (hit.end <= reached) return false;
      reached = hit.end;
      return true;
    });
    tables.set(table, kept);
  }
  return tables;
}

/** All hits of a reading by table; worked out once for each reading. */
export function peopleHits(reading: Reading): ReadonlyMap<Hit['table'], readonly PlacedHit[]> {
  const made = known.get(reading) ?? withForeign(reading);
  known.set(reading, made);
  return made;
}

export function hitsOf(reading: Reading, table: Hit['table']): readonly PlacedHit[] {
  return peopleHits(reading).get(table) ?? [];
}

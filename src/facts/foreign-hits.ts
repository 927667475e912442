// Words of other languages in signature, From line and lead: an English mail is signed "Geschäftsführer" or 采购经理 as often
// as not. Example: "Please quote.\nGruß\nLi Wei\n总经理" -> titleDecision holds 总经理 beside the English titles.

import type { OpenEmail, PartKind } from '../email/open-email.ts';
import type { Hit } from '../words/hit.ts';
import type { PhraseMatcher } from '../words/phrase-matcher.ts';
import { inPlace } from './hit-search.ts';
import { type HitTables, partWalker } from './place-hits.ts';
import type { PlacedHit } from './reading.ts';

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
const homes: ReadonlySet<PartKind> = new Set<PartKind>(['sender', 'signature', 'lead']);

interface ForeignRows {
  readonly matcher: PhraseMatcher;
  readonly rows: Int32Array;
  readonly foreign: readonly number[];
}

function placeForeign(email: OpenEmail, { matcher, rows, foreign }: ForeignRows): HitTables {
  const tables: HitTables = new Map();
  const own = email.parts.findLast(({ kind }) => kind === 'own');
  const foot = own === undefined ? 0 : Math.max(own.start, own.end - FOOT);
  const kindAt = partWalker(email.parts);
  for (const row of foreign) {
    const meaning = matcher.meanings[rows[row * 3] ?? 0];
    if (meaning === undefined || !spoken.has(meaning.table)) continue;
    const start = rows[row * 3 + 1] ?? 0;
    const part = kindAt(start);
    if (!homes.has(part) && !(part === 'own' && start >= foot)) continue;
    const { table, key, language } = meaning;
    const hit = { table, key, language, start, end: rows[row * 3 + 2] ?? 0, part, negated: false };
    const list = tables.get(table);
    if (list === undefined) tables.set(table, [hit]);
    else list.push(hit);
  }
  return tables;
}

function merged(readable: readonly PlacedHit[], foreign: readonly PlacedHit[]): PlacedHit[] {
  let reached = -1;
  return inPlace(readable, foreign).filter((hit) => {
    if (hit.end <= reached) return false;
    reached = hit.end;
    return true;
  });
}

/** All hits by table, with those of other languages where people say who they are. */
export function withForeignHits(hits: HitTables, email: OpenEmail, found: ForeignRows): HitTables {
  const foreign = placeForeign(email, found);
  if (foreign.size === 0) return hits;
  const tables = new Map(hits);
  for (const [table, list] of foreign) tables.set(table, merged(hits.get(table) ?? [], list));
  return tables;
}

// Turns what a matcher found into hits that know their part of the mail and whether they are negated, by table.
// Example: "no tents, but lamps" -> products: [{ key: 'tent', part: 'own', negated: true, ... }, { key: 'lamp', negated: false, ... }]

import type { Part, PartKind, Span } from '../email/open-email.ts';
import type { Hit } from '../words/hit.ts';
import type { FoundPhrases, PhraseMatcher } from '../words/phrase-matcher.ts';
import type { PlacedHit } from './reading.ts';

export type HitTables = Map<Hit['table'], PlacedHit[]>;

/** How far a negation reaches in its clause, in units: "tents are, as of this season, no longer needed". */
const NEGATION_REACH = 60;
const clauseEnds: ReadonlySet<number> = new Set(
  [...'.,;:!?。，；：！？、\n'].map((sign) => sign.charCodeAt(0)),
);

/** Hits of one table that are read. No letter needs them all; a flood of one word must not cost more than a letter. */
const mostHits = 600;

/** Rows of `found` that are read: of a readable language, and not inside a longer hit of their table; `cut` where some were left. */
export function readableRows(
  matcher: PhraseMatcher,
  { rows, count }: FoundPhrases,
  readable: ReadonlySet<string>,
): { readonly kept: readonly number[]; readonly foreign: readonly number[]; readonly cut: boolean } {
  const kept: number[] = [];
  const foreign: number[] = [];
  const isReadable = matcher.languages.map((language) => readable.has(language));
  const seen = new Int32Array(matcher.tables.length);
  let cut = false;
  const reachedStart = new Int32Array(matcher.tables.length).fill(-1);
  const reachedEnd = new Int32Array(matcher.tables.length).fill(-1);
  for (let row = 0; row < count; row++) {
    const meaning = rows[row * 3] ?? 0;
    if (isReadable[matcher.languageOf[meaning] ?? 0] !== true) {
      foreign.push(row);
      continue;
    }
    const tableId = matcher.tableOf[meaning] ?? 0;
    const start = rows[row * 3 + 1] ?? 0;
    const end = rows[row * 3 + 2] ?? 0;
    const longest = reachedEnd[tableId] ?? -1;
    if (end < longest || (end === longest && start > (reachedStart[tableId] ?? -1))) continue;
    reachedStart[tableId] = start;
    reachedEnd[tableId] = end;
    const count = (seen[tableId] ?? 0) + 1;
    seen[tableId] = count;
    if (count <= mostHits) kept.push(row);
    else cut = true;
  }
  return { kept, foreign, cut };
}

/** Clauses around the negations: up to punctuation, a word of contrast or the reach. */
export function negatedClauses(
  text: string,
  matcher: PhraseMatcher,
  rows: Int32Array,
  kept: readonly number[],
): readonly Span[] {
  const spansOf = (table: Hit['table']): Span[] => {
    const spans: Span[] = [];
    const wanted = matcher.tables.indexOf(table);
    for (const row of kept) {
      if (matcher.tableOf[rows[row * 3] ?? 0] === wanted)
        spans.push({ start: rows[row * 3 + 1] ?? 0, end: rows[row * 3 + 2] ?? 0 });
    }
    return spans;
  };
  const negations = spansOf('negation');
  if (negations.length === 0) return negations;
  const contrasts = spansOf('contrast');
  return negations.map((negation) => clauseAround(text, negation, contrasts));
}

function clauseAround(text: string, hit: Span, contrasts: readonly Span[]): Span {
  let start = hit.start;
  let end = hit.end;
  const floor = Math.max(0, hit.start - NEGATION_REACH);
  const ceiling = Math.min(text.length, hit.end + NEGATION_REACH);
  while (start > floor && !clauseEnds.has(text.charCodeAt(start - 1))) start--;
  while (end < ceiling && !clauseEnds.has(text.charCodeAt(end))) end++;
  for (const contrast of contrasts) {
    if (contrast.start >= hit.end && contrast.start < end) end = contrast.start;
    if (contrast.end <= hit.start && contrast.end > start) start = contrast.end;
  }
  return { start, end };
}

/** The parts' kinds along growing positions without a search at each step. */
export function partWalker(parts: readonly Part[]): (position: number) => PartKind {
  let at = 0;
  return (position) => {
    while (at < parts.length - 1 && position >= (parts[at]?.end ?? 0)) at++;
    const part = parts[at];
    return part !== undefined && position >= part.start && position < part.end ? part.kind : 'notice';
  };
}

interface Placing {
  readonly matcher: PhraseMatcher;
  readonly rows: Int32Array;
  readonly kept: readonly number[];
  readonly parts: readonly Part[];
  readonly negated: readonly Span[];
}

/** Adds the kept rows to the tables, in their order. */
export function placeHits(tables: HitTables, { matcher, rows, kept, parts, negated }: Placing): void {
  const kindAt = partWalker(parts);
  for (const row of kept) {
    const meaning = matcher.meanings[rows[row * 3] ?? 0];
    if (meaning === undefined) continue;
    const { table, key, language } = meaning;
    const start = rows[row * 3 + 1] ?? 0;
    const end = rows[row * 3 + 2] ?? 0;
    const isNegated = negated.length > 0 && table !== 'negation' && isInside(negated, start, end);
    const hit = { table, key, language, start, end, part: kindAt(start), negated: isNegated };
    const list = tables.get(table);
    if (list === undefined) tables.set(table, [hit]);
    else list.push(hit);
  }
}

function isInside(ranges: readonly Span[], start: number, end: number): boolean {
  for (const range of ranges) if (start >= range.start && end <= range.end) return true;
  return false;
}

// What the writer says himself: only the subject, his new text, the buyer's part of a lead and the names of the files give facts.
// Example: ownHits(reading, 'moq') -> the MOQ words of the mail, without those of our quoted offer and those he refused.

import type { PartKind, Span } from '../email/open-email.ts';
import type { Hit } from '../words/hit.ts';
import { lastBefore } from './hit-search.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

const ownParts: ReadonlySet<PartKind> = new Set<PartKind>(['subject', 'own', 'lead', 'attachment']);

export function isOwn(part: PartKind): boolean {
  return ownParts.has(part);
}

/** Same reading, same hits: fifteen readers ask for the same tables, so each is cut out once a reading. */
const cut = new WeakMap<Reading, Map<Hit['table'], readonly PlacedHit[]>>();
const none: readonly PlacedHit[] = [];

/** Hits of one table in the writer's own words, refused ones dropped, in the order of the text. */
export function ownHits(reading: Reading, table: Hit['table']): readonly PlacedHit[] {
  const hits = reading.hits.get(table);
  if (hits === undefined) return none;
  let tables = cut.get(reading);
  if (tables === undefined) {
    tables = new Map();
    cut.set(reading, tables);
  }
  const known = tables.get(table);
  if (known !== undefined) return known;
  const refused = refusalsOf(reading);
  const own = hits.filter(
    (hit) => ownParts.has(hit.part) && !hit.negated && !isRefused(reading.email.text, hit, refused),
  );
  tables.set(table, own);
  return own;
}

/** Words that hold a "no" which refuses nothing: "order no.", "no later than", 有没有. */
const harmlessTables: readonly Hit['table'][] = [
  'referenceLabel',
  'modelLabel',
  'deadline',
  'targetPrice',
  'question',
  'questionWord',
  'request',
  'negation',
];
const refusalReach = 40;
const clauseSigns = /[,，.。;；:：!?！？、|\n]/u;

/** Same reading, same refusals: found once for all tables. */
const refusals = new WeakMap<Reading, readonly PlacedHit[]>();

/** "No", "without", 不要: what follows them in the clause is refused, what stands before is not ("tents without logo"). */
function refusalsOf(reading: Reading): readonly PlacedHit[] {
  const known = refusals.get(reading);
  if (known !== undefined) return known;
  const harmless = harmlessTables.map((table) => reading.hits.get(table) ?? []);
  const found = (reading.hits.get('negationAhead') ?? []).filter(
    (hit) => !harmless.some((hits) => isCovered(hit, hits)),
  );
  refusals.set(reading, found);
  return found;
}

function isCovered(hit: Span, hits: readonly Span[]): boolean {
  const cover = lastBefore(hits, hit.start + 1);
  return cover !== undefined && cover.end >= hit.end && cover.end - cover.start > hit.end - hit.start;
}

function isRefused(text: string, hit: Span, found: readonly PlacedHit[]): boolean {
  const refusal = found.length === 0 ? undefined : lastBefore(found, hit.start);
  if (refusal === undefined || refusal.end > hit.start || hit.start - refusal.end > refusalReach)
    return false;
  return !clauseSigns.test(text.slice(refusal.end, hit.start));
}

export function factAt(reading: Reading, start: number, end: number): Fact {
  return { text: reading.email.text.slice(start, end), span: { start, end } };
}

/** One fact a stretch: hits that overlap or only a blank or sign apart tell one thing once. */
export function mergedFacts(reading: Reading, hits: readonly Span[]): readonly Fact[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged.map(({ start, end }) => factAt(reading, start, end));
}

/** The furthest a sentence is followed to either side: keeps every look-around constant in cost. */
const sentenceReach = 260;
const FULL_STOP = 0x2e;
const sentenceEnds = '\n。！？!?；;؟।';

/** The sentence around a position; a full stop ends it only before a blank, so that "1.2" and "FOB." stay whole. */
export function sentenceAt(text: string, position: number): Span {
  const lowest = Math.max(0, position - sentenceReach);
  const highest = Math.min(text.length, position + sentenceReach);
  let start = position;
  while (start > lowest && !endsSentence(text, start - 1)) start -= 1;
  let end = position;
  while (end < highest && !endsSentence(text, end)) end += 1;
  return { start, end };
}

export function endsSentence(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  // Letters, digits and blanks end nothing; they are nearly all of a text.
  if (unit > 0x3f && unit < 0x60c) return false;
  if (unit !== FULL_STOP) return sentenceEnds.includes(text.charAt(index));
  const next = text.charCodeAt(index + 1);
  return Number.isNaN(next) || next === 0x20 || next === 0x0a || next === 0x0d;
}

/**
 * Short Latin abbreviations ("CE", "LC", "PI") are words of other languages in small letters: they count in capitals only.
 * @param longest up to how many letters the rule holds
 */
export function isPlainAbbreviation(text: string, longest: number): boolean {
  if (text.length > longest || !/^[a-z]+$/iu.test(text)) return true;
  return text === text.toUpperCase();
}

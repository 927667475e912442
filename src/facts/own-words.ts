// What the writer says himself: only the subject, his new text, the buyer's part of a lead and the names of the files give facts.
// Example: ownHits(reading, 'moq') -> the MOQ words of the mail, without those of our quoted offer and those he refused.

import type { PartKind, Span } from '../email/open-email.ts';
import type { Hit } from '../words/hit.ts';
import { inOrder } from './hit-search.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

const ownParts: ReadonlySet<PartKind> = new Set<PartKind>(['subject', 'own', 'lead', 'attachment']);

export function isOwn(part: PartKind): boolean {
  return part === 'own' || ownParts.has(part);
}

const none: readonly PlacedHit[] = [];

/** All hits of one table in the own words, also those that are negated or refused there. */
export function ownHitsRaw(reading: Reading, table: Hit['table']): readonly PlacedHit[] {
  const hits = reading.hits.get(table);
  if (hits === undefined) return none;
  for (const { part } of hits) if (!isOwn(part)) return hits.filter((hit) => isOwn(hit.part));
  return hits;
}

/** Hits of one table in the writer's own words, refused ones dropped, in the order of the text. */
export function ownHits(reading: Reading, table: Hit['table']): readonly PlacedHit[] {
  return reading.own.get(table) ?? none;
}

export function factAt(reading: Reading, start: number, end: number): Fact {
  return { text: reading.email.text.slice(start, end), span: { start, end } };
}

const noFacts: readonly Fact[] = [];

/** One fact a stretch: hits that overlap or only a blank or sign apart tell one thing once. In the order of the text. */
export function mergedFacts(reading: Reading, hits: readonly Span[]): readonly Fact[] {
  const [first] = hits;
  if (first === undefined) return noFacts;
  if (hits.length === 1) return [factAt(reading, first.start, first.end)];
  const facts: Fact[] = [];
  const ordered = inOrder(hits);
  let { start, end } = ordered[0] ?? first;
  for (const hit of ordered) {
    if (hit.start <= end + 1) end = Math.max(end, hit.end);
    else {
      facts.push(factAt(reading, start, end));
      start = hit.start;
      end = hit.end;
    }
  }
  facts.push(factAt(reading, start, end));
  return facts;
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

const isLatinWord = /^[a-z]+$/iu;

/**
 * Short Latin abbreviations ("CE", "LC", "PI") are words of other languages in small letters: they count in capitals only.
 * @param longest up to how many letters the rule holds
 */
export function isPlainAbbreviation(text: string, longest: number): boolean {
  if (text.length > longest || !isLatinWord.test(text)) return true;
  return text === text.toUpperCase();
}

// When the goods are wanted, or how long they take. Example: "needed by end of March" -> [{ text: 'by end of March', span }]

import type { Span } from '../email/open-email.ts';
import { doneWithin, seasonRow, withinHeads, withinTails } from '../lexicon/trade/time-words.ts';
import { isUnitId, unitKinds } from '../lexicon/trade/units.ts';
import { firstBetween, lastEnding } from './hit-search.ts';
import { mergedFacts, ownHits, ownHitsRaw, sentenceAt } from './own-words.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export type DeliveryFact = Fact;

/** Between "before" and its month may stand "the 15th of". */
const reach = 18;

export function readDeliveries(reading: Reading): readonly DeliveryFact[] {
  const { text } = reading.email;
  const hits = ownHits(reading, 'delivery').filter((hit) => hit.part !== 'attachment');
  const months = ownHits(reading, 'months');
  const words = ownHits(reading, 'deadline');
  const dates = months.flatMap((month) => {
    const after = firstBetween(words, month.end, month.end + 8);
    const before = firstBetween(words, month.start - reach, month.start);
    const near =
      month.key === seasonRow ||
      !isSmall(text, month) ||
      (before !== undefined && month.start - before.end <= 1);
    if (before !== undefined && near && staysInLine(text, before.end, month.start))
      return [{ start: before.start, end: month.end }];
    const followed =
      after !== undefined &&
      month.language === after.language &&
      !/[a-z]/iu.test(text.slice(after.start, after.end));
    return followed ? [{ start: month.start, end: after.end }] : [];
  });
  return mergedFacts(reading, [...hits, ...dates, ...spansOfTime(reading)]);
}

const longestHead = Math.max(...withinHeads.map(({ length }) => length));

/** "Can you do it in 30 days?", 两周内能出货吗: a span of time in which goods are made, sent or had. */
function spansOfTime(reading: Reading): Span[] {
  const { text } = reading.email;
  const units = ownHitsRaw(reading, 'units').filter(({ key, part }) => isTime(key) && part !== 'attachment');
  return units.flatMap((unit): Span[] => {
    const number = lastEnding(reading.numbers, unit.start, 2);
    if (number === undefined) return [];
    const before = ` ${text.slice(Math.max(0, number.start - longestHead), number.start)}`.toLowerCase();
    const told =
      withinHeads.some((head) => before.endsWith(head)) ||
      withinTails.some((tail) => text.startsWith(tail, unit.end));
    if (!told) return [];
    const { start, end } = sentenceAt(text, number.start);
    const sentence = text.slice(start, end).toLowerCase();
    if (!doneWithin.some((word) => sentence.includes(word))) return [];
    return firstBetween(ownHitsRaw(reading, 'payment'), start, end) === undefined
      ? [{ start: number.start, end: unit.end }]
      : [];
  });
}

function isTime(key: string): boolean {
  return isUnitId(key) && unitKinds[key] === 'time' && key !== 'year' && key !== 'hour';
}

/** "may" and "march" are verbs in small letters, unless the word before them makes a date of them: "before october". */
function isSmall(text: string, hit: PlacedHit): boolean {
  return /^[a-z]/u.test(text.charAt(hit.start));
}

function staysInLine(text: string, start: number, end: number): boolean {
  return !/[\n!?;]/u.test(text.slice(start, end));
}

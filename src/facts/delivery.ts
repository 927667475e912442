// When the goods are wanted, or how long they take. Example: "needed by end of March" -> [{ text: 'by end of March', span }]

import { firstBetween } from './hit-search.ts';
import { mergedFacts, ownHits } from './own-words.ts';
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
    const near = !isSmall(text, month) || (before !== undefined && month.start - before.end <= 1);
    if (before !== undefined && near && staysInLine(text, before.end, month.start))
      return [{ start: before.start, end: month.end }];
    const followed =
      after !== undefined &&
      month.language === after.language &&
      !/[a-z]/iu.test(text.slice(after.start, after.end));
    return followed ? [{ start: month.start, end: after.end }] : [];
  });
  return mergedFacts(reading, [...hits, ...dates]);
}

/** "may" and "march" are verbs in small letters, unless the word before them makes a date of them: "before october". */
function isSmall(text: string, hit: PlacedHit): boolean {
  return /^[a-z]/u.test(text.charAt(hit.start));
}

function staysInLine(text: string, start: number, end: number): boolean {
  return !/[\n!?;]/u.test(text.slice(start, end));
}

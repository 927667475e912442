// Terms of payment, named or asked for. Example: "30% deposit, balance against B/L" -> [{ text: 'deposit' }, { text: 'balance against' }];
// "the balance was paid yesterday" tells what is done and names no terms.

import type { Span } from '../email/open-email.ts';
import { firstBetween, lastBefore } from './hit-search.ts';
import { isPlainAbbreviation, mergedFacts, ownHits } from './own-words.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export type PaymentFact = Fact;

/** How far around a word of money the word "paid" takes it along. */
const paidReach = 60;

export function readPayments(reading: Reading): readonly PaymentFact[] {
  const { text } = reading.email;
  const hits = openPayments(reading).filter(
    (hit) => hit.part !== 'attachment' && isPlainAbbreviation(text.slice(hit.start, hit.end), 2),
  );
  return mergedFacts(reading, hits);
}

/** Words of payment that are not about money already sent. */
export function openPayments(reading: Reading): readonly PlacedHit[] {
  // A subject ("Balance payment") names the matter, the body says that it is done.
  const done = ownHits(reading, 'paid').some(({ part }) => part !== 'subject');
  return ownHits(reading, 'payment').filter(
    (hit) => !(done && hit.part === 'subject') && !isPaid(reading, hit),
  );
}

/** "Balance of USD 14,260 was paid": the word "paid" stands in the same clause, close by. */
export function isPaid(reading: Reading, span: Span): boolean {
  const paid = ownHits(reading, 'paid');
  if (paid.length === 0) return false;
  const near = lastBefore(paid, span.start + 1) ?? paid[0];
  const next = firstBetween(paid, span.start, span.end + paidReach);
  return [near, next].some((hit) => {
    if (hit === undefined) return false;
    const from = Math.min(hit.end, span.end);
    const to = Math.max(hit.start, span.start);
    return (
      to - from <= paidReach &&
      !/[.;!?。；！？\n](?:\s|$)|[。；！？]/u.test(reading.email.text.slice(from, to))
    );
  });
}

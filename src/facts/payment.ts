// Terms of payment, named or asked for. Example: "30% deposit, balance against B/L" -> [{ text: '30% deposit' }, ...]

import { isPlainAbbreviation, mergedFacts, ownHits } from './own-words.ts';
import type { Fact, Reading } from './reading.ts';

export type PaymentFact = Fact;

export function readPayments(reading: Reading): readonly PaymentFact[] {
  const { text } = reading.email;
  const hits = ownHits(reading, 'payment').filter(
    (hit) => hit.part !== 'attachment' && isPlainAbbreviation(text.slice(hit.start, hit.end), 2),
  );
  return mergedFacts(reading, hits);
}

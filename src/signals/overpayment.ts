// Pays too much and wants a part passed on.
// Example: "pay the excess amount to our shipper" -> [excess amount].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const overpayment: Signal = {
  id: 'overpayment',
  axis: 'kind',
  points: 2,
  sentence: { zh: '多付款再转出的骗局', en: 'Pays too much and wants a part passed on' },
  read: (facts) => rubbishOf(facts, 'overpayment'),
};

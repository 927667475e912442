// An order out of nothing in an attachment.
// Example: "confirm the attached PO, signed PI" -> both.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const fakeOrder: Signal = {
  id: 'fake-order',
  axis: 'kind',
  points: 1,
  sentence: { zh: '没头没尾的“订单附件”', en: 'An order out of nothing in an attachment' },
  read: (facts) => rubbishOf(facts, 'fakeOrder'),
};

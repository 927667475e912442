// An order out of nothing in an attachment.
// Example: "confirm the attached PO, signed PI" -> both.

import type { Signal } from './signal.ts';

export const fakeOrder: Signal = {
  id: 'fake-order',
  axis: 'kind',
  points: 1,
  sentence: { zh: '没头没尾的“订单附件”', en: 'An order out of nothing in an attachment' },
  read: (facts) => facts.rubbish.filter(({ family }) => family === 'fakeOrder'),
};

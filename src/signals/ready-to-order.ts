// Negotiates or orders.
// Example: "please send the PI" -> [send the PI].

import type { Signal } from './signal.ts';

export const readyToOrder: Signal = {
  id: 'ready-to-order',
  axis: 'intent',
  points: 2,
  sentence: { zh: '已在谈判或下单', en: 'Negotiates or orders' },
  read: (facts) => facts.stage.filter(({ stage }) => stage === 'negotiating' || stage === 'ordered'),
};

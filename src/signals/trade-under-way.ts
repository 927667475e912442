// Speaks of an order under way.
// Example: "the goods of PI 26044 arrived" -> [arrived].

import type { Signal } from './signal.ts';

export const tradeUnderWay: Signal = {
  id: 'trade-under-way',
  axis: 'kind',
  points: -1,
  sentence: { zh: '谈的是进行中的订单', en: 'Speaks of an order under way' },
  read: (facts) => facts.stage.filter(({ stage }) => stage !== 'declined'),
};

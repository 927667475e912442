// A negotiation, order or complaint.
// Example: "please send the PI", "the goods arrived damaged" -> those words.

import type { Signal } from './signal.ts';

const DEAL_STAGES: ReadonlySet<string> = new Set(['negotiating', 'ordered', 'complaint']);

export const orderUnderWay: Signal = {
  id: 'order-under-way',
  axis: 'notice',
  points: 1,
  sentence: { zh: '谈判、订单或售后往来', en: 'A negotiation, order or complaint' },
  read: (facts) => facts.stage.filter(({ stage }) => DEAL_STAGES.has(stage)),
};

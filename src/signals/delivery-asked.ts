// Gives or asks a delivery time or deadline.
// Example: "need them before 15 May" -> [before 15 May].

import type { Signal } from './signal.ts';

export const deliveryAsked: Signal = {
  id: 'delivery-asked',
  axis: 'specificity',
  points: 1,
  sentence: { zh: '谈到交期或截止日期', en: 'Gives or asks a delivery time or deadline' },
  ask: { zh: '什么时候需要到货？', en: 'When do you need the goods?' },
  read: (facts) => facts.deliveries,
};

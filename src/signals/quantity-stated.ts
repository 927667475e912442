// States a quantity or how often he buys.
// Example: "3,000 pcs a month" -> [3,000 pcs]; "MOQ 500 pcs" and "2 pcs as sample" count elsewhere.

import { apart } from './apart.ts';
import type { Signal } from './signal.ts';

export const quantityStated: Signal = {
  id: 'quantity-stated',
  axis: 'specificity',
  points: 1,
  sentence: { zh: '写明了数量或采购频率', en: 'States a quantity or how often he buys' },
  ask: { zh: '每次订多少、一年订几次？', en: 'How many per order, and how often?' },
  read: (facts) =>
    apart(
      facts.quantities.filter(({ sample }) => !sample),
      facts.moqs,
      facts.samples,
    ),
};

// Buys regularly.
// Example: "two containers a month" -> [two containers a month].

import type { Signal } from './signal.ts';

export const repeatPurchase: Signal = {
  id: 'repeat-purchase',
  axis: 'intent',
  points: 1,
  sentence: { zh: '是长期、按期采购', en: 'Buys regularly' },
  read: (facts) => facts.quantities.filter(({ per }) => per !== null),
};

// Names a target price.
// Example: "target USD 12" -> [USD 12].

import type { Signal } from './signal.ts';

export const targetPriceNamed: Signal = {
  id: 'target-price-named',
  axis: 'intent',
  points: 1,
  sentence: { zh: '给了目标价', en: 'Names a target price' },
  read: (facts) => facts.prices,
};

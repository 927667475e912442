// Names a product.
// Example: "folding camping chairs" -> [chairs].

import { namedProducts } from './buying-asks.ts';
import type { Signal } from './signal.ts';

export const productNamed: Signal = {
  id: 'product-named',
  axis: 'specificity',
  points: 1,
  sentence: { zh: '写明了要什么产品', en: 'Names a product' },
  ask: { zh: '请问您需要哪一款产品？', en: 'Which product do you need?' },
  read: (facts) => namedProducts(facts),
};

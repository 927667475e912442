// Asks for a product of ours.
// Example: asks for tents, the profile sells tents -> [tents].

import { ourProducts } from './buying-asks.ts';
import type { Signal } from './signal.ts';

export const ourProductAsked: Signal = {
  id: 'our-product-asked',
  axis: 'industry',
  points: 2,
  sentence: { zh: '要的正是我们的产品', en: 'Asks for a product of ours' },
  ask: { zh: '您要的是我们的哪一类产品？', en: 'Which of our products is it about?' },
  read: (facts) => ourProducts(facts),
};

// Asks for a neighbouring product, not ours.
// Example: asks for backpacks, the profile sells tents -> [backpacks].

import { ourProducts } from './buying-asks.ts';
import type { Signal } from './signal.ts';

export const adjacentProduct: Signal = {
  id: 'adjacent-product',
  axis: 'industry',
  points: 1,
  sentence: { zh: '要的是相近产品，不是我们的', en: 'Asks for a neighbouring product, not ours' },
  read: (facts) =>
    ourProducts(facts).length > 0 ? [] : facts.products.filter(({ match }) => match === 'adjacent'),
};

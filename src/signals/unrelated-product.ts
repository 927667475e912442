// Asks for something we do not make.
// Example: asks for tyres, the profile sells valves -> [tyres].

import { namesUs } from './buying-asks.ts';
import type { Signal } from './signal.ts';

export const unrelatedProduct: Signal = {
  id: 'unrelated-product',
  axis: 'industry',
  points: -1,
  sentence: { zh: '要的产品与我们无关', en: 'Asks for something we do not make' },
  read: (facts) => {
    const near = facts.products.some(({ match }) => match === 'adjacent' || match === 'excluded');
    return near || namesUs(facts) ? [] : facts.products.filter(({ match }) => match === 'unrelated');
  },
};

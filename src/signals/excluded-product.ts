// Asks for something the profile excludes.
// Example: asks for heart valves, excluded by the profile -> [heart valves].

import { namesUs } from './buying-asks.ts';
import type { Signal } from './signal.ts';

export const excludedProduct: Signal = {
  id: 'excluded-product',
  axis: 'industry',
  points: -1,
  sentence: { zh: '要的产品在排除清单里', en: 'Asks for something the profile excludes' },
  read: (facts) => {
    if (namesUs(facts) || facts.products.some(({ match }) => match === 'adjacent')) return [];
    return facts.products.filter(({ match }) => match === 'excluded');
  },
};

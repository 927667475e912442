// Names no product but works in a related field.
// Example: a garden furniture shop asks "what do you make" -> [garden furniture].

import { namedProducts } from './buying-asks.ts';
import type { Signal } from './signal.ts';

export const relatedBusiness: Signal = {
  id: 'related-business',
  axis: 'industry',
  points: 1,
  sentence: { zh: '没点名产品，但行业相关', en: 'Names no product but works in a related field' },
  read: (facts) => {
    if (namedProducts(facts).length > 0 || facts.business.some(({ target }) => target === 'target'))
      return [];
    return facts.business.filter(({ target }) => target === 'related');
  },
};

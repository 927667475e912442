// Says nothing that a buyer says.
// Example: no product, no ask, no quantity, no order -> a lack.

import { LACK } from './apart.ts';
import { asks, isRunning, namedProducts } from './buying-asks.ts';
import type { Signal } from './signal.ts';

export const noBuyerWords: Signal = {
  id: 'no-buyer-words',
  axis: 'kind',
  points: 1,
  sentence: { zh: '没有任何买家的话', en: 'Says nothing that a buyer says' },
  read: (facts) => {
    const said =
      asks(facts).length + namedProducts(facts).length + facts.quantities.length + facts.tradeTerms.length;
    return said === 0 && !isRunning(facts) ? [LACK] : [];
  },
};

// Asks a bare price or catalogue only.
// Example: "price list please" -> [price list].

import type { Signal } from './signal.ts';

export const priceOnlyAsker: Signal = {
  id: 'price-only-asker',
  axis: 'intent',
  points: -2,
  sentence: { zh: '只要价格或目录，别无内容', en: 'Asks a bare price or catalogue only' },
  read: (facts) => {
    const substance =
      facts.quantities.length + facts.parameters.length + facts.tradeTerms.length + facts.models.length;
    return substance === 0 ? facts.priceAsks : [];
  },
};

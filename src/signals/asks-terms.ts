// Asks with a trade term or destination.
// Example: "quote FOB Ningbo" -> [FOB Ningbo].

import type { Signal } from './signal.ts';
import { asks, speaksAsSeller } from './voices.ts';

export const asksTerms: Signal = {
  id: 'asks-terms',
  axis: 'kind',
  points: -1,
  sentence: { zh: '问价并给了贸易条款', en: 'Asks with a trade term or destination' },
  read: (facts) => (asks(facts).length > 0 && !speaksAsSeller(facts) ? facts.tradeTerms : []),
};

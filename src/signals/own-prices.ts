// Names prices and asks for nothing: they are his own.
// Example: "10,000 labels from 90 USD" -> [90 USD]; "target USD 12, please quote" is a buyer's and silent here.

import { isRunning } from './buying-asks.ts';
import type { Signal } from './signal.ts';
import { buyerWords } from './voices.ts';

export const ownPrices: Signal = {
  id: 'own-prices',
  axis: 'kind',
  points: 2,
  sentence: { zh: '报的是他自己的价', en: 'Names prices of his own' },
  read: (facts) => (buyerWords(facts).length > 0 || isRunning(facts) ? [] : facts.prices.slice(0, 1)),
};

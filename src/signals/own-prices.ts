// Names prices and asks for nothing: they are his own.
// Example: "10,000 labels from 90 USD" -> [90 USD]; "target USD 12, please quote" is a buyer's and silent here.

import { isRunning } from './buying-asks.ts';
import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';
import { buyerWords, sellerWords } from './voices.ts';

export const ownPrices: Signal = {
  id: 'own-prices',
  axis: 'kind',
  points: 2,
  sentence: { zh: '报的是他自己的价', en: 'Names prices of his own' },
  read: (facts) => {
    if (buyerWords(facts).length > 0 || isRunning(facts)) return [];
    // "Paid 14 EUR in Italy. DN25, 300 pcs": an amount beside a price, and no sign of an offer, is as well a buyer's.
    const counted = facts.quantities.some(({ sample }) => !sample) && sellerWords(facts).length === 0;
    const matters = rubbishOf(facts, 'serviceTopic').length + rubbishOf(facts, 'offTopic').length;
    if (counted && matters === 0) return [];
    return facts.prices.filter(({ wanted }) => !wanted).slice(0, 1);
  },
};

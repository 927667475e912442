// Neither our product nor a buyer's business or position.
// Example: "Your brand was published in the register" -> a lack; "Owner, Dahl Import" below the same text -> silent.

import { LACK } from './apart.ts';
import { buyerBusiness } from './buyer-business.ts';
import { ourProducts } from './buying-asks.ts';
import { noBuyerWords } from './no-buyer-words.ts';
import type { Signal } from './signal.ts';

export const nothingOfABuyer: Signal = {
  id: 'nothing-of-a-buyer',
  axis: 'kind',
  points: 1,
  sentence: { zh: '看不出是买家，也没提我们的产品', en: 'Neither our product nor a trade of a buyer' },
  read: (facts) => {
    if (noBuyerWords.read(facts).length === 0) return [];
    // An amount without a price of his own is nobody's offer.
    if (facts.prices.length === 0 && facts.quantities.some(({ sample }) => !sample)) return [];
    const buyer = buyerBusiness.read(facts).length > 0 || facts.contact.title?.rank === 'decision';
    return buyer || ourProducts(facts).length > 0 ? [] : [LACK];
  },
};

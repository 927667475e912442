// Script of goods on credit.
// Example: "Net 60, credit references, self storage" -> all three.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const goodsOnCredit: Signal = {
  id: 'goods-on-credit',
  axis: 'kind',
  points: 2,
  sentence: { zh: '冒名赊账骗货的话术', en: 'Script of goods on credit' },
  read: (facts) => rubbishOf(facts, 'goodsOnCredit'),
};

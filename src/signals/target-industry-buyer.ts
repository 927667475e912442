// The buyer is in a target industry.
// Example: a camping shop asks for tents -> [camping shop].

import { ourProducts } from './buying-asks.ts';
import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const targetIndustryBuyer: Signal = {
  id: 'target-industry-buyer',
  axis: 'industry',
  points: 1,
  sentence: { zh: '买家属于我们的目标行业', en: 'The buyer is in a target industry' },
  ask: { zh: '贵公司做什么业务、货卖给谁？', en: 'What is your business, and who uses the goods?' },
  read: (facts) => {
    // With somebody else's product the business proves nothing: adjacent stays 3, unrelated stays 1.
    if (ourProducts(facts).length === 0 && facts.products.some(({ match }) => match !== 'unknown')) return [];
    // What somebody studies is no business.
    if (rubbishOf(facts, 'studyRequest').length > 0) return [];
    return facts.business.filter(({ target }) => target === 'target');
  },
};

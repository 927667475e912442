// Containers and a rate or space, and no goods to fill them: somebody wants to carry ours.
// Example: "any cargo? 40HQ 1580 all in" -> [40HQ]; silent where goods are named or asked for, and in our own threads.

import type { Signal } from './signal.ts';
import { buyerWords, sellerWords, wantsNothing } from './voices.ts';

export const boxesWithoutGoods: Signal = {
  id: 'boxes-without-goods',
  axis: 'kind',
  points: 3,
  sentence: { zh: '谈的是箱子和运价，没有货', en: 'Speaks of containers and rates, not of goods' },
  read: (facts) => {
    const boxes = facts.quantities.filter(({ unit }) => unit?.startsWith('container'));
    if (boxes.length === 0 || !wantsNothing(facts) || buyerWords(facts).length > 0) return [];
    const goods =
      facts.products.some(({ match }) => match !== 'unknown') || facts.models.some(({ ours }) => ours);
    // "The 40HQ is loaded on Friday": who writes about an order of ours offers nothing.
    const offered = sellerWords(facts).length + facts.prices.length > 0;
    return goods || facts.stage.length > 0 || facts.sender.answers || !offered ? [] : boxes.slice(0, 1);
  },
};

// Speaks of things that nobody writes about who wants to buy.
// Example: "speakers, delegates, reserve your seat" -> all three; silent once "please quote" or our thread speaks for a buyer.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';
import { buyerWords } from './voices.ts';

export const offTopic: Signal = {
  id: 'off-topic',
  axis: 'kind',
  points: 1,
  sentence: { zh: '说的不是买货的事', en: 'Speaks of other things than buying' },
  read: (facts) => {
    if (buyerWords(facts).length > 0 || facts.sender.ourThread) return [];
    return rubbishOf(facts, 'offTopic');
  },
};

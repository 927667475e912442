// Sells an award.
// Example: "you have been nominated, gala dinner" -> both.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const awardOffer: Signal = {
  id: 'award-offer',
  axis: 'kind',
  points: 2,
  sentence: { zh: '卖奖项或荣誉', en: 'Sells an award' },
  read: (facts) => rubbishOf(facts, 'award'),
};

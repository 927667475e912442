// Script of an advance-fee fraud.
// Example: "next of kin, dormant account" -> both.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const advanceFee: Signal = {
  id: 'advance-fee',
  axis: 'kind',
  points: 3,
  sentence: { zh: '预付费骗局的话术', en: 'Script of an advance-fee fraud' },
  read: (facts) => rubbishOf(facts, 'advanceFee'),
};

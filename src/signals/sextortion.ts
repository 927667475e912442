// Blackmail.
// Example: "I recorded you, bitcoin wallet" -> both.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const sextortion: Signal = {
  id: 'sextortion',
  axis: 'kind',
  points: 3,
  sentence: { zh: '敲诈勒索', en: 'Blackmail' },
  read: (facts) => rubbishOf(facts, 'sextortion'),
};

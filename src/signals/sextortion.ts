// Blackmail.
// Example: "I recorded you, bitcoin wallet" -> both.

import type { Signal } from './signal.ts';

export const sextortion: Signal = {
  id: 'sextortion',
  axis: 'kind',
  points: 3,
  sentence: { zh: '敲诈勒索', en: 'Blackmail' },
  read: (facts) => facts.rubbish.filter(({ family }) => family === 'sextortion'),
};

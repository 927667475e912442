// Buys for himself.
// Example: "for my own garden" -> those words.

import type { Signal } from './signal.ts';

export const privateBuyer: Signal = {
  id: 'private-buyer',
  axis: 'intent',
  points: -1,
  sentence: { zh: '个人自用', en: 'Buys for himself' },
  read: (facts) => facts.business.filter(({ kind }) => kind === 'private'),
};

// A plain mail with a precise technical question.
// Example: one plain line with a precise technical question -> that question.

import { ourProducts } from '../facts/buying-asks.ts';
import type { Signal } from './signal.ts';

/** Longer mails are no longer overlooked for their plainness. */
const PLAIN_WORDS = 80;

export const hiddenGem: Signal = {
  id: 'hidden-gem',
  axis: 'intent',
  points: 1,
  sentence: { zh: '邮件朴素，但技术问题问到点子上', en: 'A plain mail with a precise technical question' },
  read: (facts) => {
    if (facts.sender.shape.ownWords > PLAIN_WORDS || ourProducts(facts).length === 0) return [];
    return facts.parameters.length > 0 ? facts.requests.filter(({ topic }) => topic === 'technical') : [];
  },
};

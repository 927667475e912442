// A plain mail with a precise technical question.
// Example: one plain line with a precise technical question -> that question.

import { ourProducts } from './buying-asks.ts';
import type { Signal } from './signal.ts';

/** Units of text; longer mails are not overlooked for their plainness. */
const PLAIN_LENGTH = 400;

export const hiddenGem: Signal = {
  id: 'hidden-gem',
  axis: 'intent',
  points: 1,
  sentence: { zh: '邮件朴素，但技术问题问到点子上', en: 'A plain mail with a precise technical question' },
  read: (facts) => {
    if (facts.circumstances.ownLength > PLAIN_LENGTH || ourProducts(facts).length === 0) return [];
    return facts.parameters.length > 0 ? facts.requests.filter(({ topic }) => topic === 'technical') : [];
  },
};

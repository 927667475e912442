// Asks three things or more.
// Example: three questions -> all three.

import type { Signal } from './signal.ts';

/** Three questions take thought: who writes them expects an answer. */
const SEVERAL = 3;

export const severalQuestions: Signal = {
  id: 'several-questions',
  axis: 'intent',
  points: 1,
  sentence: { zh: '一次问了三个以上问题', en: 'Asks three things or more' },
  read: (facts) => (facts.requests.length >= SEVERAL ? facts.requests : []),
};

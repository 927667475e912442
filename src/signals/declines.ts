// Declines or postpones.
// Example: "we have bought elsewhere" -> those words.

import type { Signal } from './signal.ts';

export const declines: Signal = {
  id: 'declines',
  axis: 'intent',
  points: -2,
  sentence: { zh: '谢绝或推迟了', en: 'Declines or postpones' },
  read: (facts) => facts.stage.filter(({ stage }) => stage === 'declined'),
};

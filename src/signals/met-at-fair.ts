// Met us at a fair.
// Example: "we met at Canton Fair" -> those words.

import type { Signal } from './signal.ts';

export const metAtFair: Signal = {
  id: 'met-at-fair',
  axis: 'notice',
  points: 1,
  sentence: { zh: '在展会上见过', en: 'Met us at a fair' },
  read: ({ source }) => (source.source === 'exhibition' && source.evidence ? [source.evidence] : []),
};

// Hides text from the reader.
// Example: a paragraph in white on white -> a lack with the sender line.

import type { Signal } from './signal.ts';

/** Units; a preview line of a newsletter program is shorter than a hidden paragraph. */
const HIDDEN_FROM = 120;

export const hiddenText: Signal = {
  id: 'hidden-text',
  axis: 'kind',
  points: 2,
  sentence: { zh: '藏有看不见的文字', en: 'Hides text from the reader' },
  read: (facts) => (facts.circumstances.hidden >= HIDDEN_FROM ? [facts.sender] : []),
};

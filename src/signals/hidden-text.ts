// Hides text from the reader.
// Example: a paragraph in white on white -> a lack with the sender line.

import type { Signal } from './signal.ts';

export const hiddenText: Signal = {
  id: 'hidden-text',
  axis: 'kind',
  points: 2,
  sentence: { zh: '藏有看不见的文字', en: 'Hides text from the reader' },
  read: (facts) => (facts.sender.shape.hidden ? [facts.sender] : []),
};

// Asks for samples.
// Example: "4 rolls as sample" -> [4 rolls as sample].

import { apart } from './apart.ts';
import type { Signal } from './signal.ts';

export const sampleAsked: Signal = {
  id: 'sample-asked',
  axis: 'specificity',
  points: 1,
  sentence: { zh: '谈到样品', en: 'Asks for samples' },
  ask: { zh: '需要先看样品吗？', en: 'Would you like samples first?' },
  read: (facts) => [
    ...facts.samples,
    ...apart(
      facts.quantities.filter(({ sample }) => sample),
      facts.samples,
    ),
  ],
};

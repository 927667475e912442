// Collects free samples.
// Example: "free samples, freight on your side" -> both.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const sampleCollecting: Signal = {
  id: 'sample-collecting',
  axis: 'intent',
  points: -2,
  sentence: { zh: '只想免费拿样', en: 'Collects free samples' },
  read: (facts) =>
    facts.quantities.some(({ sample }) => !sample) ? [] : rubbishOf(facts, 'sampleCollecting'),
};

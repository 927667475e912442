// Sounds like a competitor probing.
// Example: "who are your customers, which factory supplies you" -> both.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

const PATTERN = 2;

export const competitorProbing: Signal = {
  id: 'competitor-probing',
  axis: 'intent',
  points: -2,
  sentence: { zh: '像同行在摸底', en: 'Sounds like a competitor probing' },
  read: (facts) => {
    const probes = rubbishOf(facts, 'competitorProbing');
    // "Lowest price" alone is what every buyer says; two probes are a pattern.
    return probes.length >= PATTERN ? probes : [];
  },
};

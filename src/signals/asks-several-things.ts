// Asks several concrete things.
// Example: price, MOQ and samples asked -> all three.

import type { Signal } from './signal.ts';
import { speaksAsSeller } from './voices.ts';

/** A pitch asks one thing ("interested?"); three are a buyer's list. */
const SEVERAL = 3;

export const asksSeveralThings: Signal = {
  id: 'asks-several-things',
  axis: 'kind',
  points: -1,
  sentence: { zh: '问了好几个具体问题', en: 'Asks several concrete things' },
  read: (facts) => (facts.requests.length >= SEVERAL && !speaksAsSeller(facts) ? facts.requests : []),
};

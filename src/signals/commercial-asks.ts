// Asks commercial terms in his own name.
// Example: "price for 500 pcs CIF Lagos" -> [price]; a bare price is silent.

import { termsAsked } from './buying-asks.ts';
import type { Signal } from './signal.ts';

export const commercialAsks: Signal = {
  id: 'commercial-asks',
  axis: 'role',
  points: 2,
  sentence: { zh: '以自己名义谈商务条件', en: 'Asks commercial terms in his own name' },
  read: (facts) => termsAsked(facts),
};

// A supplier who wants to sell to us.
// Example: "we can supply you; our main products" -> [we can supply you, our main products].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const supplierPitch: Signal = {
  id: 'supplier-pitch',
  axis: 'kind',
  points: 2,
  sentence: { zh: '对方想卖货给我们', en: 'A supplier who wants to sell to us' },
  read: (facts) => rubbishOf(facts, 'pitchSupplier'),
};

// Sells freight or logistics.
// Example: "this week's rates, space guaranteed" -> [this week's rates].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const freightPitch: Signal = {
  id: 'freight-pitch',
  axis: 'kind',
  points: 3,
  sentence: { zh: '推销货代物流', en: 'Sells freight or logistics' },
  read: (facts) => rubbishOf(facts, 'pitchFreight'),
};

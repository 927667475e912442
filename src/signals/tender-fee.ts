// Tender that asks fees first.
// Example: "contract registration fee first" -> [contract registration].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const tenderFee: Signal = {
  id: 'tender-fee',
  axis: 'kind',
  points: 3,
  sentence: { zh: '中标后先收费的骗局', en: 'Tender that asks fees first' },
  read: (facts) => rubbishOf(facts, 'tenderFee'),
};

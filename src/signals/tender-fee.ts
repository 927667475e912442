// Tender that asks fees first.
// Example: "contract registration fee first" -> [contract registration].

import type { Signal } from './signal.ts';

export const tenderFee: Signal = {
  id: 'tender-fee',
  axis: 'kind',
  points: 3,
  sentence: { zh: '中标后先收费的骗局', en: 'Tender that asks fees first' },
  read: (facts) => facts.rubbish.filter(({ family }) => family === 'tenderFee'),
};

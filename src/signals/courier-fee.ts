// False courier or customs fee.
// Example: "parcel on hold, pay the customs" -> both.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const courierFee: Signal = {
  id: 'courier-fee',
  axis: 'kind',
  points: 2,
  sentence: { zh: '假快递或清关收费', en: 'False courier or customs fee' },
  read: (facts) => rubbishOf(facts, 'courierFee'),
};

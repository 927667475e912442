// False courier or customs fee.
// Example: "parcel on hold, pay the customs" -> both.

import type { Signal } from './signal.ts';

export const courierFee: Signal = {
  id: 'courier-fee',
  axis: 'kind',
  points: 2,
  sentence: { zh: '假快递或清关收费', en: 'False courier or customs fee' },
  read: (facts) => facts.rubbish.filter(({ family }) => family === 'courierFee'),
};

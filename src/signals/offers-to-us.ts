// Offers something instead of asking.
// Example: "would you be interested in" -> [would you be interested in].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const offersToUs: Signal = {
  id: 'offers-to-us',
  axis: 'kind',
  points: 1,
  sentence: { zh: '口气是向我们推销', en: 'Offers something instead of asking' },
  read: (facts) => rubbishOf(facts, 'pitchOffer'),
};

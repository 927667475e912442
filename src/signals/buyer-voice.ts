// Speaks as somebody who wants to buy.
// Example: "please quote, we need 500" -> [please quote, we need].

import type { Signal } from './signal.ts';
import { buyerWords } from './voices.ts';

export const buyerVoice: Signal = {
  id: 'buyer-voice',
  axis: 'kind',
  points: -2,
  sentence: { zh: '说话像买家', en: 'Speaks as somebody who wants to buy' },
  read: (facts) => buyerWords(facts),
};

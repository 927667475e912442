// Greets nobody in particular.
// Example: "Dear supplier" -> [Dear supplier]; it lowers interest, never the kind.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const massGreeting: Signal = {
  id: 'mass-greeting',
  axis: 'intent',
  points: -1,
  sentence: { zh: '称呼泛泛，可能群发', en: 'Greets nobody in particular' },
  read: (facts) => rubbishOf(facts, 'genericGreeting'),
};

// Written to anybody, and asks for nothing.
// Example: "Dear Sirs, we turn seats to drawing" -> [Dear Sirs]; "Dear Sirs, please quote" is silent.

import { noBuyerWords } from './no-buyer-words.ts';
import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const greetsNobodyAsksNothing: Signal = {
  id: 'greets-nobody-asks-nothing',
  axis: 'kind',
  points: 1,
  sentence: { zh: '称呼泛泛，又什么都不问', en: 'Greets nobody by name and asks for nothing' },
  read: (facts) =>
    noBuyerWords.read(facts).length === 0 ? [] : rubbishOf(facts, 'genericGreeting').slice(0, 1),
};

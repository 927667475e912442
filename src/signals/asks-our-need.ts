// Asks what we use, buy or pay: only who sells wants to know.
// Example: "your monthly consumption of fabric?" -> the whole question; "how much for 500 tents?" is silent.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const asksOurNeed: Signal = {
  id: 'asks-our-need',
  axis: 'kind',
  points: 2,
  sentence: { zh: '打听我们自己的用量、采购或需求', en: 'Asks what we use, buy or need' },
  read: (facts) => rubbishOf(facts, 'readersNeed'),
};

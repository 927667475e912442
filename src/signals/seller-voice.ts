// Speaks as somebody who offers.
// Example: "our experts handle it, from USD 199" -> [our experts, from USD].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const sellerVoice: Signal = {
  id: 'seller-voice',
  axis: 'kind',
  points: 1,
  sentence: { zh: '说话像卖家', en: 'Speaks as somebody who offers' },
  read: (facts) => rubbishOf(facts, 'sellerVoice'),
};

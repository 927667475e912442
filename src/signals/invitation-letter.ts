// Wants an invitation letter before the goods.
// Example: "passport copies for the invitation letter" -> both.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const invitationLetter: Signal = {
  id: 'invitation-letter',
  axis: 'kind',
  points: 2,
  sentence: { zh: '未谈产品先要邀请函', en: 'Wants an invitation letter before the goods' },
  read: (facts) => rubbishOf(facts, 'visaInvitation'),
};

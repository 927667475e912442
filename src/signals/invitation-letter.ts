// Wants an invitation letter before the goods.
// Example: "passport copies for the invitation letter" -> both.

import type { Signal } from './signal.ts';

export const invitationLetter: Signal = {
  id: 'invitation-letter',
  axis: 'kind',
  points: 2,
  sentence: { zh: '未谈产品先要邀请函', en: 'Wants an invitation letter before the goods' },
  read: (facts) => facts.rubbish.filter(({ family }) => family === 'visaInvitation'),
};

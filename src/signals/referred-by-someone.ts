// Referred by somebody.
// Example: "Mr Sato gave me your contact" -> those words.

import type { Signal } from './signal.ts';

export const referredBySomeone: Signal = {
  id: 'referred-by-someone',
  axis: 'notice',
  points: 1,
  sentence: { zh: '由熟人或客户介绍', en: 'Referred by somebody' },
  read: ({ source }) => (source.source === 'referral' && source.evidence ? [source.evidence] : []),
};

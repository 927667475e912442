// A private mail.
// Example: "dinner at home, your uncle comes" -> both.

import type { Signal } from './signal.ts';

/** One phrase may fall in any mail, two are a pattern. */
const PATTERN = 2;

export const privateMail: Signal = {
  id: 'private-mail',
  axis: 'notice',
  points: 1,
  sentence: { zh: '私人邮件', en: 'A private mail' },
  read: (facts) => {
    const signs = facts.notices.filter(({ family }) => family === 'private');
    const trade =
      facts.quantities.length + facts.tradeTerms.length + facts.models.length + facts.payments.length;
    const firm = facts.contact.company !== null || facts.contact.corporateMail !== null;
    return signs.length >= PATTERN && trade === 0 && !firm ? signs : [];
  },
};

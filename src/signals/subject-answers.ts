// The subject says that it answers a mail.
// Example: "Re: contract" -> the sender line; a partner of ours need not speak of goods. Frauds borrow it, so it never clears alone.

import type { Signal } from './signal.ts';
import { wantsNothing } from './voices.ts';

export const subjectAnswers: Signal = {
  id: 'subject-answers',
  axis: 'kind',
  points: -2,
  sentence: { zh: '主题是对往来邮件的回复', en: 'The subject says that it answers a mail' },
  // Somebody who asks for goods needs no further word for him.
  read: (facts) => (facts.sender.answers && wantsNothing(facts) ? [facts.sender] : []),
};

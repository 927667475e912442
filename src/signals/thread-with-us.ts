// Answers inside a thread with us.
// Example: an answer over our quoted offer -> the stage words or the sender line.

import type { Signal } from './signal.ts';

export const threadWithUs: Signal = {
  id: 'thread-with-us',
  axis: 'kind',
  points: -3,
  sentence: { zh: '在我们之间的往来邮件里', en: 'Answers inside a thread with us' },
  read: (facts) => (facts.sender.ourThread ? [facts.sender] : []),
};

// Mail from a colleague.
// Example: from our own domain, no form, no forward -> the sender line.

import { isRelayed } from './buying-asks.ts';
import type { Signal } from './signal.ts';

export const colleagueMail: Signal = {
  id: 'colleague-mail',
  axis: 'notice',
  points: 1,
  sentence: { zh: '同事的邮件', en: 'Mail from a colleague' },
  read: (facts) => {
    if (!facts.sender.ours || isRelayed(facts) || facts.circumstances.forwarded) return [];
    return [facts.sender];
  },
};

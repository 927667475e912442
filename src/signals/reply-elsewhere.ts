// Answers would go to another domain.
// Example: From a@gmail.example, Reply-To b@other.example -> the sender line; silent on relayed leads.

import { isRelayed } from './buying-asks.ts';
import type { Signal } from './signal.ts';

export const replyElsewhere: Signal = {
  id: 'reply-elsewhere',
  axis: 'kind',
  points: 2,
  sentence: { zh: '回信地址在另一个域名', en: 'Answers would go to another domain' },
  read: (facts) => (facts.sender.replyElsewhere && !isRelayed(facts) ? [facts.sender] : []),
};

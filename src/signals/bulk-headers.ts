// Carries the headers of a mass mailing.
// Example: a List-Unsubscribe header -> the sender line; silent on platform leads, which carry it too.

import { isBulk, isRelayed } from './buying-asks.ts';
import type { Signal } from './signal.ts';

export const bulkHeaders: Signal = {
  id: 'bulk-headers',
  axis: 'kind',
  points: 1,
  sentence: { zh: '带有群发邮件头', en: 'Carries the headers of a mass mailing' },
  read: (facts) => (isBulk(facts) && !isRelayed(facts) ? [facts.sender] : []),
};

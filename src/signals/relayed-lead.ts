// Comes through a platform or website form.
// Example: an inquiry relayed by a platform -> the words that say so.

import { isRelayed } from './buying-asks.ts';
import type { Signal } from './signal.ts';

export const relayedLead: Signal = {
  id: 'relayed-lead',
  axis: 'kind',
  points: -1,
  sentence: { zh: '由平台或网站表单转来', en: 'Comes through a platform or website form' },
  read: (facts) => (isRelayed(facts) ? [facts.source.evidence ?? facts.sender] : []),
};

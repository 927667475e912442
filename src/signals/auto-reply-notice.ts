// An automatic answer.
// Example: subject "Automatic reply" -> [Automatic reply].

import { isRelayed } from './buying-asks.ts';
import type { Signal } from './signal.ts';
import { asks } from './voices.ts';

/** One phrase may fall in any mail, two are a pattern. */
const PATTERN = 2;

export const autoReplyNotice: Signal = {
  id: 'auto-reply-notice',
  axis: 'notice',
  points: 1,
  sentence: { zh: '自动回复', en: 'An automatic answer' },
  read: (facts) => {
    if (isRelayed(facts)) return [];
    const signs = facts.notices.filter(({ family }) => family === 'auto-reply');
    const machine = facts.notices.some(
      ({ family, place }) => family === 'notification' && place === 'header',
    );
    const titled = signs.some(({ place }) => place === 'subject');
    // One absence in passing ("I am on leave from Friday, please quote before") is a buyer, not a machine.
    return machine || titled || (signs.length >= PATTERN && asks(facts).length === 0) ? signs : [];
  },
};

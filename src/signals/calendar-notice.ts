// A meeting invitation.
// Example: an invitation with a calendar part -> the sender line.

import type { Signal } from './signal.ts';
import { asks } from './voices.ts';

/** Buyers propose meetings too: a join link, an id and a passcode together are a machine's. */
const PATTERN = 2;

export const calendarNotice: Signal = {
  id: 'calendar-notice',
  axis: 'notice',
  points: 1,
  sentence: { zh: '会议或日程邀请', en: 'A meeting invitation' },
  read: (facts) => {
    const signs = facts.notices.filter(({ family }) => family === 'calendar');
    const sure = signs.some(({ place }) => place === 'header');
    return sure || (signs.length > PATTERN && asks(facts).length === 0) ? signs : [];
  },
};

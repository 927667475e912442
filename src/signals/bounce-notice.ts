// A bounce.
// Example: a delivery failure from mailer-daemon -> the sender line.

import type { Signal } from './signal.ts';
import { asks } from './voices.ts';

export const bounceNotice: Signal = {
  id: 'bounce-notice',
  axis: 'notice',
  points: 1,
  sentence: { zh: '系统退信', en: 'A bounce' },
  read: (facts) => {
    const signs = facts.notices.filter(({ family }) => family === 'bounce');
    const sure = signs.some(({ place }) => place === 'header');
    const told =
      signs.some(({ place }) => place === 'subject') && signs.some(({ place }) => place === 'body');
    return sure || (told && asks(facts).length === 0) ? signs : [];
  },
};

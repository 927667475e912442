// A notice from a machine or institution.
// Example: "this is an automated message" from a courier -> those words.

import type { Signal } from './signal.ts';
import { asks, buyerWords } from './voices.ts';

/** One phrase may fall in any mail, two are a pattern. */
const PATTERN = 2;

export const machineNotice: Signal = {
  id: 'machine-notice',
  axis: 'notice',
  points: 1,
  sentence: { zh: '系统或机构通知', en: 'A notice from a machine or institution' },
  read: (facts) => {
    // A notice that names a platform is no lead of it.
    if (facts.circumstances.lead !== null) return [];
    const signs = facts.notices.filter(({ family }) => family === 'notification');
    const { notifier, noReply } = facts.sender;
    // A buyer's tender portal writes from a silent mailbox, too.
    if (!notifier && buyerWords(facts).length > 0) return [];
    const machine = notifier || noReply || signs.some(({ place }) => place === 'header');
    if (machine) return signs.length > 0 || notifier ? [facts.sender, ...signs] : [];
    return signs.length >= PATTERN && asks(facts).length === 0 ? signs : [];
  },
};

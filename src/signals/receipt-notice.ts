// A receipt, bill or booking.
// Example: "your booking is confirmed, receipt" -> both.

import { isRelayed } from './buying-asks.ts';
import type { Signal } from './signal.ts';
import { asks } from './voices.ts';

/** One phrase may fall in any mail, two are a pattern. */
const PATTERN = 2;

export const receiptNotice: Signal = {
  id: 'receipt-notice',
  axis: 'notice',
  points: 1,
  sentence: { zh: '账单、收据或预订通知', en: 'A receipt, bill or booking' },
  read: (facts) => {
    if (isRelayed(facts) || asks(facts).length > 0) return [];
    const signs = facts.notices.filter(({ family }) => family === 'receipt');
    return signs.length >= PATTERN ? signs : [];
  },
};

// Asks not to be written to again.
// Example: "please remove us from your list" -> those words.

import type { Signal } from './signal.ts';

export const removalRequest: Signal = {
  id: 'removal-request',
  axis: 'notice',
  points: 1,
  sentence: { zh: '要求不要再发邮件', en: 'Asks not to be written to again' },
  read: (facts) => {
    const signs = facts.notices.filter(({ family }) => family === 'removal');
    // A pitch tells how to be taken off its own list.
    const offers = facts.rubbish.some(
      ({ family }) => (family.startsWith('pitch') && family !== 'pitchOffer') || family === 'newsletter',
    );
    return facts.requests.length > 1 || facts.quantities.length > 0 || offers ? [] : signs;
  },
};

// Wants to sell for us.
// Example: "we want to be your distributor in Peru" -> [your distributor].

import { apart } from './apart.ts';
import type { Signal } from './signal.ts';

export const agencyRequest: Signal = {
  id: 'agency-request',
  axis: 'kind',
  points: -3,
  sentence: { zh: '想做我们的代理或经销商', en: 'Wants to sell for us' },
  read: (facts) => {
    const requests = facts.requests.filter(({ topic }) => topic === 'agency');
    if (requests.length === 0) return requests;
    // "We hope to cooperate with you" closes a pitch as well: words of a pitch are no agency request.
    return apart(
      requests,
      facts.rubbish.filter(({ family }) => family.startsWith('pitch')),
    );
  },
};

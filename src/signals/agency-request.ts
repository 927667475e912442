// Wants to sell for us.
// Example: "we want to be your distributor in Peru" -> [your distributor].

import type { Signal } from './signal.ts';

export const agencyRequest: Signal = {
  id: 'agency-request',
  axis: 'kind',
  points: -3,
  sentence: { zh: '想做我们的代理或经销商', en: 'Wants to sell for us' },
  read: (facts) => facts.requests.filter(({ topic }) => topic === 'agency'),
};

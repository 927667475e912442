// The domain imitates one you know.
// Example: taihe-va1ve.example for taihe-valve.example -> the sender line.

import type { Signal } from './signal.ts';

export const lookalikeDomain: Signal = {
  id: 'lookalike-domain',
  axis: 'kind',
  points: 4,
  sentence: { zh: '域名模仿熟悉的域名', en: 'The domain imitates one you know' },
  read: (facts) => (facts.sender.lookalikeOf !== '' ? [facts.sender] : []),
};

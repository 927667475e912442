// A sign-in link leads to another domain.
// Example: a sign-in link to another domain beside login words -> those words.

import type { Signal } from './signal.ts';

export const linksElsewhere: Signal = {
  id: 'links-elsewhere',
  axis: 'kind',
  points: 1,
  sentence: { zh: '登录链接指向别的域名', en: 'A sign-in link leads to another domain' },
  read: (facts) => {
    if (!facts.sender.linkElsewhere) return [];
    const lures = facts.rubbish.filter(({ family }) => family === 'loginTheft' || family === 'courierFee');
    return lures.slice(0, 1);
  },
};

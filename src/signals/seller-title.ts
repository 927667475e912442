// Signs as somebody who sells.
// Example: "Business Development Manager" below a mail -> those words; a distributor may have one too, so it never decides alone.

import type { Signal } from './signal.ts';

export const sellerTitle: Signal = {
  id: 'seller-title',
  axis: 'kind',
  points: 2,
  sentence: { zh: '署名是销售或市场岗位', en: 'Signs as somebody who sells' },
  read: (facts) => facts.rubbish.filter(({ family }) => family === 'salesTitle').slice(0, 1),
};

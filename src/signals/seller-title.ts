// Signs as somebody who sells.
// Example: "Business Development Manager" below a mail -> those words; a distributor may have one too, so it never decides alone.

import { apart } from './apart.ts';
import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const sellerTitle: Signal = {
  id: 'seller-title',
  axis: 'kind',
  points: 2,
  sentence: { zh: '署名是销售或市场岗位', en: 'Signs as somebody who sells' },
  read: (facts) => {
    // "Dear Sales Manager" greets us: only the writer's own position counts.
    const { title } = facts.contact;
    if (title === null || title.rank === 'decision') return [];
    const words = rubbishOf(facts, 'salesTitle');
    return apart(words, [title]).length < words.length ? [title] : [];
  },
};

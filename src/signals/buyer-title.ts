// Signs as a buyer or head.
// Example: "Purchasing Manager" -> [Purchasing Manager].

import type { Signal } from './signal.ts';

export const buyerTitle: Signal = {
  id: 'buyer-title',
  axis: 'kind',
  points: -1,
  sentence: { zh: '署名是采购或负责人', en: 'Signs as a buyer or head' },
  read: ({ contact }) => (contact.title?.rank === 'decision' ? [contact.title] : []),
};

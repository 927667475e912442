// Holds a position that decides.
// Example: "Owner", "Procurement Manager" -> [Owner].

import type { Signal } from './signal.ts';

export const titleDecides: Signal = {
  id: 'title-decides',
  axis: 'role',
  points: 4,
  sentence: { zh: '职位有采购决定权', en: 'Holds a position that decides' },
  read: ({ contact }) => (contact.title?.rank === 'decision' ? [contact.title] : []),
};

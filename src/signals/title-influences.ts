// Holds a position that advises.
// Example: "Design Engineer", "PA to the director" -> [Design Engineer]; "student" is none, but decides nothing either.

import type { Signal } from './signal.ts';

export const titleInfluences: Signal = {
  id: 'title-influences',
  axis: 'role',
  points: -4,
  sentence: { zh: '职位是技术、助理等影响者', en: 'Holds a position that advises' },
  read: ({ contact }) => {
    if (contact.studies !== null) return [contact.studies];
    return contact.title?.rank === 'influence' ? [contact.title] : [];
  },
};

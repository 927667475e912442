// Gives a full name.
// Example: "Maria Lopez <maria@x.example>" -> [Maria Lopez]; "Maria" alone is silent.

import type { Signal } from './signal.ts';

export const fullNameGiven: Signal = {
  id: 'full-name-given',
  axis: 'contact',
  points: 1,
  sentence: { zh: '留了全名', en: 'Gives a full name' },
  ask: { zh: '请问您的全名？', en: 'May I have your full name?' },
  read: ({ contact }) => (contact.name?.full ? [contact.name] : []),
};

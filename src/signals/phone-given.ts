// Leaves a phone or messenger number.
// Example: "+47 22 33 44 55" -> [+47 22 33 44 55].

import type { Signal } from './signal.ts';

export const phoneGiven: Signal = {
  id: 'phone-given',
  axis: 'contact',
  points: 1,
  sentence: { zh: '留了电话或聊天号', en: 'Leaves a phone or messenger number' },
  ask: { zh: '方便留电话或 WhatsApp 吗？', en: 'Could you share a phone or WhatsApp number?' },
  read: ({ contact }) => [...contact.phones, ...contact.messengers],
};

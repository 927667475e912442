// Writes from a company mailbox.
// Example: "bo@dahl-import.example" -> [address]; free mail is silent.

import type { Signal } from './signal.ts';

export const corporateMailbox: Signal = {
  id: 'corporate-mailbox',
  axis: 'contact',
  points: 1,
  sentence: { zh: '用的是企业邮箱', en: 'Writes from a company mailbox' },
  ask: { zh: '有企业邮箱吗？', en: 'Do you have a company e-mail address?' },
  read: ({ contact }) => (contact.corporateMail ? [contact.corporateMail] : []),
};

// Names the company.
// Example: "Dahl Import AB" -> [Dahl Import AB].

import type { Signal } from './signal.ts';

export const companyNamed: Signal = {
  id: 'company-named',
  axis: 'contact',
  points: 1,
  sentence: { zh: '写明了公司名', en: 'Names the company' },
  ask: { zh: '请问贵公司全称？', en: 'What is the name of your company?' },
  read: ({ contact }) => (contact.company ? [contact.company] : []),
};

// Gives a job title.
// Example: "Purchasing Manager" -> [Purchasing Manager].

import type { Signal } from './signal.ts';

export const jobTitleGiven: Signal = {
  id: 'job-title-given',
  axis: 'contact',
  points: 1,
  sentence: { zh: '写明了职位', en: 'Gives a job title' },
  ask: { zh: '请问您在公司负责什么？', en: 'What is your position in the company?' },
  read: ({ contact }) => (contact.title ? [contact.title] : []),
};

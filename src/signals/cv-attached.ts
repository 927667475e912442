// Attaches a CV.
// Example: "CV_Tran.pdf" -> [CV_Tran.pdf].

import type { Signal } from './signal.ts';

export const cvAttached: Signal = {
  id: 'cv-attached',
  axis: 'kind',
  points: 2,
  sentence: { zh: '附件是简历', en: 'Attaches a CV' },
  read: (facts) => facts.files.filter(({ kind }) => kind === 'cv'),
};

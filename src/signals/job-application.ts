// Applies for a job.
// Example: "please find my CV" -> [my CV].

import type { Signal } from './signal.ts';

export const jobApplication: Signal = {
  id: 'job-application',
  axis: 'kind',
  points: 3,
  sentence: { zh: '是求职信', en: 'Applies for a job' },
  read: (facts) => facts.rubbish.filter(({ family }) => family === 'jobApplication'),
};

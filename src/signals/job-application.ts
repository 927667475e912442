// Applies for a job.
// Example: "please find my CV" -> [my CV].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const jobApplication: Signal = {
  id: 'job-application',
  axis: 'kind',
  points: 3,
  sentence: { zh: '是求职信', en: 'Applies for a job' },
  read: (facts) => rubbishOf(facts, 'jobApplication'),
};

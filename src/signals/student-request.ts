// Writes for a study.
// Example: "for my thesis" -> [my thesis].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const studentRequest: Signal = {
  id: 'student-request',
  axis: 'intent',
  points: -2,
  sentence: { zh: '为论文或学业来信', en: 'Writes for a study' },
  read: (facts) => rubbishOf(facts, 'studyRequest'),
};

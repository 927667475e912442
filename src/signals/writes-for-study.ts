// A student, or somebody who writes for a course: he may ask like a buyer, but decides nothing.
// Example: "for my final year project" -> [final year project].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const writesForStudy: Signal = {
  id: 'writes-for-study',
  axis: 'role',
  points: -5,
  sentence: { zh: '为学业来信，不是采购决定人', en: 'Writes for a study, decides on no purchase' },
  read: (facts) => rubbishOf(facts, 'studyRequest'),
};

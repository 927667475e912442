// Raises a complaint: answer this first.
// Example: "12 tents arrived torn" -> those words.

import type { Signal } from './signal.ts';

export const complaintRaised: Signal = {
  id: 'complaint-raised',
  axis: 'notice',
  points: 1,
  sentence: { zh: '有投诉，先处理', en: 'Raises a complaint: answer this first' },
  read: (facts) => facts.stage.filter(({ stage }) => stage === 'complaint'),
};

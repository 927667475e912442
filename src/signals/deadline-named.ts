// Names a time.
// Example: "before 15 May" -> [before 15 May].

import type { Signal } from './signal.ts';

export const deadlineNamed: Signal = {
  id: 'deadline-named',
  axis: 'intent',
  points: 1,
  sentence: { zh: '有明确的时间要求', en: 'Names a time' },
  read: (facts) => facts.deliveries,
};

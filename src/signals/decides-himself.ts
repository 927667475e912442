// Shows that he decides himself.
// Example: "I own a small shop", "we decide this week" -> [I own].

import { ownDecisions } from './own-decisions.ts';
import type { Signal } from './signal.ts';

export const decidesHimself: Signal = {
  id: 'decides-himself',
  axis: 'role',
  points: 5,
  sentence: { zh: '表明自己拍板', en: 'Shows that he decides himself' },
  read: ownDecisions,
};

// Declines and asks for nothing more: the reasons he gives are no elements of a need.
// Example: "we bought elsewhere, your lead time was the issue" -> [bought elsewhere]; silent when he asks for other goods beside.

import type { Signal } from './signal.ts';

export const closesTheTalk: Signal = {
  id: 'closes-the-talk',
  axis: 'specificity',
  // As much as all elements together: what is not wanted any more is not specific.
  points: -11,
  sentence: { zh: '已谢绝，不再要货', en: 'Declines: nothing is asked for any more' },
  read: (facts) => {
    const declined = facts.stage.filter(({ stage }) => stage === 'declined');
    if (declined.length === 0 || facts.requests.some(({ named }) => named === undefined)) return [];
    return facts.stage.some(({ stage }) => stage === 'ordered' || stage === 'complaint') ? [] : declined;
  },
};

// Has to ask a boss or team.
// Example: "I will discuss with my boss" -> [discuss with my boss].

import { apart } from './apart.ts';
import type { Signal } from './signal.ts';

export const defersToOthers: Signal = {
  id: 'defers-to-others',
  axis: 'role',
  points: -8,
  sentence: { zh: '要和上级或团队商量', en: 'Has to ask a boss or team' },
  read: (facts) =>
    // "For my client" is told by agent-for-client.
    apart(
      facts.stances.filter(({ stance }) => stance === 'defers'),
      facts.business.filter(({ kind }) => kind === 'agent' || kind === 'client'),
    ),
};

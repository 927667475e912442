// Describes the application or project.
// Example: "for a water plant in Izmir" -> [water plant].

import { apart } from './apart.ts';
import type { Signal } from './signal.ts';

export const applicationDescribed: Signal = {
  id: 'application-described',
  axis: 'specificity',
  points: 1,
  sentence: { zh: '说明了用途或项目', en: 'Describes the application or project' },
  ask: { zh: '产品用在什么地方或什么项目？', en: 'What is the application or project?' },
  read: (facts) => apart(facts.applications, facts.packagings),
};

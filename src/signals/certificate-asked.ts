// Asks for a certificate, test or warranty.
// Example: "CE certificate and 5 years warranty" -> [CE certificate, 5 years warranty].

import { apart } from './apart.ts';
import type { Signal } from './signal.ts';

export const certificateAsked: Signal = {
  id: 'certificate-asked',
  axis: 'specificity',
  points: 1,
  sentence: { zh: '问到认证、检测或质保', en: 'Asks for a certificate, test or warranty' },
  ask: { zh: '需要哪些认证或检测报告？', en: 'Which certificates or test reports do you need?' },
  read: (facts) => apart(facts.certificates, facts.models),
};

// Scares with a domain registration.
// Example: "received an application to register .cn" -> [received an application].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const domainRegistrar: Signal = {
  id: 'domain-registrar',
  axis: 'kind',
  points: 3,
  sentence: { zh: '域名注册恐吓', en: 'Scares with a domain registration' },
  read: (facts) => rubbishOf(facts, 'registrar'),
};

// Scares with a domain registration.
// Example: "received an application to register .cn" -> [received an application].

import type { Signal } from './signal.ts';

export const domainRegistrar: Signal = {
  id: 'domain-registrar',
  axis: 'kind',
  points: 3,
  sentence: { zh: '域名注册恐吓', en: 'Scares with a domain registration' },
  read: (facts) => facts.rubbish.filter(({ family }) => family === 'registrar'),
};

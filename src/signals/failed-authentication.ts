// The sender failed authentication.
// Example: DMARC fail for the sender's domain -> the sender line; unknown is silent.

import type { Signal } from './signal.ts';

export const failedAuthentication: Signal = {
  id: 'failed-authentication',
  axis: 'kind',
  points: 1,
  sentence: { zh: '发件人验证失败', en: 'The sender failed authentication' },
  read: (facts) => (facts.sender.authFailed ? [facts.sender] : []),
};

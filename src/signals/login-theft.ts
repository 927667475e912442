// Tries to get a password.
// Example: "mailbox is full, verify your account" -> both.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const loginTheft: Signal = {
  id: 'login-theft',
  axis: 'kind',
  points: 2,
  sentence: { zh: '骗取登录密码', en: 'Tries to get a password' },
  read: (facts) => rubbishOf(facts, 'loginTheft'),
};

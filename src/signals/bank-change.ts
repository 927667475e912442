// Changes the bank account by mail.
// Example: "change of bank, account under audit" -> both.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const bankChange: Signal = {
  id: 'bank-change',
  axis: 'kind',
  points: 2,
  sentence: { zh: '要求改收款账户', en: 'Changes the bank account by mail' },
  read: (facts) => rubbishOf(facts, 'bankChange'),
};

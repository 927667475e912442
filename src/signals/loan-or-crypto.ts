// Loan, bank paper or crypto offer.
// Example: "3% interest loan, SBLC" -> both.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const loanOrCrypto: Signal = {
  id: 'loan-or-crypto',
  axis: 'kind',
  points: 2,
  sentence: { zh: '贷款、票据或虚拟币骗局', en: 'Loan, bank paper or crypto offer' },
  read: (facts) => rubbishOf(facts, 'cryptoLoan'),
};

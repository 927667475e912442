// Gives a target price or payment terms.
// Example: "target USD 12, 30% deposit" -> [USD 12, 30% deposit].

import type { Signal } from './signal.ts';

export const priceOrPaymentStated: Signal = {
  id: 'price-or-payment-stated',
  axis: 'specificity',
  points: 1,
  sentence: { zh: '给了目标价或付款方式', en: 'Gives a target price or payment terms' },
  ask: { zh: '目标价和付款方式是什么？', en: 'What are your target price and payment terms?' },
  read: (facts) => [...facts.prices, ...facts.payments],
};

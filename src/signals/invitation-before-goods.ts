// Wants to come before he says what and how many.
// Example: "passports for the invitation letter" and no quantity, term or model -> those words.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

/** "Could you send an invitation letter?" is a plain question; with a passport or embassy beside it, it is the purpose. */
const PATTERN = 2;

export const invitationBeforeGoods: Signal = {
  id: 'invitation-before-goods',
  axis: 'kind',
  points: 3,
  sentence: { zh: '还没说买什么、买多少就要来访', en: 'Wants to come before he says what and how many' },
  read: (facts) => {
    const named = facts.quantities.length + facts.tradeTerms.length + facts.prices.length;
    if (named > 0 || facts.models.some(({ ours }) => ours)) return [];
    const words = rubbishOf(facts, 'visaInvitation');
    return words.length >= PATTERN ? words.slice(0, 1) : [];
  },
};

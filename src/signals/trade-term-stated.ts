// Names a trade term, port or destination.
// Example: "CIF Jebel Ali" -> [CIF Jebel Ali].

import type { Signal } from './signal.ts';

export const tradeTermStated: Signal = {
  id: 'trade-term-stated',
  axis: 'specificity',
  points: 1,
  sentence: { zh: '写明了贸易条款、港口或目的地', en: 'Names a trade term, port or destination' },
  ask: { zh: '要 FOB 还是 CIF？货到哪个港口？', en: 'FOB or CIF, and to which port?' },
  read: (facts) => facts.tradeTerms,
};

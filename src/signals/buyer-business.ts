// Says that he imports, distributes or uses.
// Example: "we are an importer of tents" -> [importer].

import type { Signal } from './signal.ts';
import { offersOnly } from './voices.ts';

/** A manufacturer or agent may as well want to sell to us. */
const BUYERS: ReadonlySet<string> = new Set([
  'importer',
  'distributor',
  'retail',
  'contractor',
  'end-user',
  'private',
]);

export const buyerBusiness: Signal = {
  id: 'buyer-business',
  axis: 'kind',
  points: -1,
  sentence: { zh: '说明自己是进口商、分销商等', en: 'Says that he imports, distributes or uses' },
  read: (facts) =>
    offersOnly(facts)
      ? []
      : facts.business.filter(({ kind, target }) => target === 'target' || BUYERS.has(kind)),
};

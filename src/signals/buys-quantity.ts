// Asks with a quantity.
// Example: "please quote 500 pcs" -> [500 pcs].

import type { Signal } from './signal.ts';
import { asks, speaksAsSeller } from './voices.ts';

export const buysQuantity: Signal = {
  id: 'buys-quantity',
  axis: 'kind',
  points: -1,
  sentence: { zh: '问价并给了数量', en: 'Asks with a quantity' },
  read: (facts) => (asks(facts).length > 0 && !speaksAsSeller(facts) ? facts.quantities : []),
};

// Asks about a product of ours.
// Example: "please quote ball valves" -> [ball valves].

import { ourProducts } from './buying-asks.ts';
import type { Signal } from './signal.ts';
import { asks, speaksAsSeller } from './voices.ts';

export const asksOurProduct: Signal = {
  id: 'asks-our-product',
  axis: 'kind',
  points: -2,
  sentence: { zh: '在询问我们的产品', en: 'Asks about a product of ours' },
  read: (facts) => (asks(facts).length > 0 && !speaksAsSeller(facts) ? ourProducts(facts) : []),
};

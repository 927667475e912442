// Asks for the minimum order.
// Example: "what is your MOQ" -> [MOQ].

import type { Signal } from './signal.ts';

export const moqAsked: Signal = {
  id: 'moq-asked',
  axis: 'specificity',
  points: 1,
  sentence: { zh: '问到起订量', en: 'Asks for the minimum order' },
  ask: { zh: '我们的起订量可以接受吗？', en: 'Does our minimum order suit you?' },
  read: (facts) => facts.moqs,
};

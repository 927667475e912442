// Comes from a firm that serves sellers.
// Example: "OceanWay Logistics" in the sender line -> [Logistics]; a forwarder may buy packaging, so it never decides alone.

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const serviceHouse: Signal = {
  id: 'service-house',
  axis: 'kind',
  points: 2,
  sentence: { zh: '来信的是服务类公司', en: 'Comes from a firm that serves sellers' },
  read: (facts) => {
    const words = rubbishOf(facts, 'serviceHouse');
    if (words.length === 0) return words;
    const company = facts.contact.company?.span;
    const names = (start: number) =>
      start < facts.sender.span.end || (company && start >= company.start && start < company.end);
    return words.filter(({ span }) => names(span.start)).slice(0, 1);
  },
};

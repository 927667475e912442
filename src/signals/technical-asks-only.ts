// Asks only technical things and documents.
// Example: "please send the datasheet and IES file" -> [datasheet, IES file].

import { termsAsked } from './buying-asks.ts';
import type { Signal } from './signal.ts';

/** Asks of somebody who specifies. */
const TECHNICAL: ReadonlySet<string> = new Set(['technical', 'document', 'certificate']);
/** These go along with technical asks without making them commercial. */
const NEUTRAL: ReadonlySet<string> = new Set([
  'technical',
  'document',
  'certificate',
  'sample',
  'catalogue',
  'meeting',
  'packaging',
  'other',
]);

export const technicalAsksOnly: Signal = {
  id: 'technical-asks-only',
  axis: 'role',
  points: -2,
  sentence: { zh: '只问技术和资料，不谈商务', en: 'Asks only technical things and documents' },
  read: (facts) => {
    if (facts.contact.title !== null || termsAsked(facts).length > 0) return [];
    // Papers of an order that stands are business, not technique.
    if (facts.stage.some(({ stage }) => stage === 'ordered')) return [];
    if (facts.priceAsks.some(({ bare }) => bare === 'price')) return [];
    const technical = facts.requests.filter(({ topic }) => TECHNICAL.has(topic));
    return facts.requests.every(({ topic }) => NEUTRAL.has(topic)) ? technical : [];
  },
};

// Attaches an RFQ or drawing.
// Example: "RFQ-2291.xlsx" -> [RFQ-2291.xlsx].

import type { Signal } from './signal.ts';

export const rfqFile: Signal = {
  id: 'rfq-file',
  axis: 'kind',
  points: -2,
  sentence: { zh: '附有询价单或图纸', en: 'Attaches an RFQ or drawing' },
  read: (facts) => facts.files.filter(({ kind }) => kind === 'rfq' || kind === 'drawing'),
};

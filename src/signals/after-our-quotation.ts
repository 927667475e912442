// Follows a quotation or sample of ours.
// Example: an answer to our offer -> the words that name it.

import type { Signal } from './signal.ts';

const DEAL_STAGES: ReadonlySet<string> = new Set(['negotiating', 'ordered', 'complaint']);

export const afterOurQuotation: Signal = {
  id: 'after-our-quotation',
  axis: 'notice',
  points: 1,
  sentence: { zh: '在我方报价或寄样之后的来信', en: 'Follows a quotation or sample of ours' },
  read: (facts) => facts.stage.filter(({ stage }) => !DEAL_STAGES.has(stage)),
};

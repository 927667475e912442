// Asks for packaging, private label or customisation.
// Example: "with our logo, colour box" -> [our logo, colour box].

import type { Signal } from './signal.ts';

export const packagingAsked: Signal = {
  id: 'packaging-asked',
  axis: 'specificity',
  points: 1,
  sentence: { zh: '要求包装、贴牌或定制', en: 'Asks for packaging, private label or customisation' },
  ask: { zh: '需要贴牌、特殊包装或定制吗？', en: 'Do you need your own label, packaging or changes?' },
  read: (facts) => facts.packagings,
};

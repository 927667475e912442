// States technical parameters.
// Example: "DN50, PN16, stainless" -> [DN50, PN16, stainless].

import { apart } from './apart.ts';
import type { Signal } from './signal.ts';

export const parameterStated: Signal = {
  id: 'parameter-stated',
  axis: 'specificity',
  points: 1,
  sentence: { zh: '写明了技术参数', en: 'States technical parameters' },
  ask: { zh: '规格、材质、尺寸等要求是什么？', en: 'Which size, material and other parameters?' },
  read: (facts) =>
    apart(facts.parameters, facts.models, facts.quantities, facts.certificates, facts.packagings),
};

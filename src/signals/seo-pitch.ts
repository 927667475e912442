// Sells SEO or web design.
// Example: "first page of Google" -> [first page of Google].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const seoPitch: Signal = {
  id: 'seo-pitch',
  axis: 'kind',
  points: 3,
  sentence: { zh: '推销网站优化或建站', en: 'Sells SEO or web design' },
  read: (facts) => rubbishOf(facts, 'pitchSeo'),
};

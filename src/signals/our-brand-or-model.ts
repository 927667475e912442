// Names our brand or model.
// Example: "Taihe THV-Q41F" -> [THV-Q41F].

import type { Signal } from './signal.ts';

export const ourBrandOrModel: Signal = {
  id: 'our-brand-or-model',
  axis: 'industry',
  points: 3,
  sentence: { zh: '点名我们的品牌或型号', en: 'Names our brand or model' },
  read: (facts) => [
    ...facts.models.filter(({ ours }) => ours),
    ...facts.ourNames.filter(({ kind }) => kind === 'brand'),
  ],
};

// Knows our model.
// Example: "FT-4P" -> [FT-4P].

import type { Signal } from './signal.ts';

export const namesOurModel: Signal = {
  id: 'names-our-model',
  axis: 'kind',
  points: -2,
  sentence: { zh: '知道我们的型号', en: 'Knows our model' },
  read: (facts) => facts.models.filter(({ ours }) => ours),
};

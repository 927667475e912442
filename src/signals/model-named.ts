// Gives a model, part number, drawing or standard.
// Example: "THV-Q41F" or "as per drawing" -> [THV-Q41F].

import type { Signal } from './signal.ts';

export const modelNamed: Signal = {
  id: 'model-named',
  axis: 'specificity',
  points: 1,
  sentence: { zh: '给了型号、料号、图纸或标准', en: 'Gives a model, part number, drawing or standard' },
  ask: { zh: '有没有型号、图纸或参照标准？', en: 'Do you have a model, drawing or standard in mind?' },
  read: (facts) => [...facts.models, ...facts.files.filter(({ kind }) => kind === 'drawing')],
};

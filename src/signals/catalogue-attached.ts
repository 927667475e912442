// Attaches a catalogue of his own.
// Example: "our-catalogue.pdf" -> [our-catalogue.pdf]; buyers ask for ours instead.

import type { Signal } from './signal.ts';

export const catalogueAttached: Signal = {
  id: 'catalogue-attached',
  axis: 'kind',
  points: 1,
  sentence: { zh: '附上了他自己的目录或价格表', en: 'Attaches a catalogue of his own' },
  read: (facts) => facts.files.filter(({ kind }) => kind === 'catalogue'),
};

// A dangerous attachment: do not open it.
// Example: "PO.pdf.iso" -> [PO.pdf.iso].

import type { Signal } from './signal.ts';

export const dangerousFile: Signal = {
  id: 'dangerous-file',
  axis: 'kind',
  // As much as the gravest fraud may need: no buyer's words outweigh a file that runs.
  points: 10,
  sentence: { zh: '附件类型危险，别打开', en: 'A dangerous attachment: do not open it' },
  read: (facts) => facts.files.filter(({ kind }) => kind === 'danger'),
};

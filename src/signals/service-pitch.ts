// Sells a service or software.
// Example: "book a demo of our software" -> [book a demo, our software].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const servicePitch: Signal = {
  id: 'service-pitch',
  axis: 'kind',
  points: 2,
  sentence: { zh: '推销服务或软件', en: 'Sells a service or software' },
  read: (facts) => rubbishOf(facts, 'pitchService'),
};

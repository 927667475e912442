// Sells a stand, directory or contact list.
// Example: "post-show attendee list" -> [attendee list].

import { rubbishOf } from './rubbish-words.ts';
import type { Signal } from './signal.ts';

export const exhibitionPitch: Signal = {
  id: 'exhibition-pitch',
  axis: 'kind',
  points: 3,
  sentence: { zh: '推销展会、名录或名单', en: 'Sells a stand, directory or contact list' },
  read: (facts) => rubbishOf(facts, 'pitchExhibition'),
};

// Samples, asked for or offered to pay for. Example: "Could you send a sample?" -> [{ text: 'sample', span }]

import { mergedFacts, ownHits } from './own-words.ts';
import type { Fact, Reading } from './reading.ts';

export type SampleFact = Fact;

export function readSamples(reading: Reading): readonly SampleFact[] {
  return mergedFacts(reading, ownHits(reading, 'sample'));
}

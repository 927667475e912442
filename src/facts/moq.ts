// The minimum order, asked for or named. Example: "What is your MOQ?" -> [{ text: 'MOQ', span }]

import { mergedFacts, ownHits } from './own-words.ts';
import type { Fact, Reading } from './reading.ts';

export type MoqFact = Fact;

export function readMoqs(reading: Reading): readonly MoqFact[] {
  return mergedFacts(reading, ownHits(reading, 'moq'));
}

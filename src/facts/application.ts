// What the goods are for: a use or a project described. Example: "for a hotel project in Dubai" -> [{ text: 'project', span }]

import { mergedFacts, ownHits } from './own-words.ts';
import type { Fact, Reading } from './reading.ts';

export type ApplicationFact = Fact;

export function readApplications(reading: Reading): readonly ApplicationFact[] {
  return mergedFacts(reading, [...ownHits(reading, 'application'), ...ownHits(reading, 'project')]);
}

// Hits for the people facts: those of the mail's languages, and in signature, From line and lead those of every other one.
// Example: hitsOf(reading, 'titleDecision') on "Please quote.\nGruß\nLi Wei\n总经理" -> the hit of 总经理

import type { Hit } from '../words/hit.ts';
import type { PlacedHit, Reading } from './reading.ts';

const none: readonly PlacedHit[] = [];

export function hitsOf(reading: Reading, table: Hit['table']): readonly PlacedHit[] {
  return reading.spoken.get(table) ?? none;
}

// What the goods are for: a use or a project described, or a place they are wanted for.
// Example: "for a hotel project in Dubai" -> [{ text: 'project', span }]; "30 beds for our beach camp" -> [{ text: 'camp', span }]

import { noUses, useHeads, workWords } from '../lexicon/trade/use-words.ts';
import { endsSentence, mergedFacts, ownHits } from './own-words.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export type ApplicationFact = Fact;

/** Between "for" and the place may stand "our new family run". */
const headReach = 28;
/** Before "for" stands what he does: "I work for". */
const workReach = 22;

export function readApplications(reading: Reading): readonly ApplicationFact[] {
  const { text } = reading.email;
  const places = ownHits(reading, 'businessEndUser').filter((hit) => isUse(text, hit));
  return mergedFacts(reading, [
    ...ownHits(reading, 'application'),
    ...ownHits(reading, 'project'),
    ...places,
  ]);
}

function isUse(text: string, hit: PlacedHit): boolean {
  if (hit.part === 'attachment') return false;
  const said = text.slice(hit.start, hit.end).toLowerCase();
  if (noUses.some((word) => said.endsWith(word))) return false;
  const before = text.slice(Math.max(0, hit.start - headReach), hit.start);
  // The hit may bring its own head: "for our hotel".
  const words = ` ${before}${said} `.toLowerCase().replaceAll('\n', ' ');
  const head = Math.max(...useHeads.map((word) => words.lastIndexOf(word)));
  if (head < 0) return false;
  const at = hit.start - before.length + head - 1;
  for (let index = Math.max(0, at); index < hit.start; index += 1)
    if (endsSentence(text, index) || text.charAt(index) === ',' || text.charAt(index) === '，') return false;
  const doer = text.slice(Math.max(0, at - workReach), Math.max(0, at)).toLowerCase();
  return !workWords.some((word) => doer.includes(word));
}

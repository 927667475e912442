// Whether a domain imitates another one, by swapped characters or one letter more, less or changed.
// Example: isLookalike('taihe-va1ve.example', 'taihe-valve.example') -> true; equal domains -> false

import { lookalikes } from '../lexicon/domains/silent-mailboxes.ts';

/** Shorter names differ by one letter without any intent: 'abc.com', 'abd.com'. */
const SHORTEST = 7;
/** No name of a registered domain is longer. */
const LONGEST = 63;

export function isLookalike(domain: string, original: string): boolean {
  if (domain === original) return false;
  const label = domain.split('.', 1)[0] ?? '';
  const known = original.split('.', 1)[0] ?? '';
  if (known.length < SHORTEST || label.length > LONGEST || known.length > LONGEST) return false;
  // The same name under another ending may be a firm's second office.
  if (label === known) return false;
  return skeleton(label) === skeleton(known) || isOneEditAway(label, known);
}

function skeleton(label: string): string {
  return lookalikes.reduce((text, [sign, meant]) => text.replaceAll(sign, meant), label);
}

/** One letter inserted, dropped, changed, or two neighbours swapped; linear. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

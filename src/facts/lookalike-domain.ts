// Whether a domain imitates another one, by swapped characters or one letter more, less or changed.
// Example: isLookalike('taihe-va1ve.example', 'taihe-valve.example') -> true; equal domains -> false

import { lookalikes } from '../lexicon/domains/silent-mailboxes.ts';

/** Shorter names differ by one letter without any intent: 'abc.com', 'abd.com'. */
const SHORTEST = 7;
/** No name of a registered domain is longer. */
const LONGEST = 63;

export function isLookalike(domain: string, original: string): boolean {
  if (domain === original) return false;
  const known = labelOf(original);
  if (known.length < SHORTEST || known.length > LONGEST) return false;
  const label = labelOf(domain);
  // The same name under another ending may be a firm's second office.
  if (label.length > LONGEST || label === known) return false;
  return isSameSkeleton(label, known) || isOneEditAway(label, known);
}

function labelOf(domain: string): string {
  const dot = domain.indexOf('.');
  return dot < 0 ? domain : domain.slice(0, dot);
}

/** Units that no swap makes or takes away: two names that differ in them are not alike. */
const swapped: ReadonlySet<number> = new Set(
  lookalikes.flatMap((pair) => [...pair.join('')].map((sign) => sign.charCodeAt(0))),
);

function isSameSkeleton(a: string, b: string): boolean {
  let at = 0;
  for (let other = 0; other < b.length; other += 1) {
    const unit = b.charCodeAt(other);
    if (swapped.has(unit)) continue;
    while (at < a.length && swapped.has(a.charCodeAt(at))) at += 1;
    if (a.charCodeAt(at) !== unit) return false;
    at += 1;
  }
  while (at < a.length) {
    if (!swapped.has(a.charCodeAt(at))) return false;
    at += 1;
  }
  return skeleton(a) === skeleton(b);
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
  if (Math.max(a.length, b.length) - start - end > 2) return false;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

// Finds hits near a place by bisection, so that no reader walks all hits for each of its words.
// Example: lastEnding(currencies, number.start, 2) -> the "$" of "$ 12", undefined for "12 pcs".

import type { Span } from '../email/open-email.ts';

/** By start, the longer one last: nearly always they stand so already, and are then given back as they are. */
export function inOrder<T extends Span>(hits: readonly T[]): readonly T[] {
  return isSorted(hits, byStart) ? hits : hits.slice().sort(byStart);
}

/** Lists of hits as one, in the order of the text; the longest first where several start. */
export function inPlace<T extends Span>(...lists: readonly (readonly T[])[]): readonly T[] {
  const all = joined(lists);
  return isSorted(all, byPlace) ? all : all.slice().sort(byPlace);
}

/** Lists of hits as one, in the order of the text; where several start, in the order of the lists. */
export function inTurn<T extends Span>(...lists: readonly (readonly T[])[]): readonly T[] {
  const all = joined(lists);
  return isSorted(all, byTurn) ? all : all.slice().sort(byTurn);
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function byTurn(a: Span, b: Span): number {
  return a.start - b.start;
}

/** Most tables are silent in most mails: then nothing is copied. */
function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  let filled: readonly T[] | undefined;
  let all: T[] | undefined;
  for (const list of lists) {
    if (list.length === 0) continue;
    if (filled === undefined) filled = list;
    else {
      all ??= filled.slice();
      for (const hit of list) all.push(hit);
    }
  }
  return all ?? filled ?? [];
}

function isSorted(hits: readonly Span[], compare: (a: Span, b: Span) => number): boolean {
  let last: Span | undefined;
  for (const hit of hits) {
    if (last !== undefined && compare(last, hit) > 0) return false;
    last = hit;
  }
  return true;
}

/** Index of the first hit that starts at or after the position; hits are ordered by start. */
export function firstIndex(hits: readonly Span[], from: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first hit that starts in [from, to). */
export function firstBetween<T extends Span>(hits: readonly T[], from: number, to: number): T | undefined {
  // Most tables have their hits elsewhere: two looks tell that without a search.
  const last = hits[hits.length - 1];
  if (last === undefined || last.start < from || (hits[0]?.start ?? to) >= to) return undefined;
  const found = hits[firstIndex(hits, from)];
  return found !== undefined && found.start < to ? found : undefined;
}

/** Whether a hit of any list starts within the span. */
export function anyWithin(lists: readonly (readonly Span[])[], span: Span): boolean {
  for (const hits of lists) if (firstBetween(hits, span.start, span.end) !== undefined) return true;
  return false;
}

/** The last hit that starts before the position. */
export function lastBefore<T extends Span>(hits: readonly T[], position: number): T | undefined {
  return hits[firstIndex(hits, position) - 1];
}

/** The nearest hit that ends at most `reach` before the position; looks at a handful of hits only. */
export function lastEnding<T extends Span>(
  hits: readonly T[],
  position: number,
  reach: number,
): T | undefined {
  const first = hits[0];
  if (first === undefined || first.start >= position) return undefined;
  const from = firstIndex(hits, position);
  let best: T | undefined;
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    const hit = hits[at];
    if (hit === undefined || hit.end > position || position - hit.end > reach) continue;
    if (best === undefined || hit.end > best.end) best = hit;
  }
  return best;
}

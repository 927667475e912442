// Finds hits near a place by bisection, so that no reader walks all hits for each of its words.
// Example: lastEnding(currencies, number.start, 2) -> the "$" of "$ 12", undefined for "12 pcs".

import type { Span } from '../email/open-email.ts';

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
  const from = firstIndex(hits, position);
  let best: T | undefined;
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    const hit = hits[at];
    if (hit === undefined || hit.end > position || position - hit.end > reach) continue;
    if (best === undefined || hit.end > best.end) best = hit;
  }
  return best;
}

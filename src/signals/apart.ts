// One item of a mail never counts twice: facts that do not lie on words already counted for something else.
// Example: apart([quantity "500 pcs"], [moq "MOQ 500 pcs"]) -> []

import { firstIndex } from '../facts/hit-search.ts';
import type { Fact } from '../facts/reading.ts';

/** From here on comparing each with each costs more than putting the taken ones in order. */
const fewPairs = 400;

/** The facts whose span overlaps none of `taken`. */
export function apart<T extends Fact>(
  facts: readonly T[],
  ...taken: readonly (readonly Fact[])[]
): readonly T[] {
  let count = 0;
  for (const others of taken) count += others.length;
  if (facts.length === 0 || count === 0) return facts;
  if (facts.length * count <= fewPairs) return facts.filter((fact) => !overlapsAny(fact, taken));
  const ordered = taken.flat().sort((a, b) => a.span.start - b.span.start);
  // How far the spans up to each one reach, so that one look by bisection answers for all before it.
  let reached = 0;
  const reach = ordered.map(({ span }) => {
    reached = Math.max(reached, span.end);
    return reached;
  });
  const spans = ordered.map(({ span }) => span);
  return facts.filter(({ span }) => (reach[firstIndex(spans, span.end) - 1] ?? 0) <= span.start);
}

function overlapsAny({ span: { start, end } }: Fact, taken: readonly (readonly Fact[])[]): boolean {
  for (const others of taken)
    for (const { span } of others) if (start < span.end && span.start < end) return true;
  return false;
}

/** The evidence of a lack: no words, an empty span at the start of the mail. */
export const LACK: Fact = { text: '', span: { start: 0, end: 0 } };

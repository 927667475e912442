// One item of a mail never counts twice: facts that do not lie on words already counted for something else.
// Example: apart([quantity "500 pcs"], [moq "MOQ 500 pcs"]) -> []

import type { Fact } from '../facts/reading.ts';

/** The facts whose span overlaps none of `taken`; quadratic only in facts, of which a mail has few. */
export function apart<T extends Fact>(
  facts: readonly T[],
  ...taken: readonly (readonly Fact[])[]
): readonly T[] {
  return facts.filter((fact) => !taken.some((others) => others.some((other) => overlaps(fact, other))));
}

function overlaps(a: Fact, b: Fact): boolean {
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

/** The evidence of a lack: no words, an empty span at the start of the mail. */
export const LACK: Fact = { text: '', span: { start: 0, end: 0 } };

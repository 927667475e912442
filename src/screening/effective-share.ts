// Which share of the writer's words says something, 0-1; the rest is courtesy and noise.
// Example: "Dear friend, hope you are fine ... 500 tents FOB Ningbo" -> 0.2

import type { Span } from '../email/open-email.ts';
import type { Facts } from '../facts/read-facts.ts';
import type { Axis, Finding } from '../signals/signal.ts';

/** Length of the union of all evidence, by the length of the writer's own words (capped at 1). */
export function effectiveShare(facts: Facts, findings: readonly Finding[]): number {
  const length = facts.circumstances.ownLength;
  if (length === 0) return 0;
  const spans: Span[] = [];
  for (const { axis, evidence } of findings) {
    if (isTelling(axis)) for (const { span } of evidence) spans.push(span);
  }
  spans.sort((a, b) => a.start - b.start);
  let covered = 0;
  let reached = 0;
  for (const { start, end } of spans) {
    if (end <= reached) continue;
    covered += end - Math.max(reached, start);
    reached = end;
  }
  return Math.min(1, covered / length);
}

/** Only what speaks for a need or a person counts: greetings and pitches are words, too. */
function isTelling(axis: Axis): boolean {
  return axis === 'specificity' || axis === 'contact' || axis === 'industry' || axis === 'role';
}

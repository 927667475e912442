// Which share of the writer's words says something, 0-1; the rest is courtesy and noise.
// Example: "Dear friend, hope you are fine ... 500 tents FOB Ningbo" -> 0.2

import type { Facts } from '../facts/read-facts.ts';
import type { Finding } from '../signals/signal.ts';

/** Only what speaks for a need or a person counts: greetings and pitches are words, too. */
const TELLING: ReadonlySet<string> = new Set(['specificity', 'contact', 'industry', 'role']);

/** Length of the union of all evidence, by the length of the writer's own words (capped at 1). */
export function effectiveShare(facts: Facts, findings: readonly Finding[]): number {
  const length = facts.circumstances.ownLength;
  if (length === 0) return 0;
  const spans = findings
    .filter(({ axis }) => TELLING.has(axis))
    .flatMap(({ evidence }) => evidence.map(({ span }) => span))
    .sort((a, b) => a.start - b.start);
  let covered = 0;
  let end = 0;
  for (const span of spans) {
    covered += Math.max(0, span.end - Math.max(end, span.start));
    end = Math.max(end, span.end);
  }
  return Math.min(1, covered / length);
}

// All signals asked in turn: which spoke, for how many points, on which words.
// Example: collectFindings(facts, { 'model-named': 2 }) -> [{ signal: 'model-named', points: 2, evidence: ["FT-4P"], ... }, ...]

import type { Facts } from '../facts/read-facts.ts';
import { allSignals } from './all-signals.ts';
import type { Finding, Weights } from './signal.ts';

/** In the order of the list; a signal weighted 0 is switched off and gives no finding. */
export function collectFindings(facts: Facts, weights: Weights): readonly Finding[] {
  const findings: Finding[] = [];
  const isWeighted = Object.keys(weights).length > 0;
  for (const signal of allSignals) {
    const points =
      isWeighted && Object.hasOwn(weights, signal.id) ? (weights[signal.id] ?? signal.points) : signal.points;
    if (points === 0) continue;
    const evidence = signal.read(facts);
    if (evidence.length === 0) continue;
    findings.push({ signal: signal.id, axis: signal.axis, points, sentence: signal.sentence, evidence });
  }
  return findings;
}

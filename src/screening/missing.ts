// What would raise a score next, with the question to ask. Example: contact 3 without a phone ->
// [{ axis: 'contact', signal: 'phone-given', sentence: "Could you share a phone ...", raisesTo: 4 }]

import { allSignals } from '../signals/all-signals.ts';
import type { Finding, Signal, Weights } from '../signals/signal.ts';
import { scoreAxis } from './scores.ts';
import type { Missing, ScoreAxis } from './screening.ts';

interface Question {
  readonly signal: Signal;
  /** The signal as if it had spoken. */
  readonly given: Finding;
}

/** Of each axis the signals that a seller may ask for, in the order of the list. */
const questions: readonly (readonly [ScoreAxis, readonly Question[]])[] = (
  ['specificity', 'contact', 'industry'] as const
).map((axis) => [
  axis,
  allSignals
    .filter((signal) => signal.axis === axis && signal.ask !== undefined)
    .map((signal) => ({ signal, given: asGiven(signal) })),
]);

/** Silent signals that raise a score; `raisesTo` is the score then reached. */
export function findMissing(findings: readonly Finding[], weights: Weights): readonly Missing[] {
  const missing: Missing[] = [];
  for (const [axis, asked] of questions) {
    const ofAxis = findings.filter((finding) => finding.axis === axis);
    const silent = asked.filter(
      ({ signal: { id } }) => weights[id] !== 0 && !ofAxis.some(({ signal }) => signal === id),
    );
    missing.push(...missingOf(axis, ofAxis, silent));
  }
  return missing;
}

/** Those that raise the score alone; where none does, the first few that raise it together. */
function missingOf(
  axis: ScoreAxis,
  findings: readonly Finding[],
  silent: readonly Question[],
): readonly Missing[] {
  const now = scoreAxis(axis, findings);
  const alone: Missing[] = [];
  // One list for all trials: the signal on trial stands at its end.
  const trial = findings.slice();
  for (const { signal, given } of silent) {
    trial.push(given);
    const raisesTo = scoreAxis(axis, trial);
    if (raisesTo > now) alone.push(asMissing(axis, signal, raisesTo));
    trial.pop();
  }
  if (alone.length > 0) return alone;
  for (const [index, { given }] of silent.entries()) {
    trial.push(given);
    const reached = scoreAxis(axis, trial);
    if (reached > now)
      return silent.slice(0, index + 1).map(({ signal }) => asMissing(axis, signal, reached));
  }
  return [];
}

function asGiven({ id, axis, points, sentence }: Signal): Finding {
  return { signal: id, axis, points, sentence, evidence: [] };
}

function asMissing(axis: ScoreAxis, { id, ask, sentence }: Signal, raisesTo: number): Missing {
  return { axis, signal: id, sentence: ask ?? sentence, raisesTo };
}

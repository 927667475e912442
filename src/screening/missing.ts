// What would raise a score next, with the question to ask. Example: contact 3 without a phone ->
// [{ axis: 'contact', signal: 'phone-given', sentence: "Could you share a phone ...", raisesTo: 4 }]

import { allSignals } from '../signals/all-signals.ts';
import type { Finding, Signal, Weights } from '../signals/signal.ts';
import { scoreAxis } from './scores.ts';
import type { Missing, ScoreAxis } from './screening.ts';

const AXES: readonly ScoreAxis[] = ['specificity', 'contact', 'industry'];

/** Silent signals that raise a score; `raisesTo` is the score then reached. */
export function findMissing(findings: readonly Finding[], weights: Weights): readonly Missing[] {
  const spoken = new Set(findings.map(({ signal }) => signal));
  const silent = allSignals.filter(
    ({ id, ask }) => ask !== undefined && weights[id] !== 0 && !spoken.has(id),
  );
  return AXES.flatMap((axis) =>
    missingOf(
      axis,
      findings,
      silent.filter((signal) => signal.axis === axis),
    ),
  );
}

/** Those that raise the score alone; where none does, the first few that raise it together. */
function missingOf(
  axis: ScoreAxis,
  findings: readonly Finding[],
  silent: readonly Signal[],
): readonly Missing[] {
  const now = scoreAxis(axis, findings);
  const alone = silent
    .map((signal) => asMissing(axis, signal, scoreAxis(axis, [...findings, given(signal)])))
    .filter(({ raisesTo }) => raisesTo > now);
  if (alone.length > 0) return alone;
  const together: Signal[] = [];
  for (const signal of silent) {
    together.push(signal);
    const reached = scoreAxis(axis, [...findings, ...together.map(given)]);
    if (reached > now) return together.map((one) => asMissing(axis, one, reached));
  }
  return [];
}

function given({ id, axis, points, sentence }: Signal): Finding {
  return { signal: id, axis, points, sentence, evidence: [] };
}

function asMissing(axis: ScoreAxis, { id, ask, sentence }: Signal, raisesTo: number): Missing {
  return { axis, signal: id, sentence: ask ?? sentence, raisesTo };
}

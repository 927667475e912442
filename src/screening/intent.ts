// How much the writer wants to buy now. Example: a deadline, a target price and three questions -> 'high'

import type { Finding } from '../signals/signal.ts';
import type { Intent, Kind, Scores } from './screening.ts';

/** A deadline or order together with something else, on a concrete need. */
const HIGH_FROM = 2;
/** Concrete enough to be a need: product and three elements. */
const CONCRETE = 4;

export function decideIntent(kind: Kind, scores: Scores, findings: readonly Finding[]): Intent {
  if (kind === 'non-prospect' || kind === 'other') return 'low';
  const sum = findings.reduce((total, { axis, points }) => (axis === 'intent' ? total + points : total), 0);
  if (sum < 0 || scores.specificity === 1) return 'low';
  return sum >= HIGH_FROM && scores.specificity >= CONCRETE ? 'high' : 'mid';
}

// The three scores of 1 to 5 and their sum, from the findings. All arithmetic of the score tables stands here.
// Example: product + quantity + model + FOB + sample -> specificity 5 (four elements with a quantity and a model)

import type { Finding } from '../signals/signal.ts';
import type { ScoreAxis, Scores } from './screening.ts';

const LOWEST = 1;
const HIGHEST = 5;
/** Elements from which a named product is concrete (4) and complete (5): 1-2 elements are a first thought, 3-4 a plan, 5 an RFQ. */
const CONCRETE_FROM = 3;
const COMPLETE_FROM = 5;
/** Four elements are complete already when they say how many of exactly what. */
const COMPLETE_WITH_CORE = 4;
/** Industry of a mail that tells nothing to judge by: neither ours nor foreign. */
const INDUSTRY_BASE = 2;

export function scoreFindings(findings: readonly Finding[]): Scores {
  const specificity = scoreAxis('specificity', findings);
  const contact = scoreAxis('contact', findings);
  const industry = scoreAxis('industry', findings);
  return { specificity, contact, industry, total: specificity + contact + industry };
}

/** One score, 1-5. */
export function scoreAxis(axis: ScoreAxis, findings: readonly Finding[]): number {
  switch (axis) {
    case 'specificity':
      return specificityOf(findings);
    case 'contact':
      return clamp(pointsOf('contact', findings));
    case 'industry':
      return clamp(INDUSTRY_BASE + pointsOf('industry', findings));
  }
}

function specificityOf(findings: readonly Finding[]): number {
  let named = false;
  let howMany = false;
  let exactly = false;
  let elements = 0;
  for (const { signal, axis, points } of findings) {
    if (axis !== 'specificity') continue;
    if (signal === 'product-named') named = true;
    else elements += points;
    if (signal === 'quantity-stated') howMany = true;
    else if (signal === 'model-named' || signal === 'parameter-stated') exactly = true;
  }
  if (!named) return LOWEST;
  const core = howMany && exactly;
  if (elements >= COMPLETE_FROM || (core && elements >= COMPLETE_WITH_CORE)) return HIGHEST;
  if (elements >= CONCRETE_FROM) return 4;
  // Weights may be fractions: anything above nothing is a first element.
  return elements > 0 ? 3 : 2;
}

function pointsOf(axis: ScoreAxis, findings: readonly Finding[]): number {
  let total = 0;
  for (const finding of findings) if (finding.axis === axis) total += finding.points;
  return total;
}

function clamp(points: number): number {
  return Math.min(HIGHEST, Math.max(LOWEST, Math.floor(points)));
}

// Facts and findings -> the verdict on one mail. Example: the RFQ of a purchasing manager -> { kind: 'inquiry', quadrant: 'A', ... }

import type { Facts } from '../facts/read-facts.ts';
import type { Axis, Finding, Weights } from '../signals/signal.ts';
import { decideBuyerType } from './buyer-type.ts';
import { measureConfidence } from './confidence.ts';
import { effectiveShare } from './effective-share.ts';
import { checkGate } from './gate.ts';
import { decideIntent } from './intent.ts';
import { decideKind, kindPoints } from './kind.ts';
import { massLikeness } from './mass-likeness.ts';
import { findMissing } from './missing.ts';
import { decideQuadrant } from './quadrant.ts';
import { decideRole, rolePoints } from './role.ts';
import { scoreFindings } from './scores.ts';
import type { Kind, Reason, Screening } from './screening.ts';
import { findWarnings } from './warnings.ts';
import { explain } from './why.ts';

export interface ScreenOptions {
  /** Sum from which a mail passes: 3-15. */
  readonly gate: number;
  /** The weights the findings were made with: what is switched off is not asked for either. */
  readonly weights?: Weights;
}

/** Pure and total: any facts and findings give a screening. */
export function screenFacts(facts: Facts, findings: readonly Finding[], options: ScreenOptions): Screening {
  const { kind, subkind, balance } = decideKind(facts, findings);
  const scores = scoreFindings(findings);
  const { look, threshold, passed } = checkGate(scores.total, options.gate);
  const prospect = kind === 'inquiry' || kind === 'deal';
  const role = prospect ? decideRole(findings) : 'unknown';
  const quadrant = decideQuadrant({ kind, passed, specificity: scores.specificity, role });
  return {
    kind,
    subkind,
    quadrant,
    look: prospect && look,
    scores,
    gate: { threshold, passed },
    role,
    intent: decideIntent(kind, scores, findings),
    buyerType: decideBuyerType(kind, findings),
    reasons: orderReasons(kind, findings),
    missing: prospect ? findMissing(findings, options.weights ?? {}) : [],
    warnings: findWarnings(kind, facts, findings),
    why: explain({ kind, quadrant, scores, role }, findings),
    massLikeness: massLikeness(facts),
    effectiveShare: effectiveShare(facts, findings),
    confidence: measureConfidence(facts, {
      kind,
      balance,
      scores,
      gate: options.gate,
      rolePoints: rolePoints(findings),
    }),
  };
}

const RANKS: { readonly [A in Axis]: number } = {
  kind: 0,
  specificity: 1,
  industry: 2,
  contact: 3,
  role: 4,
  intent: 5,
  notice: 6,
};

/** Heaviest first; equal weights in the order of the axes. For a buyer the weak signs of a pitch come last: they decided nothing. */
function orderReasons(kind: Kind, findings: readonly Finding[]): readonly Reason[] {
  const weight = ({ axis, points }: Reason) =>
    axis === 'kind' && kind !== 'non-prospect' ? 0 : Math.abs(points);
  const reasons = findings.map((finding): Reason => {
    const points = kindPoints(finding);
    return points === finding.points ? finding : { ...finding, points };
  });
  return reasons.sort((a, b) => weight(b) - weight(a) || RANKS[a.axis] - RANKS[b.axis]);
}

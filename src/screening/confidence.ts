// How likely the quadrant is right, 0-1: of mails shown with 0.9 about nine in ten are. Three doubts, each by the distance from its line:
// kind, gate, role. Example: a full RFQ without a sign of a pitch -> 0.97; the same one point above the gate -> 0.87

import type { Facts } from '../facts/read-facts.ts';
import { NON_PROSPECT_FROM } from './kind.ts';
import { SPECIFIC_FROM } from './quadrant.ts';
import type { Kind, Scores } from './screening.ts';

/**
 * Shares of right verdicts among mails that the rules had not seen, smoothed so that they never fall with the distance.
 * Steps of two points: one phrase of a pitch, or one sign of a buyer.
 */
const BUYER_BY_MARGIN = [0.5, 0.7, 0.85, 0.96, 0.99] as const;
const RUBBISH_BY_MARGIN = [0.92, 0.95, 0.99] as const;
const NOTICE = 0.96;
const MARGIN_STEP = 2;
/** By whole points between the sum and the gate, or the specificity and its line, whichever decides. */
const BY_GATE = [0.88, 0.95, 0.99] as const;
/** Nothing to judge the role by, or a single weak sign that he only advises, against titles and phrases. */
const WEAK_ROLE = 0.94;
const SURE_ROLE = 0.99;
const WEAK_ROLE_ABOVE = -4;
/** A language without tables is read by numbers, models and names alone: the more was written, the more was missed. */
const UNREAD_FEW_WORDS = 0.85;
const UNREAD = 0.6;
const FEW_WORDS = 140;
/** What was cut off may say anything. */
const CUT_SHORT = 0.8;

export interface ConfidenceGrounds {
  readonly kind: Kind;
  /** Signs of rubbish less those of a buyer. */
  readonly balance: number;
  readonly scores: Scores;
  readonly gate: number;
  /** Sum of the role findings: above 0 decides, below 0 advises. */
  readonly rolePoints: number;
}

export function measureConfidence(facts: Facts, grounds: ConfidenceGrounds): number {
  const { truncated } = facts.circumstances;
  const sure =
    sureOfKind(grounds) *
    (grounds.kind === 'inquiry' || grounds.kind === 'deal' ? sureOfSide(grounds) : 1) *
    sureOfLanguage(facts) *
    (truncated ? CUT_SHORT : 1);
  return Math.round(sure * 100) / 100;
}

function sureOfLanguage({ circumstances: { language, ownLength } }: Facts): number {
  if (language.read) return 1;
  return ownLength < FEW_WORDS ? UNREAD_FEW_WORDS : UNREAD;
}

function sureOfKind({ kind, balance }: ConfidenceGrounds): number {
  switch (kind) {
    case 'other':
      return NOTICE;
    case 'non-prospect':
      return atStep(RUBBISH_BY_MARGIN, (balance - NON_PROSPECT_FROM) / MARGIN_STEP);
    case 'inquiry':
    case 'deal':
      return atStep(BUYER_BY_MARGIN, (NON_PROSPECT_FROM - 1 - balance) / MARGIN_STEP);
  }
}

/** Of a buyer: worth the time or not, and if he is, whether he decides. */
function sureOfSide({ scores, gate, rolePoints }: ConfidenceGrounds): number {
  const overGate = scores.total - gate;
  const overSpecific = scores.specificity - SPECIFIC_FROM;
  const passed = overGate >= 0 && overSpecific >= 0;
  if (!passed) return atStep(BY_GATE, Math.max(-overGate, -overSpecific) - 1);
  const role = rolePoints <= 0 && rolePoints > WEAK_ROLE_ABOVE ? WEAK_ROLE : SURE_ROLE;
  return atStep(BY_GATE, Math.min(overGate, overSpecific)) * role;
}

function atStep(steps: readonly number[], step: number): number {
  return steps[Math.min(steps.length - 1, Math.max(0, Math.floor(step)))] ?? 0;
}

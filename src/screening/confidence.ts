// How sure the verdict is, 0-1. Example: ten points from a full RFQ and a purchasing manager -> near 1; one word in an unread language -> 0.3

import type { Facts } from '../facts/read-facts.ts';
import { NON_PROSPECT_FROM } from './kind.ts';
import type { Role, Scores } from './screening.ts';

/** Distances from the lines at which a verdict counts as sure; one step is one phrase or one element. */
const SURE_BALANCE = 4;
const SURE_GATE = 3;
/** What each line contributes; together with the base they make 1. */
const BASE = 0.4;
const BY_KIND = 0.3;
const BY_GATE = 0.2;
const BY_ROLE = 0.1;

export interface ConfidenceGrounds {
  readonly balance: number;
  readonly scores: Scores;
  readonly gate: number;
  readonly role: Role;
}

export function measureConfidence(facts: Facts, { balance, scores, gate, role }: ConfidenceGrounds): number {
  const kind = Math.min(1, Math.abs(balance - NON_PROSPECT_FROM + 0.5) / SURE_BALANCE);
  const total = Math.min(1, Math.abs(scores.total - gate + 0.5) / SURE_GATE);
  const sure = BASE + BY_KIND * kind + BY_GATE * total + (role === 'unknown' ? 0 : BY_ROLE);
  // What was cut off may say anything.
  const read = facts.circumstances.truncated ? 0.8 : 1;
  return Math.round(sure * read * 100) / 100;
}

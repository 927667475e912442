// The verdict on one mail, every number explained. Example: { kind: 'inquiry', quadrant: 'A', scores: { specificity: 5,
// contact: 4, industry: 4, total: 13 }, gate: { threshold: 10, passed: true }, role: 'decision-maker', reasons: [...], missing: [...] }

import type { Fact } from '../facts/reading.ts';
import type { Axis, Sentence } from '../signals/signal.ts';

export type Kind = 'inquiry' | 'deal' | 'non-prospect' | 'other';
export type Quadrant = 'A' | 'B' | 'C' | 'D';
export type Role = 'decision-maker' | 'influencer' | 'unknown';
export type Intent = 'high' | 'mid' | 'low';
export type BuyerType = 'buyer' | 'collector' | 'competitor' | 'invalid';
export type Subkind =
  | 'advert'
  | 'pitch'
  | 'newsletter'
  | 'job'
  | 'scam'
  | 'phish'
  | 'malware'
  | 'survey'
  | 'colleague'
  | 'private'
  | 'notification'
  | 'bounce'
  | 'autoreply';
export type ScoreAxis = 'specificity' | 'contact' | 'industry';

export interface Scores {
  /** Each 1-5. */
  readonly specificity: number;
  readonly contact: number;
  readonly industry: number;
  /** 3-15. */
  readonly total: number;
}

export interface Reason {
  readonly signal: string;
  readonly axis: Axis;
  readonly points: number;
  readonly sentence: Sentence;
  readonly evidence: readonly Fact[];
}

/** What would raise a score next, with a question the seller may ask. */
export interface Missing {
  readonly axis: ScoreAxis;
  /** The signal that is silent. */
  readonly signal: string;
  readonly sentence: Sentence;
  /** Score after it is given. */
  readonly raisesTo: number;
}

export interface Screening {
  readonly kind: Kind;
  readonly subkind: Subkind | null;
  readonly quadrant: Quadrant | null;
  /** In the band just under the gate (total = threshold - 1): worth a human look. */
  readonly look: boolean;
  /** Always computed; they count for inquiry and deal only. */
  readonly scores: Scores;
  readonly gate: { readonly threshold: number; readonly passed: boolean };
  readonly role: Role;
  readonly intent: Intent;
  readonly buyerType: BuyerType;
  /** Evidence for the verdict in order of weight. */
  readonly reasons: readonly Reason[];
  readonly missing: readonly Missing[];
  readonly warnings: readonly Sentence[];
  /** One sentence of why, for the first screen. */
  readonly why: Sentence;
  /** How much it looks sent to many, 0-1. */
  readonly massLikeness?: number;
  /** Share of the writer's words that say something, 0-1. */
  readonly effectiveShare?: number;
  /** How sure the verdict is, 0-1. */
  readonly confidence?: number;
}

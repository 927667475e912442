// What a signal is, and what it found. Example: quantity-stated on "3000pcs" ->
// { signal: 'quantity-stated', axis: 'specificity', points: 1, evidence: [{ text: '3000pcs', span: { start: 41, end: 48 } }] }

import type { Facts } from '../facts/read-facts.ts';
import type { Fact } from '../facts/reading.ts';
import type { Sentence } from '../lexicon/sentence.ts';

/**
 * Where the points of a signal count. specificity, contact, industry: towards the three scores; role: above 0 decision-maker,
 * below 0 influencer; kind: towards non-prospect (above 0) or buyer (below 0); intent and notice are shown but carry no score.
 */
export type Axis = 'specificity' | 'contact' | 'industry' | 'role' | 'kind' | 'intent' | 'notice';

export type { Sentence };

export interface Signal {
  /** The file's name: 'quantity-stated'. */
  readonly id: string;
  readonly axis: Axis;
  /** Default points; the user may re-weight a signal or switch it off (0). */
  readonly points: number;
  readonly sentence: Sentence;
  /** What the seller may ask when the signal is silent. */
  readonly ask?: Sentence;
  /** The words that make the signal speak; empty when it is silent. `text: ''` with an empty span for a lack. */
  readonly read: (facts: Facts) => readonly Fact[];
}

export interface Finding {
  readonly signal: string;
  readonly axis: Axis;
  readonly points: number;
  readonly sentence: Sentence;
  readonly evidence: readonly Fact[];
}

/** Points by signal id; a missing id means the default, 0 switches the signal off. */
export type Weights = { readonly [signalId: string]: number };

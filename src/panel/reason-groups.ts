// Puts the reasons of a mail under headings a salesperson asks by: each score, who decides, and what speaks for or against a buyer.
// Example: quantity-stated (specificity, +1) and buyer-voice (kind, −2) -> "Specificity: +1 ..." and "Speaks for a buyer: +2 ..."

import type { Quadrant, Reason } from '../screening/screening.ts';

/** The kind's points pull two ways: each way gets a heading of its own, so that no good sign shows a minus. */
export type ReasonGroup = Reason['axis'] | 'buyer' | 'rubbish';

const counted: readonly ReasonGroup[] = [
  'specificity',
  'contact',
  'industry',
  'role',
  'intent',
  'buyer',
  'rubbish',
  'notice',
];
/** Rubbish and ordinary mail have no scores: how full a signature a spammer has would only hide why he is one. */
const uncounted: readonly ReasonGroup[] = ['rubbish', 'notice', 'buyer'];

/** The groups shown for a verdict, in order; a mail that is no inquiry names first what it is. */
export function groupsOf(quadrant: Quadrant | null): readonly ReasonGroup[] {
  if (quadrant === 'D') return uncounted;
  return quadrant === null ? ['notice', 'rubbish', 'buyer'] : counted;
}

export function groupOf({ axis, points }: Pick<Reason, 'axis' | 'points'>): ReasonGroup {
  if (axis !== 'kind') return axis;
  return points < 0 ? 'buyer' : 'rubbish';
}

/** Points as shown: a notice carries none, and what speaks for or against a buyer is counted, not subtracted. */
export function shownPoints({ axis, points }: Pick<Reason, 'axis' | 'points'>): number {
  if (axis === 'notice') return 0;
  return axis === 'kind' ? Math.abs(points) : points;
}

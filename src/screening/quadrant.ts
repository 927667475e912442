// The quadrant from kind, gate, specificity and role. Example: inquiry, passed, specificity 4, influencer -> 'B'

import type { Kind, Quadrant, Role } from './screening.ts';

/** Below this a mail names no element of a need: however complete the signature, it gets the standard answer. */
export const SPECIFIC_FROM = 3;

export interface QuadrantGrounds {
  readonly kind: Kind;
  readonly passed: boolean;
  /** 1-5 */
  readonly specificity: number;
  readonly role: Role;
}

/** null for mail that is neither prospect nor rubbish. */
export function decideQuadrant({ kind, passed, specificity, role }: QuadrantGrounds): Quadrant | null {
  switch (kind) {
    case 'other':
      return null;
    case 'non-prospect':
      return 'D';
    case 'inquiry':
    case 'deal':
      if (!passed || specificity < SPECIFIC_FROM) return 'C';
      return role === 'influencer' ? 'B' : 'A';
  }
}

// Decision-maker, influencer or unknown, from the sum of the role findings.
// Example: "Purchasing Manager" (+4) who "must ask the category head" (-8) -> influencer

import type { Finding } from '../signals/signal.ts';
import type { Role } from './screening.ts';

/** The weights are set so that a deferring phrase (8) outweighs title and asks (4+2), and a title outweighs asks (4 > 2). */
export function decideRole(findings: readonly Finding[]): Role {
  const sum = rolePoints(findings);
  if (sum > 0) return 'decision-maker';
  return sum < 0 ? 'influencer' : 'unknown';
}

export function rolePoints(findings: readonly Finding[]): number {
  return findings.reduce((total, { axis, points }) => (axis === 'role' ? total + points : total), 0);
}

// Where the writer shows that he decides himself; who runs an agency and asks for a client decides for his agency only.
// Example: "I run a shop" -> [I run a]; "I run a sourcing advisory and one of my clients wants" -> []

import type { StanceFact } from '../facts/stance.ts';
import { perFacts } from './per-facts.ts';

/** How far behind "I run a" the kind of agency may stand. */
const REACH = 40;

export const ownDecisions = perFacts(({ stances, business }): readonly StanceFact[] => {
  const decides = stances.filter(({ stance }) => stance === 'decides');
  const agencies = business.filter(({ kind }) => kind === 'agent');
  if (agencies.length === 0 || !business.some(({ kind }) => kind === 'client')) return decides;
  const isAgency = ({ start, end }: StanceFact['span']) =>
    agencies.some(({ span }) => span.start >= start && span.start <= end + REACH);
  return decides.filter(({ span }) => !isAgency(span));
});

// Which of a writer's kinds of business are his own: a trader is no agent for his clients, and a client's business is not his.
// Example: "we are a shop, my client wants" -> shop; "agent for a refinery" -> agent

import type { Span } from '../email/open-email.ts';
import { sentenceAt } from './own-words.ts';

interface Kind {
  readonly kind: string;
  readonly span: Span;
}

const traders: ReadonlySet<string> = new Set([
  'importer',
  'distributor',
  'retail',
  'contractor',
  'manufacturer',
]);

function actsForOthers({ kind }: Kind): boolean {
  return kind === 'agent' || kind === 'client';
}

/** A shop or a contractor has clients too; only one who is nothing else writes for them. */
export function withoutSideAgents<T extends Kind>(text: string, facts: readonly T[]): readonly T[] {
  const agents = facts.filter(actsForOthers);
  if (agents.length === 0) return facts;
  const isOfClient = ({ span }: T) =>
    agents.some(
      (agent) => span.start >= agent.span.end && span.start < sentenceAt(text, agent.span.start).end,
    );
  const own = facts.filter((fact) => actsForOthers(fact) || !isOfClient(fact));
  return own.some(({ kind }) => traders.has(kind)) ? own.filter((fact) => !actsForOthers(fact)) : own;
}

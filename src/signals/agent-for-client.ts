// Asks for a client he does not name.
// Example: "our client, a hotel group, needs" -> [our client].

import { ownDecisions } from './own-decisions.ts';
import type { Signal } from './signal.ts';

const TRADERS: ReadonlySet<string> = new Set(['importer', 'distributor', 'retail', 'contractor']);

export const agentForClient: Signal = {
  id: 'agent-for-client',
  axis: 'role',
  points: -8,
  sentence: { zh: '替未具名的客户询价', en: 'Asks for a client he does not name' },
  read: (facts) => {
    // Who wants to become our agent sells for us and decides for himself.
    if (facts.requests.some(({ topic }) => topic === 'agency')) return [];
    // A shop or contractor that buys and pays himself may well name his client.
    if (ownDecisions(facts).length > 0) return [];
    if (facts.business.some(({ kind }) => TRADERS.has(kind))) return [];
    // Once he has ordered he has customers of his own, who wait and complain.
    const bought = facts.stage.some(({ stage }) => stage === 'ordered' || stage === 'complaint');
    return facts.business.filter(({ kind }) => kind === 'agent' || (kind === 'client' && !bought));
  },
};

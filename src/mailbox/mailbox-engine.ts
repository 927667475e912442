// The part of a mailbox that all hosts share: plans, undo and resuming, one after the other.
// Example: const engine = createMailboxEngine({ driver, journal }); await engine.apply(plan); await engine.undo(receipt)

import { applyPlan } from './apply-plan.ts';
import type { Answer, Mailbox, Plan, Receipt } from './mailbox.ts';
import { problemOf } from './problem.ts';
import { resumePlans } from './resume-plans.ts';
import { type EngineParts, refused } from './run-row.ts';
import { undoReceipt } from './undo-receipt.ts';

export type { EngineParts };

export interface MailboxEngine extends Pick<Mailbox, 'apply' | 'undo'> {
  readonly apply: (plan: Plan) => Promise<Answer<Receipt>>;
  readonly undo: (receipt: Receipt) => Promise<Answer<Receipt>>;
  /** Goes on with plans that stopped half way; to be called at start and when the network is back. */
  readonly resume: () => Promise<Answer<readonly Receipt[]>>;
}

/** Calls wait for each other: a double click or an undo during an apply never sees a half-written mail. */
export function createMailboxEngine(parts: EngineParts): MailboxEngine {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    const turn = last.then(work).catch(() => refused(problemOf('unknown')));
    last = turn;
    return turn;
  };
  return {
    apply: (plan) => inTurn(() => applyPlan(parts, plan)),
    undo: (receipt) => inTurn(() => undoReceipt(parts, receipt)),
    resume: () => inTurn(() => resumePlans(parts)),
  };
}

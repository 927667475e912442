// Takes back what a plan did, and only that: a label or folder that was changed since stays as the user has it.
// Example: receipt { added: ['A'], removed: ['C'], movedFrom: 'inbox', movedTo: 'd-class' } -> C on, A off, back to the inbox

import { finish, standingRow, undoId } from './apply-plan.ts';
import type { MessageState } from './driver.ts';
import type { StepRecord } from './journal.ts';
import { hasLabel, withoutLabels } from './label-names.ts';
import type { Answer, Receipt } from './mailbox.ts';
import { planSteps, refusedStep } from './plan-steps.ts';
import { problemOf } from './problem.ts';
import { receiptOf } from './receipt-of.ts';
import { type EngineParts, readState, refused } from './run-row.ts';

/** @returns the receipt of the undo, which can itself be taken back; a second undo of the same receipt changes nothing. */
export async function undoReceipt(parts: EngineParts, receipt: Receipt): Promise<Answer<Receipt>> {
  if (!parts.driver.can.undo) return refused(problemOf('cannot-undo'));
  const { planId, messageId } = receipt;
  const earlier = await standingRow(parts, undoId(planId));
  if (!earlier.ok) return earlier;
  // A finished undo is not done again; one that stopped half way or was refused is begun anew from what the mail is like now.
  if (earlier.value?.state === 'confirmed') return { ok: true, value: receiptOf(earlier.value) };
  if (earlier.value !== null && earlier.value.state !== 'failed') return finish(parts, earlier.value);
  const plan = await standingRow(parts, planId);
  if (!plan.ok) return plan;
  const state = await readState(parts, messageId);
  if (!state.ok) return state;
  // The journal knows more than a receipt in hand: the plan may have gone on after the receipt was given.
  const done = plan.value === null ? receipt : receiptOf(plan.value);
  const row = await parts.journal.begin({
    id: undoId(planId),
    messageId,
    undoOf: planId,
    before: state.value,
    steps: undoSteps(parts, done, state.value),
  });
  return row.ok ? finish(parts, row.value) : row;
}

function undoSteps(parts: EngineParts, done: Receipt, now: MessageState): readonly StepRecord[] {
  const others = withoutLabels(now.labels, done.added);
  const taken = (name: string) => {
    const group = parts.groupOf?.(name) ?? null;
    return (
      group !== null && others.some((label) => !hasLabel([name], label) && parts.groupOf?.(label) === group)
    );
  };
  const overtaken = done.removed.filter((name) => !hasLabel(now.labels, name) && taken(name));
  const movedOn = done.movedTo !== null && now.folder !== done.movedTo && now.folder !== done.movedFrom;
  return [
    ...planSteps(
      {
        make: [],
        add: withoutLabels(done.removed, overtaken),
        remove: done.added,
        moveTo: movedOn ? null : done.movedFrom,
      },
      now,
      parts.driver.can,
    ),
    ...(overtaken.length > 0 ? [refusedStep({ verb: 'add', names: overtaken }, 'item-changed')] : []),
    ...(movedOn && done.movedFrom !== null
      ? [refusedStep({ verb: 'move', to: done.movedFrom }, 'item-changed')]
      : []),
  ];
}

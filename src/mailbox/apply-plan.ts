// Writes a plan into a mailbox: plan first, journal second, send third. A plan applied twice leaves the state of once, and its
// receipt still knows what the first time did. Example: applyPlan(parts, plan) -> { ok: true, value: { added: [...], ... } }

import type { MessageState } from './driver.ts';
import type { JournalRow } from './journal.ts';
import { hasLabel, withoutLabels } from './label-names.ts';
import type { Answer, Plan, Receipt } from './mailbox.ts';
import { planSteps } from './plan-steps.ts';
import { problemOf } from './problem.ts';
import { receiptOf } from './receipt-of.ts';
import { type EngineParts, readState, runRow } from './run-row.ts';

export async function applyPlan(parts: EngineParts, plan: Plan): Promise<Answer<Receipt>> {
  const earlier = await standingRow(parts, plan.id);
  if (!earlier.ok) return earlier;
  if (earlier.value !== null && isOpen(earlier.value)) return finish(parts, earlier.value);
  const state = await readState(parts, plan.messageId);
  if (!state.ok) return state;
  const done = earlier.value === null ? null : stillDone(receiptOf(earlier.value), state.value);
  const rivals = otherQuadrants(parts, plan, state.value);
  const steps = planSteps(
    {
      make: plan.add,
      add: [...new Set([...plan.add.map(({ name }) => name), ...(done?.added ?? [])])],
      remove: [...new Set([...plan.remove, ...rivals, ...(done?.removed ?? [])])],
      moveTo: plan.moveTo,
    },
    state.value,
    parts.driver.can,
  );
  const before = done === null ? state.value : beforeAll(state.value, done);
  const { id, messageId } = plan;
  const row = await parts.journal.begin({ id, messageId, undoOf: null, before, steps });
  return row.ok ? finish(parts, row.value) : row;
}

/** Runs what is left of a row and asks the mailbox what it looks like now: only what is there is called done. */
export async function finish(parts: EngineParts, row: JournalRow): Promise<Answer<Receipt>> {
  const ran = await runRow(parts, row);
  if (!ran.ok) return ran;
  const receipt = receiptOf(ran.value);
  if (receipt.added.length === 0) return { ok: true, value: receipt };
  const state = await readState(parts, row.messageId);
  return { ok: true, value: state.ok ? checked(receipt, state.value) : receipt };
}

/** The row of a plan, unless it was taken back since (or was itself the taking back of a newer one). */
export async function standingRow(parts: EngineParts, id: string): Promise<Answer<JournalRow | null>> {
  const row = await parts.journal.get(id);
  if (!row.ok || row.value === null) return row;
  const opposites = [undoId(id), ...(row.value.undoOf === null ? [] : [row.value.undoOf])];
  for (const opposite of opposites) {
    const other = await parts.journal.get(opposite);
    if (!other.ok) return other;
    if (other.value !== null && other.value.order > row.value.order) return { ok: true, value: null };
  }
  return row;
}

export function undoId(planId: string): string {
  return `undo ${planId}`;
}

export function isOpen(row: JournalRow): boolean {
  return row.state === 'planned' || row.state === 'sent' || row.state === 'waiting';
}

/** A mail has one quadrant. A plan made before another window set one does not know that label, and takes it off all the same. */
function otherQuadrants(parts: EngineParts, { add }: Plan, now: MessageState): readonly string[] {
  const isQuadrant = (name: string) => parts.groupOf?.(name) === 'quadrant';
  const names = add.map(({ name }) => name);
  return names.some(isQuadrant) ? withoutLabels(now.labels, names).filter(isQuadrant) : [];
}

/** The part of an earlier run that nobody has changed since. */
function stillDone(receipt: Receipt, now: MessageState): Receipt {
  const stays = receipt.movedTo !== null && receipt.movedTo === now.folder;
  return {
    ...receipt,
    added: receipt.added.filter((name) => hasLabel(now.labels, name)),
    removed: withoutLabels(receipt.removed, now.labels),
    movedFrom: stays ? receipt.movedFrom : null,
    movedTo: stays ? receipt.movedTo : null,
  };
}

/** The state as it would be without the earlier run: what undo must go back to. */
function beforeAll(now: MessageState, done: Receipt): MessageState {
  return {
    labels: [...withoutLabels(now.labels, done.added), ...done.removed],
    folder: done.movedFrom ?? now.folder,
  };
}

function checked(receipt: Receipt, now: MessageState): Receipt {
  const lost = withoutLabels(receipt.added, now.labels);
  if (lost.length === 0) return receipt;
  return {
    ...receipt,
    added: withoutLabels(receipt.added, lost),
    refused: [...receipt.refused, { step: 'check', problem: problemOf('item-changed'), labels: lost }],
  };
}

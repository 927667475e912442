// Finishes plans that stopped half way: the tab was closed, the network went, the worker was killed. Hosts call it at start and
// when the network is back. Example: one row 'sent' -> its remaining steps are sent, its receipt comes back

import { finish } from './apply-plan.ts';
import type { MessageState } from './driver.ts';
import type { JournalRow, StepRecord } from './journal.ts';
import { hasLabel } from './label-names.ts';
import type { Answer, Receipt } from './mailbox.ts';
import { isPassing, problemOf } from './problem.ts';
import { type EngineParts, readState } from './run-row.ts';

/** @returns a receipt for every plan that was gone on with; stops at the first problem that needs time (offline, rate). */
export async function resumePlans(parts: EngineParts): Promise<Answer<readonly Receipt[]>> {
  const open = await parts.journal.unfinished();
  if (!open.ok) return open;
  const newest = new Map(open.value.map((row) => [row.messageId, row]));
  const receipts: Receipt[] = [];
  for (const row of open.value) {
    if (newest.get(row.messageId) !== row) {
      // A later plan for the same mail holds what the user chose last.
      const closed = await parts.journal.close(row, 'superseded');
      if (!closed.ok) return closed;
      continue;
    }
    const receipt = await resumeRow(parts, row);
    if (!receipt.ok) return receipt;
    if (receipt.value !== null) receipts.push(receipt.value);
  }
  return { ok: true, value: receipts };
}

async function resumeRow(parts: EngineParts, row: JournalRow): Promise<Answer<Receipt | null>> {
  const state = await readState(parts, row.messageId);
  if (state.ok)
    return finish(parts, { ...row, steps: row.steps.map((step) => yielding(parts, row, step, state.value)) });
  if (isPassing(state.problem)) return state;
  const closed = await parts.journal.close(row, 'failed');
  return closed.ok ? { ok: true, value: null } : closed;
}

/** A step gives way where the user has decided otherwise since: moved the mail, or put another label of ours on it. */
function yielding(parts: EngineParts, row: JournalRow, record: StepRecord, now: MessageState): StepRecord {
  if (record.state === 'confirmed' || record.state === 'failed') return record;
  const { step } = record;
  const changed =
    step.verb === 'move'
      ? now.folder !== row.before.folder && now.folder !== step.to
      : hasNewChoice(parts, row, now);
  return changed ? { ...record, state: 'failed', problem: problemOf('item-changed') } : record;
}

function hasNewChoice(parts: EngineParts, row: JournalRow, now: MessageState): boolean {
  const expected = [
    ...row.before.labels,
    ...row.steps.flatMap(({ step }) => (step.verb === 'add' ? step.names : [])),
  ];
  return now.labels.some((label) => !hasLabel(expected, label) && (parts.groupOf?.(label) ?? null) !== null);
}

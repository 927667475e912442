// The journal as the panel's list of acts. Example: a confirmed row that moved a mail to the D-class folder ->
// { verb: 'dismiss', state: 'confirmed', canUndo: true }

import type { Journal, JournalRow, RowState } from '../mailbox/journal.ts';
import { receiptOf } from '../mailbox/receipt-of.ts';
import type { Act } from '../panel/panel-props.ts';

/** More than a day's clicks; older acts stay in the journal. */
const mostActs = 200;

/** Newest first; empty when the journal cannot be read. */
export async function recentActs(
  journal: Pick<Journal, 'recent'>,
  subjectOf: (messageId: string) => string,
): Promise<readonly Act[]> {
  const rows = await journal.recent();
  if (!rows.ok) return [];
  const undone = new Set<string>();
  return rows.value.slice(0, mostActs).map((row) => {
    const act = actOf(row, subjectOf(row.messageId));
    const taken = undone.has(row.id);
    if (row.undoOf !== null && row.state === 'confirmed') undone.add(row.undoOf);
    return taken ? { ...act, canUndo: false } : act;
  });
}

/** An act that waits for something is over for now: its button must work again. */
export async function actsSoFar(
  journal: Pick<Journal, 'recent'>,
  subjectOf: (messageId: string) => string,
): Promise<readonly Act[]> {
  return (await recentActs(journal, subjectOf)).map((act) =>
    act.state === 'waiting' && act.problem !== null ? { ...act, state: 'failed' } : act,
  );
}

function actOf(row: JournalRow, subject: string): Act {
  const receipt = receiptOf(row);
  const did = receipt.added.length > 0 || receipt.removed.length > 0 || receipt.movedTo !== null;
  const state = stateOf(row.state, did);
  const verb = row.undoOf !== null ? 'undo' : verbOf(row);
  return {
    id: row.id,
    messageId: row.messageId,
    subject,
    verb,
    state,
    problem: receipt.refused[0]?.problem.sentence ?? null,
    canUndo: verb !== 'undo' && did && (state === 'confirmed' || state === 'partial'),
  };
}

function verbOf({ steps }: JournalRow): 'apply' | 'dismiss' | 'spam' {
  const to = steps.flatMap(({ step }) => (step.verb === 'move' ? [step.to] : []));
  return to.includes('spam') ? 'spam' : to.includes('d-class') ? 'dismiss' : 'apply';
}

function stateOf(state: RowState, did: boolean): Act['state'] {
  switch (state) {
    case 'planned':
    case 'sent':
    case 'waiting':
      return 'waiting';
    case 'confirmed':
      return 'confirmed';
    case 'failed':
    case 'superseded':
      return did ? 'partial' : 'failed';
  }
}

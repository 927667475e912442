// Writing on many mails of Gmail: so many at once as the worker takes, with what it did to each. The worker makes the plans.
// Example: works.apply.run(rows) -> one result a row, in their order

import type { Answer, Receipt } from '../../../src/mailbox/mailbox.ts';
import { type Problem, problemOf } from '../../../src/mailbox/problem.ts';
import {
  failed,
  type GroupWork,
  type RowResult,
  takenBack,
  undoRefusal,
  type Works,
  written,
} from '../../../src/sidebar/several/row-works.ts';
import type { SeveralRow } from '../../../src/sidebar/several/several-state.ts';
import { type BatchPort, type ManyWish, mostTogether, type ThreadResult } from '../worker-port.ts';

export interface ManyWorksParts {
  readonly worker: Pick<BatchPort, 'applyMany' | 'undoMany'>;
  readonly account: () => string | null;
}

export function manyWorks(parts: ManyWorksParts): Pick<Works, 'apply' | 'dismiss' | 'undo'> {
  return {
    apply: writing(parts, 'apply'),
    dismiss: writing(parts, 'dismiss'),
    // A row may have two receipts; fewer rows keep within what the worker takes.
    undo: { most: mostTogether / 2, run: (rows) => takeBack(parts, rows) },
  };
}

function writing({ worker, account }: ManyWorksParts, deed: ManyWish['deed']): GroupWork {
  return {
    most: mostTogether,
    async run(rows) {
      const mails = rows.flatMap(({ id: threadId, mail }) => {
        if (mail === null) return [];
        const { kind, quadrant, total, tags } = mail;
        return [{ threadId, kind, quadrant, total, tags }];
      });
      const answer = await worker.applyMany({ account: account() ?? '', deed, mails });
      if (!answer.ok) return rows.map(() => halted(answer.problem));
      return rows.map((row) => resultOf(row, answer.value));
    },
  };
}

function resultOf(row: SeveralRow, results: readonly ThreadResult[]): RowResult {
  const answer = results.find(({ threadId }) => threadId === row.id)?.answer;
  // What the worker did not come to is done when the run goes on.
  if (answer === undefined) return { change: {}, halt: problemOf('timed-out') };
  if (!answer.ok) return failed(answer.problem);
  if (answer.value === null || row.mail === null) return { change: { problem: null }, halt: null };
  return written(row, row.mail, answer.value);
}

async function takeBack(
  { worker, account }: ManyWorksParts,
  rows: readonly SeveralRow[],
): Promise<readonly RowResult[]> {
  const receipts = rows.flatMap((row) => [...row.receipts].reverse()).slice(0, mostTogether);
  const answer = await worker.undoMany({ account: account() ?? '', receipts });
  if (!answer.ok) return rows.map(() => halted(answer.problem));
  return rows.map((row) => {
    const own = answer.value.filter(({ threadId }) => threadId === row.id);
    if (own.length < row.receipts.length) return { change: {}, halt: problemOf('timed-out') };
    const refusal = own.map((result) => undoRefusal(undoneOf(result))).find((problem) => problem !== null);
    return refusal === undefined || refusal === null ? takenBack(row) : failed(refusal);
  });
}

function undoneOf({ answer }: ThreadResult): Answer<Receipt> {
  if (!answer.ok) return answer;
  return answer.value === null
    ? { ok: false, problem: problemOf('unknown') }
    : { ok: true, value: answer.value };
}

/** Nobody answered for any of them. */
function halted(problem: Problem): RowResult {
  return { change: { problem: problem.sentence }, halt: problem };
}

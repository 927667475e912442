// Runs the steps of one journal row on a host: each is recorded as sent before it is sent and as confirmed after the answer.
// Example: row [make-label, add] -> 'sent' ... driver.makeLabel ... 'confirmed', 'sent' ... driver.addLabels ... 'confirmed'

import type { MailboxDriver, MessageState } from './driver.ts';
import type { Journal, JournalRow, JournalStep, RowState } from './journal.ts';
import type { Answer } from './mailbox.ts';
import { isPassing, type Problem, problemOf } from './problem.ts';

export interface EngineParts {
  readonly driver: MailboxDriver;
  readonly journal: Journal;
  /** The group of a label of ours, null for others: undo uses it so as not to put two labels of a group on a mail. */
  readonly groupOf?: (name: string) => string | null;
}

/** @returns the row as far as it got; a problem only when the journal itself fails, and then nothing more is sent. */
export async function runRow(parts: EngineParts, row: JournalRow): Promise<Answer<JournalRow>> {
  const { driver, journal } = parts;
  let now = row;
  for (const [index, record] of row.steps.entries()) {
    if (record.state === 'confirmed' || record.state === 'failed') continue;
    const step = narrowed(parts, now, record.step);
    const sent = await journal.mark(now, index, { state: 'sent', step });
    if (!sent.ok) return sent;
    const answer = isNothing(step)
      ? { ok: true as const, value: null }
      : await call(() => send(driver, now, step));
    const passing = !answer.ok && isPassing(answer.problem);
    const after = await journal.mark(sent.value, index, { ...changeOf(answer, passing), step });
    if (!after.ok) return after;
    now = after.value;
    if (passing) return journal.close(now, 'waiting');
  }
  return journal.close(now, endOf(now));
}

function changeOf(answer: Answer<null>, passing: boolean) {
  if (answer.ok) return { state: 'confirmed' } as const;
  // A problem that passes leaves the step to be sent again; it may have been done all the same, and a repeat is harmless.
  return { state: passing ? 'sent' : 'failed', problem: answer.problem } as const;
}

function endOf(row: JournalRow): RowState {
  return row.steps.some(({ state }) => state === 'failed') ? 'failed' : 'confirmed';
}

function send(driver: MailboxDriver, row: JournalRow, step: JournalStep): Promise<Answer<null>> {
  switch (step.verb) {
    case 'make-label':
      return driver.makeLabel(step.label);
    case 'add':
      return driver.addLabels(row.messageId, step.names);
    case 'remove':
      return driver.removeLabels(row.messageId, step.names);
    case 'move':
      return driver.move(row.messageId, step.to);
  }
}

/**
 * Less of a step after an earlier one was refused: a label that could not be made is not put on, the others are; and an old
 * label stays when its successor could not be put on, so that no mail loses its quadrant.
 */
function narrowed(parts: EngineParts, row: JournalRow, step: JournalStep): JournalStep {
  if (step.verb !== 'add' && step.verb !== 'remove') return step;
  const failed = row.steps.filter(({ state }) => state === 'failed').map((record) => record.step);
  const lacking = failed.flatMap((one) => {
    if (one.verb === 'make-label') return [one.label.name];
    return one.verb === 'add' ? one.names : [];
  });
  if (step.verb === 'add')
    return { verb: 'add', names: step.names.filter((name) => !lacking.includes(name)) };
  const groups = new Set(lacking.map((name) => parts.groupOf?.(name) ?? null));
  const names = step.names.filter((name) => {
    const group = parts.groupOf?.(name) ?? null;
    return group === null || !groups.has(group);
  });
  return { verb: 'remove', names };
}

/** Nothing is left of the step; what was refused is told by the step that was refused. */
function isNothing(step: JournalStep): boolean {
  return (step.verb === 'add' || step.verb === 'remove') && step.names.length === 0;
}

/** A host that throws where it should answer must not leave the row without an end. */
export async function call<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await work();
  } catch {
    return refused(problemOf('unknown'));
  }
}

export function refused(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

export function readState(parts: EngineParts, messageId: string): Promise<Answer<MessageState>> {
  return call(() => parts.driver.readState(messageId));
}

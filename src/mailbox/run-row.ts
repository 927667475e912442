// Runs the steps of one journal row on a host: each is recorded as sent before it is sent and as confirmed after the answer.
// Example: row [make-label, add] -> 'sent' ... driver.makeLabel ... 'confirmed', 'sent' ... driver.addLabels ... 'confirmed'

import type { MailboxDriver, MessageState } from './driver.ts';
import type { Journal, JournalRow, JournalStep, RowState, StepChange } from './journal.ts';
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
  let now = row;
  for (const index of row.steps.keys()) {
    if (isOver(now, index)) continue;
    const sending = stepsFrom(parts, now, index);
    const sent = await markAll(parts.journal, now, sending, () => ({ state: 'sent' }));
    if (!sent.ok) return sent;
    const answer = await sendAll(parts, now, sending);
    const passing = !answer.ok && isPassing(answer.problem);
    const after = await markAll(parts.journal, sent.value, sending, () => changeOf(answer, passing));
    if (!after.ok) return after;
    now = after.value;
    if (passing) return parts.journal.close(now, 'waiting');
  }
  return parts.journal.close(now, endOf(now));
}

interface Sending {
  readonly index: number;
  readonly step: JournalStep;
}

function isOver(row: JournalRow, index: number): boolean {
  const state = row.steps[index]?.state;
  return state === 'confirmed' || state === 'failed';
}

/** The step that is due, and with it the next one where the host takes both in one call. */
function stepsFrom(parts: EngineParts, row: JournalRow, index: number): readonly Sending[] {
  const [first, second] = [index, index + 1].flatMap((at) => {
    const record = row.steps[at];
    return record === undefined || isOver(row, at)
      ? []
      : [{ index: at, step: narrowed(parts, row, record.step) }];
  });
  if (first === undefined) return [];
  const together =
    parts.driver.changeLabels !== undefined &&
    first.step.verb === 'add' &&
    second?.step.verb === 'remove' &&
    !isNothing(first.step) &&
    !isNothing(second.step);
  return together ? [first, second] : [first];
}

async function markAll(
  journal: Journal,
  row: JournalRow,
  sending: readonly Sending[],
  change: () => Omit<StepChange, 'step'>,
): Promise<Answer<JournalRow>> {
  let marked: Answer<JournalRow> = { ok: true, value: row };
  for (const { index, step } of sending) {
    if (marked.ok) marked = await journal.mark(marked.value, index, { ...change(), step });
  }
  return marked;
}

function sendAll(
  { driver }: EngineParts,
  row: JournalRow,
  sending: readonly Sending[],
): Promise<Answer<null>> {
  const steps = sending.map(({ step }) => step);
  const [first] = steps;
  return call(async () => {
    if (first === undefined || isNothing(first)) return { ok: true, value: null };
    if (driver.changeLabels === undefined || (first.verb !== 'add' && first.verb !== 'remove')) {
      return send(driver, row.messageId, first);
    }
    const names = (verb: 'add' | 'remove') => steps.flatMap((step) => (step.verb === verb ? step.names : []));
    return driver.changeLabels(row.messageId, {
      add: names('add'),
      remove: names('remove'),
      restores: row.undoOf !== null,
    });
  });
}

function changeOf(answer: Answer<null>, passing: boolean) {
  if (answer.ok) return { state: 'confirmed' } as const;
  // A problem that passes leaves the step to be sent again; it may have been done all the same, and a repeat is harmless.
  return { state: passing ? 'sent' : 'failed', problem: answer.problem } as const;
}

function endOf(row: JournalRow): RowState {
  return row.steps.some(({ state }) => state === 'failed') ? 'failed' : 'confirmed';
}

function send(driver: MailboxDriver, messageId: string, step: JournalStep): Promise<Answer<null>> {
  switch (step.verb) {
    case 'make-label':
      return driver.makeLabel(step.label);
    case 'add':
      return driver.addLabels(messageId, step.names);
    case 'remove':
      return driver.removeLabels(messageId, step.names);
    case 'move':
      return driver.move(messageId, step.to);
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

// A plan as steps of a journal row, in an order that is safe to stop at: make labels, put on, take off, move.
// What is so already is written down as done, what the host cannot do as refused; only the rest is sent.

import type { Folder, MessageState } from './driver.ts';
import type { JournalStep, StepRecord } from './journal.ts';
import { hasLabel, withoutLabels } from './label-names.ts';
import type { Can, LabelSpec } from './mailbox.ts';
import { type ProblemCode, problemOf } from './problem.ts';

export interface StepWish {
  readonly make: readonly LabelSpec[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly moveTo: Folder | null;
}

export function planSteps(wish: StepWish, now: MessageState, can: Can): readonly StepRecord[] {
  const missing = withoutLabels(wish.add, now.labels);
  const surplus = wish.remove.filter((name) => hasLabel(now.labels, name));
  const away = wish.moveTo !== null && wish.moveTo !== now.folder;
  const labelling = can.label ? null : 'cannot-label';
  return [
    ...donePut(withoutLabels(wish.add, missing)),
    ...doneTaken(withoutLabels(wish.remove, surplus)),
    ...(can.label ? wish.make.filter(({ name }) => missing.includes(name)) : []).map((label) =>
      record({ verb: 'make-label', label }, null),
    ),
    ...(missing.length > 0 ? [record({ verb: 'add', names: missing }, labelling)] : []),
    ...(surplus.length > 0 ? [record({ verb: 'remove', names: surplus }, labelling)] : []),
    ...(wish.moveTo === null ? [] : [moveStep(wish.moveTo, away, can)]),
  ];
}

/** A step that will not be sent, with the reason. */
export function refusedStep(step: JournalStep, code: ProblemCode): StepRecord {
  return record(step, code);
}

function moveStep(to: Folder, away: boolean, can: Can): StepRecord {
  if (!away) return { step: { verb: 'move', to }, state: 'confirmed', problem: null };
  return record({ verb: 'move', to }, lackOf(to, can));
}

function lackOf(to: Folder, can: Can): ProblemCode | null {
  if (to === 'spam' && can.spam !== true) return 'cannot-spam';
  return can.move ? null : 'cannot-move';
}

function donePut(names: readonly string[]): readonly StepRecord[] {
  return names.length === 0 ? [] : [{ step: { verb: 'add', names }, state: 'confirmed', problem: null }];
}

function doneTaken(names: readonly string[]): readonly StepRecord[] {
  return names.length === 0 ? [] : [{ step: { verb: 'remove', names }, state: 'confirmed', problem: null }];
}

function record(step: JournalStep, code: ProblemCode | null): StepRecord {
  return code === null
    ? { step, state: 'planned', problem: null }
    : { step, state: 'failed', problem: problemOf(code) };
}

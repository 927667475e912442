// Office's error codes as problems with a sentence that says what to do next.
// Example: problemOfCode(9055) -> { code: 'shared-mailbox', sentence: { zh: '这是共享邮箱……', en: 'This is a shared mailbox, ...' } }

import { type Problem, type ProblemCode, problemOf } from '../src/mailbox/problem.ts';

export const officeCodes = {
  notSupported: 5000,
  internal: 5001,
  noPermission: 7000,
  settings: 9019,
  generic: 9020,
  itemSwitched: 9030,
  itemPermission: 9038,
  unknownCategory: 9044,
  categoryExists: 9045,
  itemNotFound: 9049,
  sharedFolder: 9055,
} as const;

const problems: ReadonlyMap<number, ProblemCode> = new Map<number, ProblemCode>([
  [officeCodes.notSupported, 'cannot-label'],
  [officeCodes.internal, 'unknown'],
  [officeCodes.noPermission, 'no-permission'],
  [officeCodes.settings, 'kept-here-only'],
  [officeCodes.generic, 'unknown'],
  // The pane acted on a mail that the client has already left: the plan waits for it.
  [officeCodes.itemSwitched, 'not-open'],
  [officeCodes.itemPermission, 'no-permission'],
  [officeCodes.unknownCategory, 'cannot-make-label'],
  // Somebody else made it in between. The driver takes it for a success and only a caller that does not sees this.
  [officeCodes.categoryExists, 'item-changed'],
  [officeCodes.itemNotFound, 'not-found'],
  [officeCodes.sharedFolder, 'shared-mailbox'],
]);

export function problemOfCode(code: number | null): Problem {
  return problemOf((code === null ? undefined : problems.get(code)) ?? 'unknown');
}

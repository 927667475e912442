// What Microsoft Graph refuses, as a problem that says what to do next.
// Example: graphProblem(404, 'MailboxNotEnabledForRESTAPI') -> { code: 'cannot-move', ... }; graphProblem(403, 'ErrorAccessDenied') -> no-permission

import { type Problem, type ProblemCode, problemOf } from '../../src/mailbox/problem.ts';

/** By the code in the answer's body: it says more than the status. */
const byCode: ReadonlyMap<string, ProblemCode> = new Map<string, ProblemCode>([
  // Mailboxes on a server of the company's own, or without a licence.
  ['mailboxnotenabledforrestapi', 'cannot-move'],
  ['mailboxnotsupportedforrestapi', 'cannot-move'],
  ['errorinvalididmalformed', 'not-found'],
  ['erroritemnotfound', 'not-found'],
  ['errorinvalidmailboxitemid', 'wrong-account'],
  ['errorirresolvableconflict', 'item-changed'],
  ['applicationthrottled', 'rate-limited'],
  ['errortoomanyrequests', 'rate-limited'],
  ['errorexceededconnectioncount', 'rate-limited'],
  ['toomanyrequests', 'rate-limited'],
]);

const byStatus: ReadonlyMap<number, ProblemCode> = new Map<number, ProblemCode>([
  [401, 'sign-in-needed'],
  [403, 'no-permission'],
  [404, 'not-found'],
  [409, 'item-changed'],
  [410, 'not-found'],
  [412, 'item-changed'],
  [423, 'item-changed'],
  [429, 'rate-limited'],
  [509, 'rate-limited'],
]);

/** A service that fails is one that did not answer: the act is kept, and a repeat does no harm. */
export function graphProblem(status: number, code: string): Problem {
  const known = byCode.get(code.toLowerCase()) ?? byStatus.get(status);
  return problemOf(known ?? (status >= 500 ? 'timed-out' : 'unknown'));
}

// What Gmail refuses, as a problem that says what to do next, and whether asking again can help.
// Example: gmailProblem({ status: 403, reason: 'domainPolicy', retryAt: null }).code -> 'blocked-by-admin'

import { type Problem, type ProblemCode, problemOf } from '../../src/mailbox/problem.ts';
import type { GmailFailure } from './gmail-calls.ts';

/**
 * 'busy': not done, ask later. 'token': ask once with a new token. 'unsure': perhaps done, only what is harmless is asked again.
 * 'final': asking again changes nothing.
 */
export type FailureKind = 'busy' | 'token' | 'unsure' | 'final';

const rateReasons: ReadonlySet<string> = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'quotaExceeded',
  'dailyLimitExceeded',
  'concurrentLimitExceeded',
]);

const byReason: ReadonlyMap<string, ProblemCode> = new Map<string, ProblemCode>([
  ['network', 'offline'],
  ['timeout', 'timed-out'],
  ['domainPolicy', 'blocked-by-admin'],
  ['failedPrecondition', 'item-changed'],
]);

const byStatus: ReadonlyMap<number, ProblemCode> = new Map<number, ProblemCode>([
  [401, 'sign-in-needed'],
  [403, 'no-permission'],
  [404, 'not-found'],
  [409, 'item-changed'],
  [412, 'item-changed'],
]);

export function failureKind({ status, reason, problem }: GmailFailure): FailureKind {
  if (problem !== undefined) return 'final';
  if (status === 429 || (status === 403 && rateReasons.has(reason))) return 'busy';
  if (status === 401) return 'token';
  return status === 0 || status >= 500 || reason === 'badAnswer' ? 'unsure' : 'final';
}

export function gmailProblem(failure: GmailFailure): Problem {
  if (failure.problem !== undefined) return failure.problem;
  const kind = failureKind(failure);
  if (kind === 'busy') return problemOf('rate-limited');
  const known = byReason.get(failure.reason) ?? byStatus.get(failure.status);
  return problemOf(known ?? (kind === 'unsure' ? 'timed-out' : 'unknown'));
}

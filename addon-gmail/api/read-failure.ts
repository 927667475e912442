// What Gmail's refusal says, from whatever came over the wire: shared by the extension's fetch and the service's client.
// Example: readFailure({ status: 403, retryAfter: null, body: { error: { errors: [{ reason: 'domainPolicy' }] } }, now }) -> 'domainPolicy'

import { retryAfter } from '../../src/sidebar/retry-after.ts';
import type { GmailFailure } from './gmail-calls.ts';

export interface RefusedAnswer {
  readonly status: number;
  /** The header, null without one. */
  readonly retryAfter: string | null;
  /** The answer's JSON, null for a page or half an answer. */
  readonly body: unknown;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Where an answer brings no reason of its own: Google's status word says as much. */
const reasonOfWord: ReadonlyMap<string, string> = new Map([
  ['UNAUTHENTICATED', 'authError'],
  ['RESOURCE_EXHAUSTED', 'rateLimitExceeded'],
  ['FAILED_PRECONDITION', 'failedPrecondition'],
  ['INVALID_ARGUMENT', 'invalidArgument'],
  ['NOT_FOUND', 'notFound'],
  ['PERMISSION_DENIED', 'forbidden'],
]);

export function readFailure({ status, retryAfter: header, body, now }: RefusedAnswer): GmailFailure {
  const error = field(body, 'error');
  const asked = retryAfter(header, now);
  return {
    status,
    reason: reasonOf(error),
    retryAt: asked === null ? instantIn(field(error, 'message')) : now + asked,
  };
}

/** An answer that says yes and yet is none: a page of the hotel's network, half an answer. */
export function badAnswer(status: number): GmailFailure {
  return { status, reason: 'badAnswer', retryAt: null };
}

function reasonOf(error: unknown): string {
  const details = list(field(error, 'details')).map((detail) => field(detail, 'reason'));
  if (details.includes('ACCESS_TOKEN_SCOPE_INSUFFICIENT')) return 'insufficientPermissions';
  const reason = field(list(field(error, 'errors'))[0], 'reason');
  if (typeof reason === 'string' && reason !== '') return reason;
  return reasonOfWord.get(`${field(error, 'status')}`) ?? '';
}

/** "User-rate limit exceeded.  Retry after 2026-11-25T17:31:45.123Z" */
function instantIn(message: unknown): number | null {
  if (typeof message !== 'string') return null;
  const found = /\bretry after (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)/i.exec(message)?.[1];
  const instant = found === undefined ? Number.NaN : Date.parse(found);
  return Number.isNaN(instant) ? null : instant;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

// Requests to Microsoft Graph: few at once, patient when told to wait, honest about what is not known.
// Example: await graph.ask({ method: 'GET', path: '/me/mailFolders/inbox?$select=id' }) -> { ok: true, value: { id: 'AAMk...' } }

import type { Answer } from '../../src/mailbox/mailbox.ts';
import { type Problem, problemOf } from '../../src/mailbox/problem.ts';
import { retryAfter } from '../../src/sidebar/retry-after.ts';
import { createTurns, type Turns } from '../../src/sidebar/send-turns.ts';
import type { Clock } from './clock.ts';
import { graphProblem } from './graph-problem.ts';
import { readReply } from './read-reply.ts';

export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the version: '/me/messages/{id}/move'. Ids in it are encoded by the caller. */
  readonly path: string;
  readonly body?: unknown;
  /** Only while the thing is still as it was read. */
  readonly ifMatch?: string;
}

export interface GraphFailure {
  readonly ok: false;
  readonly problem: Problem;
  /** null: no answer. */
  readonly status: number | null;
  /** Whether the service may have done the work all the same: the caller looks before it repeats. */
  readonly unsure: boolean;
}

export type GraphAnswer = { readonly ok: true; readonly value: unknown } | GraphFailure;

export interface GraphClient {
  /** Never throws and never asks the user for anything. */
  ask(request: GraphRequest): Promise<GraphAnswer>;
}

/** Where tokens come from. */
export interface TokenSource {
  /** Without a window. */
  token(): Promise<Answer<string>>;
  /** The service did not take the last token; it may say which claims it misses. */
  refused(claims: string | null): void;
}

export interface GraphParts {
  readonly fetch: typeof fetch;
  readonly tokens: TokenSource;
  readonly clock: Clock;
  /** Milliseconds for one answer, body included. */
  readonly patience?: number;
  readonly address?: string;
}

/** The service lets four run at once in one mailbox. */
const mostAtOnce = 4;
const mostTries = 4;
/** Longer waits are not sat out: the act is kept, and nothing is sent before the time is over. */
const longestWait = 60_000;
const longestPause = 600_000;

export function createGraphClient(parts: GraphParts): GraphClient {
  const turns = createTurns(mostAtOnce, parts.clock);
  return { ask: (request) => askWithRepeats(parts, turns, request) };
}

async function askWithRepeats(parts: GraphParts, turns: Turns, request: GraphRequest): Promise<GraphAnswer> {
  let renewed = false;
  for (let tries = 1; ; tries += 1) {
    if (turns.paused() > longestWait) return unsent(problemOf('rate-limited')).answer;
    const { answer, headers } = await turns.take(() => sendOnce(parts, request));
    if (answer.ok) return answer;
    if (answer.status === 401) {
      parts.tokens.refused(claimsOf(headers));
      if (renewed) return answer;
      renewed = true;
      continue;
    }
    const busy = answer.problem.code === 'rate-limited' || headers?.has('Retry-After') === true;
    // A wait of no time at all would only be told again.
    const asked = retryAfter(headers?.get('Retry-After') ?? null, parts.clock.now());
    const wait = Math.min(Math.max(asked ?? 0, backOff(parts.clock, tries)), longestPause);
    if (busy) turns.pause(wait);
    const harmless = request.method === 'GET' || !answer.unsure;
    if (!harmless || !(busy || answer.unsure) || tries >= mostTries) return answer;
    if (!busy) await parts.clock.wait(wait);
  }
}

interface Reply {
  readonly answer: GraphAnswer;
  readonly headers: Headers | null;
}

async function sendOnce(parts: GraphParts, request: GraphRequest): Promise<Reply> {
  const token = await parts.tokens.token();
  if (!token.ok) return unsent(token.problem);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), parts.patience ?? 20_000);
  try {
    const { fetch: send, address = 'https://graph.microsoft.com/v1.0' } = parts;
    const response = await send(address + request.path, {
      method: request.method,
      headers: headersOf(request, token.value),
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: stop.signal,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    return { answer: await answerOf(response), headers: response.headers };
  } catch {
    const code = stop.signal.aborted ? 'timed-out' : 'offline';
    return { answer: { ok: false, problem: problemOf(code), status: null, unsure: true }, headers: null };
  } finally {
    clearTimeout(timer);
  }
}

async function answerOf(response: Response): Promise<GraphAnswer> {
  const { ok, status } = response;
  const { value, code } = await readReply(response);
  if (ok && value !== null) return { ok: true, value };
  // A page instead of an answer, or half of one: whatever it is, it is no success.
  const problem = ok ? problemOf('timed-out') : graphProblem(status, code);
  return { ok: false, problem, status, unsure: ok || status >= 500 };
}

function headersOf({ body, ifMatch }: GraphRequest, token: string): Record<string, string> {
  return {
    Authorization: `Bearer ${token}`,
    Accept: 'application/json',
    // Ids that stay the same when a mail is moved.
    Prefer: 'IdType="ImmutableId"',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
  };
}

function unsent(problem: Problem): Reply & { readonly answer: GraphFailure } {
  return { answer: { ok: false, problem, status: null, unsure: false }, headers: null };
}

function backOff(clock: Clock, tries: number): number {
  return 1000 * 2 ** (tries - 1) * (0.75 + clock.random() / 2);
}

/** What the service wants proved beyond the token, as the JSON that a sign-in takes. */
function claimsOf(headers: Headers | null): string | null {
  const encoded = /\bclaims="([\w+/=-]{1,8000})"/.exec(headers?.get('WWW-Authenticate') ?? '')?.[1];
  if (encoded === undefined) return null;
  try {
    return atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
}

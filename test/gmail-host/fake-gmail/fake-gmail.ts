// A Gmail of our own: the REST API with its state, its strictness, its prices and its faults. How to use it:
//   const gmail = createFakeGmail();                                  // options: now, enforceQuota, mostAtOnce
//   const box = gmail.mailbox('me@seller.example');                   // box.addMail(rawEml) -> { id, threadId }, box.labelNames(threadId)
//   const token = gmail.grant('me@seller.example');                   // gmail.modify; grant(address, [scopeNames.labels]) for others
// In one process:  createFetchCalls({ fetch: fakeFetch(gmail), tokens, baseUrl: 'https://gmail.googleapis.com' })      (fake-fetch.ts)
// Over the wire:   http.createServer(nodeHandler(gmail)).listen(0); googleapis by rootUrl `http://127.0.0.1:${port}/`   (node-handler.ts)
// Faults:          gmail.failNext('tooManyRequests', { retryAfter: '3' }); gmail.failNext('drop', { method: 'threads.modify', after: true });
//                  gmail.stopAfterWrites(2); gmail.latency = 200; gmail.revoke(token)
// Looking on:      gmail.log (method, status, units of every request), gmail.unitsOf(address, 60_000), gmail.peakAtOnce()
// Add-on events:   gmail.grantMessage(address, messageId) is the event's gmail.accessToken for X-Goog-Gmail-Access-Token

import { bodyBreach } from './body-rules.ts';
import { type ErrorName, errorForm, type OddName, type WireAnswer } from './error-forms.ts';
import { createFakeMailbox, type FakeMailbox } from './fake-mailbox.ts';
import { runMethod } from './fake-methods.ts';
import { Refused } from './method-call.ts';
import {
  type FoundRule,
  type MethodRule,
  messageScopes,
  ruleFor,
  scopeNames,
  standardQuery,
} from './method-rules.ts';

export { scopeNames };

export interface WireRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string | undefined };
  readonly body: string;
}

/** 'drop': the connection breaks; 'hang': nothing ever comes. */
export type Outcome = WireAnswer | 'drop' | 'hang';

export type FaultName = ErrorName | OddName | 'drop' | 'hang';

export interface FaultWish {
  /** Only this method ('threads.modify'); any without it. */
  readonly method?: string;
  readonly times?: number;
  /** Only a request whose body says so. */
  readonly when?: (body: string) => boolean;
  /** The work is done first, only its answer is lost. */
  readonly after?: boolean;
  readonly message?: string;
  readonly retryAfter?: string;
}

export interface DoneWrite {
  readonly method: string;
  readonly id: string;
  readonly body: string;
}

export interface LogLine {
  readonly at: number;
  readonly address: string;
  readonly method: string;
  readonly id: string;
  readonly status: number;
  readonly units: number;
}

export interface FakeGmailOptions {
  readonly now?: () => number;
  /** Refuses what goes over 6,000 units a minute and user. */
  readonly enforceQuota?: boolean;
  /** Refuses more requests of one user at once. */
  readonly mostAtOnce?: number;
}

interface Grant {
  readonly address: string;
  readonly scopes: readonly string[];
  /** For an event's token: the one message that it opens. */
  readonly messageId: string | null;
}

interface Fault extends FaultWish {
  readonly name: FaultName;
  left: number;
}

export type FakeGmail = ReturnType<typeof createFakeGmail>;

export function createFakeGmail(options: FakeGmailOptions = {}) {
  const now = options.now ?? (() => Date.now());
  const boxes = new Map<string, FakeMailbox>();
  const grants = new Map<string, Grant>();
  const faults: Fault[] = [];
  const log: LogLine[] = [];
  const running = new Map<string, number>();
  let peak = 0;
  let tokensGiven = 0;
  let writesLeft: number | null = null;

  const gmail = {
    /** Milliseconds before each answer. */
    latency: 0,
    log,
    /** Called after each write that was done, before its answer goes out. */
    onWrite: (() => {}) as (write: DoneWrite) => void | Promise<void>,
    peakAtOnce: () => peak,
    mailbox(address: string): FakeMailbox {
      const box = boxes.get(address) ?? createFakeMailbox(address, now);
      boxes.set(address, box);
      return box;
    },
    /** A fresh token of a user. */
    grant(address: string, scopes: readonly string[] = [scopeNames.modify]): string {
      tokensGiven += 1;
      const token = `fake-token-${tokensGiven}`;
      gmail.mailbox(address);
      grants.set(token, { address, scopes, messageId: null });
      return token;
    },
    grantMessage(address: string, messageId: string): string {
      const token = gmail.grant(address);
      grants.set(token, { address, scopes: [], messageId });
      return token;
    },
    /** The token is over or taken back: 401 from now on. */
    revoke: (token: string): void => void grants.delete(token),
    failNext(name: FaultName, wish: FaultWish = {}): void {
      faults.push({ ...wish, name, left: wish.times ?? 1 });
    },
    clearFaults(): void {
      faults.length = 0;
    },
    /** After so many more writes nothing gets an answer; null: all is well again. */
    stopAfterWrites(count: number | null): void {
      writesLeft = count;
    },
    /** Quota units of a user in the last milliseconds. */
    unitsOf(address: string, span: number): number {
      const since = now() - span;
      return log.reduce(
        (sum, line) => (line.address === address && line.at > since ? sum + line.units : sum),
        0,
      );
    },
    async respond(request: WireRequest): Promise<Outcome> {
      if (writesLeft !== null && writesLeft <= 0) return 'hang';
      const url = new URL(request.url, 'https://gmail.googleapis.com');
      const token = /^Bearer (\S+)$/.exec(request.headers['authorization'] ?? '')?.[1] ?? '';
      const grant = grants.get(token);
      const found = foundRule(request.method, url.pathname, grant);
      const address = grant?.address ?? '';
      const name = found?.rule.name ?? 'unknown';
      const fault = takeFault(name, request.body);
      const end = (answer: Outcome): Outcome => {
        const status = typeof answer === 'string' ? 0 : answer.status;
        const units = found?.rule.units ?? 0;
        log.push({ at: now(), address, method: name, id: found?.id ?? '', status, units });
        return answer;
      };
      running.set(address, (running.get(address) ?? 0) + 1);
      peak = Math.max(peak, running.get(address) ?? 0);
      try {
        if (gmail.latency > 0) await new Promise((resolve) => setTimeout(resolve, gmail.latency));
        if (fault !== null && fault.after !== true) return end(faultAnswer(fault));
        const answer = await work(request, url, found, grant);
        return end(fault === null ? answer : faultAnswer(fault));
      } finally {
        running.set(address, (running.get(address) ?? 1) - 1);
      }
    },
  };

  function takeFault(name: string, body: string): Fault | null {
    const fault = faults.find(
      ({ method, left, when }) =>
        left > 0 && (method === undefined || method === name) && (when?.(body) ?? true),
    );
    if (fault === undefined) return null;
    fault.left -= 1;
    return fault;
  }

  async function work(
    request: WireRequest,
    url: URL,
    found: FoundRule | null,
    grant: Grant | undefined,
  ): Promise<Outcome> {
    if (grant === undefined) return errorForm('authError');
    if (found === null) return errorForm('notFound', { message: 'Method not found.' });
    const { rule, id } = found;
    const box = gmail.mailbox(grant.address);
    const event = grants.get(request.headers['x-goog-gmail-access-token'] ?? '');
    const scopes = openScopes(grant, event, box, id);
    if (!rule.scopes.some((scope) => scopes.includes(scope))) return errorForm('insufficientPermissions');
    if (options.mostAtOnce !== undefined && (running.get(grant.address) ?? 0) > options.mostAtOnce) {
      return errorForm('tooManyConcurrent');
    }
    if (options.enforceQuota === true && gmail.unitsOf(grant.address, 60_000) + rule.units > 6000) {
      return errorForm('userRateLimitExceeded');
    }
    const body = readBody(request, rule);
    const breach = queryBreach(url, rule) ?? body.breach;
    if (breach !== null) return errorForm('invalidArgument', { message: breach });
    const metadataOnly = scopes.every(
      (scope) =>
        scope === scopeNames.metadata || scope === scopeNames.messageMetadata || !rule.scopes.includes(scope),
    );
    try {
      const value = runMethod(rule.name, {
        box,
        id,
        query: url.searchParams,
        body: body.value,
        now: now(),
        metadataOnly,
      });
      if (rule.verb !== 'GET') {
        await gmail.onWrite({ method: rule.name, id, body: request.body });
        if (writesLeft !== null) writesLeft -= 1;
        if (writesLeft === 0) return 'hang';
      }
      if (value === null) return { status: 204, headers: {}, body: '' };
      return {
        status: 200,
        headers: { 'content-type': 'application/json; charset=UTF-8' },
        body: JSON.stringify(value),
      };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return errorForm(error.form, error.message === '' ? {} : { message: error.message });
    }
  }

  return gmail;
}

function foundRule(method: string, path: string, grant: Grant | undefined): FoundRule | null {
  const found = /^\/gmail\/v1\/users\/([^/]+)\/(.+)$/.exec(path);
  const user = decodeURIComponent(found?.[1] ?? '');
  if (found === null || (user !== 'me' && user !== grant?.address)) return null;
  return ruleFor(method, found[2] ?? '');
}

/** An event's message scopes count for its own message and thread only, and only with the event's message token. */
function openScopes(grant: Grant, event: Grant | undefined, box: FakeMailbox, id: string): readonly string[] {
  const message = box.messages.get(event?.messageId ?? '');
  const open = event?.address === grant.address && (message?.id === id || message?.threadId === id);
  return grant.scopes.filter((scope) => open || !messageScopes.includes(scope));
}

function readBody(
  request: WireRequest,
  rule: MethodRule,
): { readonly value: unknown; readonly breach: string | null } {
  if (rule.body === null) {
    return {
      value: null,
      breach: request.body === '' ? null : 'Request body is not allowed for this method.',
    };
  }
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    return { value: null, breach: 'Invalid content type.' };
  }
  try {
    const value: unknown = JSON.parse(request.body);
    return { value, breach: bodyBreach(rule.body, value) };
  } catch {
    return { value: null, breach: 'Invalid JSON payload received. Parsing terminated before end of input.' };
  }
}

function queryBreach(url: URL, rule: MethodRule): string | null {
  for (const name of url.searchParams.keys()) {
    if (!rule.query.includes(name) && !standardQuery.includes(name)) {
      return `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`;
    }
  }
  return null;
}

function faultAnswer(fault: Fault): Outcome {
  const { name, message, retryAfter } = fault;
  if (name === 'drop' || name === 'hang') return name;
  return errorForm(name, {
    ...(message === undefined ? {} : { message }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

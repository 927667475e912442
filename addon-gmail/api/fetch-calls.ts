// The raw calls to Gmail by `fetch`, for the extension. Each takes its token without a window; one that was refused is dropped.
// Example: createFetchCalls({ fetch, tokens, baseUrl: 'https://gmail.googleapis.com' }).getThread('18c1', 'minimal')

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import { problemOf } from '../../src/mailbox/problem.ts';
import type { GmailCalls, GmailFailure, Reply } from './gmail-calls.ts';
import { badAnswer, readFailure } from './read-failure.ts';
import { sameAddress } from './same-address.ts';
import type { TokenProvider } from './token-provider.ts';

export interface FetchCallsParts {
  readonly fetch: typeof fetch;
  readonly tokens: TokenProvider;
  /** Without a stroke at its end. */
  readonly baseUrl: string;
  /** The address that the page shows: whose token is wanted, and the only mailbox that is written into. */
  readonly account?: string;
  /** Milliseconds for one answer, body included. */
  readonly patience?: number;
  readonly now?: () => number;
}

interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly query?: { readonly [name: string]: string | number | boolean | readonly string[] | undefined };
  readonly body?: unknown;
}

export function createFetchCalls(parts: FetchCallsParts): GmailCalls {
  const addressOf = knownAddresses(parts);
  const ask = async <T>(request: Request): Promise<Reply<T>> => {
    const token = await takeToken(parts);
    if (!token.ok) return token;
    // A token can change from one call to the next, and with it the mailbox: none is written into that is not the one shown.
    const address =
      request.method === 'GET' || parts.account === undefined ? null : await addressOf(token.value);
    if (address !== null && !address.ok) return address;
    if (address !== null && !sameAddress(address.value, parts.account ?? '')) return fail(otherMailbox);
    return send<T>(parts, request, token.value);
  };
  const id = encodeURIComponent;
  const post = <T>(path: string, body: unknown) => ask<T>({ method: 'POST', path, body });
  const read = <T>(path: string, query: Request['query'] = {}) => ask<T>({ method: 'GET', path, query });
  return {
    profile: () => read('profile'),
    listLabels: () => read('labels'),
    createLabel: (label) => post('labels', label),
    patchLabel: (one, label) => ask({ method: 'PATCH', path: `labels/${id(one)}`, body: label }),
    getThread: (one, format) => read(`threads/${id(one)}`, { format }),
    modifyThread: (one, change) => post(`threads/${id(one)}/modify`, change),
    getMessage: (one, format) => read(`messages/${id(one)}`, { format }),
    modifyMessage: (one, change) => post(`messages/${id(one)}/modify`, change),
    batchModify: (ids, change) => post('messages/batchModify', { ids, ...change }),
    listMessages: (query) => read('messages', { ...query }),
    listThreads: (query) => read('threads', { ...query }),
    listHistory: (query) => read('history', { ...query }),
    createDraft: (draft) => post('drafts', draft),
    listDrafts: (query) => read('drafts', { ...query }),
    async account() {
      const token = await takeToken(parts);
      return token.ok ? addressOf(token.value) : token;
    },
  };
}

const otherMailbox: GmailFailure = {
  status: 0,
  reason: 'account',
  retryAt: null,
  problem: problemOf('wrong-account'),
};

/** The mailbox that a token opens, asked once for each token. */
function knownAddresses(parts: FetchCallsParts): (token: string) => Promise<Reply<string>> {
  let known: { readonly token: string; readonly address: string } | null = null;
  return async (token) => {
    if (known?.token === token) return { ok: true, value: known.address };
    const profile = await send<gmail_v1.Schema$Profile>(parts, { method: 'GET', path: 'profile' }, token);
    if (!profile.ok) return profile;
    known = { token, address: profile.value.emailAddress ?? '' };
    return { ok: true, value: known.address };
  };
}

async function takeToken({ tokens, account }: FetchCallsParts): Promise<Reply<string>> {
  const token = await tokens.token({ interactive: false, ...(account === undefined ? {} : { account }) });
  if (token.ok) return token;
  return fail({ status: 0, reason: 'token', retryAt: null, problem: token.problem });
}

async function send<T>(parts: FetchCallsParts, request: Request, token: string): Promise<Reply<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), parts.patience ?? 20_000);
  try {
    const { fetch: ask } = parts;
    const response = await ask(urlOf(parts.baseUrl, request), {
      method: request.method,
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: stop.signal,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 401) await parts.tokens.drop(token);
    return await replyOf<T>(response, (parts.now ?? Date.now)());
  } catch {
    return fail({ status: 0, reason: stop.signal.aborted ? 'timeout' : 'network', retryAt: null });
  } finally {
    clearTimeout(timer);
  }
}

async function replyOf<T>(response: Response, now: number): Promise<Reply<T>> {
  const { ok, status } = response;
  const body = readJson(await response.text());
  if (!ok) return fail(readFailure({ status, retryAfter: response.headers.get('Retry-After'), body, now }));
  // Some writes are answered with nothing at all.
  if (status === 204) return { ok: true, value: null as T };
  // Google's schemas have no field that must be there, so that any record fits; whoever reads one looks for what it needs.
  return body === null ? fail(badAnswer(status)) : { ok: true, value: body as T };
}

/** null for all that is no record. */
function readJson(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function urlOf(baseUrl: string, { path, query = {} }: Request): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) words.append(name, one);
    else if (value !== undefined) words.append(name, `${value}`);
  }
  const tail = words.size === 0 ? '' : `?${words}`;
  return `${baseUrl}/gmail/v1/users/me/${path}${tail}`;
}

function fail(failure: GmailFailure): { readonly ok: false; readonly failure: GmailFailure } {
  return { ok: false, failure };
}

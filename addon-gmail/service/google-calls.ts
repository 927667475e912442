// The raw calls to Gmail over Google's own client, with the two tokens of one event; the client's own retries are off, ours know reasons.
// Example: createGoogleCalls({ userOAuthToken, messageToken: '' }, { rootUrl: null }).profile() -> { ok: true, value: { emailAddress } }

import { OAuth2Client } from 'google-auth-library';
import { gmail } from 'googleapis/build/src/apis/gmail/index.js';
import type { GmailCalls, GmailFailure, Reply } from '../api/gmail-calls.ts';
import { badAnswer, readFailure } from '../api/read-failure.ts';
import { createLimitedFetch } from './limited-fetch.ts';

export interface EventTokens {
  readonly userOAuthToken: string;
  /** '' where no mail is open. */
  readonly messageToken: string;
}

interface GoogleParts {
  /** Another address than Google's, with a slash at its end; null for Google. */
  readonly rootUrl: string | null;
  readonly now: () => number;
  /** Milliseconds that one request may take. */
  readonly patience: number;
  /** Bytes of one answer that are read. */
  readonly largest?: number;
}

/** The part of the client's answers that is looked at. */
interface Answered<T> {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: unknown };
  readonly data: T;
}

const userId = 'me';
/** A mail of some 12 MB as it came; of larger ones Gmail's own parts are read. */
const largestAnswer = 16 * 1024 * 1024;

export function createGoogleCalls(
  { userOAuthToken, messageToken }: EventTokens,
  parts: GoogleParts,
): GmailCalls {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: userOAuthToken });
  const { users } = gmail({
    version: 'v1',
    auth,
    ...(parts.rootUrl === null ? {} : { rootUrl: parts.rootUrl }),
  });
  const options = {
    retry: false,
    timeout: parts.patience,
    // Refusals come back as answers like any other, so that no error with a token in it is ever made.
    validateStatus: () => true,
    fetchImplementation: createLimitedFetch(parts.largest ?? largestAnswer),
    ...(messageToken === '' ? {} : { headers: { 'X-Goog-Gmail-Access-Token': messageToken } }),
  };
  const ask = <T>(request: Promise<Answered<T>>): Promise<Reply<T>> => replyOf(request, parts.now);
  return {
    profile: () => ask(users.getProfile({ userId }, options)),
    listLabels: () => ask(users.labels.list({ userId }, options)),
    createLabel: (requestBody) => ask(users.labels.create({ userId, requestBody }, options)),
    patchLabel: (id, requestBody) => ask(users.labels.patch({ userId, id, requestBody }, options)),
    getThread: (id, format) => ask(users.threads.get({ userId, id, format }, options)),
    modifyThread: (id, requestBody) => ask(users.threads.modify({ userId, id, requestBody }, options)),
    getMessage: (id, format) => ask(users.messages.get({ userId, id, format }, options)),
    modifyMessage: (id, requestBody) => ask(users.messages.modify({ userId, id, requestBody }, options)),
    async batchModify(ids, change) {
      const done = await ask(
        users.messages.batchModify({ userId, requestBody: { ids: [...ids], ...change } }, options),
      );
      return done.ok ? { ok: true, value: null } : done;
    },
    listMessages: (query) => ask(users.messages.list({ userId, ...query }, options)),
    listThreads: (query) => ask(users.threads.list({ userId, ...query }, options)),
    listHistory: (query) => ask(users.history.list({ userId, ...query }, options)),
    createDraft: (requestBody) => ask(users.drafts.create({ userId, requestBody }, options)),
    listDrafts: (query) => ask(users.drafts.list({ userId, ...query }, options)),
  };
}

async function replyOf<T>(request: Promise<Answered<T>>, now: () => number): Promise<Reply<T>> {
  let answer: Answered<T>;
  try {
    answer = await request;
  } catch (error) {
    return { ok: false, failure: withoutAnswer(error) };
  }
  const { status, headers, data } = answer;
  // What is no JSON comes as text: a page of the network, half an answer.
  const body = typeof data === 'object' && !Array.isArray(data) ? data : null;
  if (status < 200 || status >= 300) {
    const wait = headers['retry-after'];
    const retryAfter = typeof wait === 'string' ? wait : null;
    return { ok: false, failure: readFailure({ status, retryAfter, body, now: now() }) };
  }
  if (status !== 204 && body === null) return { ok: false, failure: badAnswer(status) };
  return { ok: true, value: data };
}

/** Only the kind of the error is looked at: its message names the address of the mail. */
function withoutAnswer(error: unknown): GmailFailure {
  const names = [error, error instanceof Error ? error.cause : null].map((each) =>
    each instanceof Error ? each.name : '',
  );
  const timeout = names.some((name) => name === 'TimeoutError' || name === 'AbortError');
  return { status: 0, reason: timeout ? 'timeout' : 'network', retryAt: null };
}

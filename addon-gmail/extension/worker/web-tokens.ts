// Tokens through Google's sign-in page, for Edge and other browsers, and for an account that is not the one of Chrome's profile.
// They lie in the browser's memory for their hour and are renewed without a window. No secret and no server are needed.
// Example: tokens.token({ interactive: true, account: 'mara@x.example' }) -> the window of that account, then the token

import * as v from 'valibot';
import type { Answer } from '../../../src/mailbox/mailbox.ts';
import type { TokenProvider, TokenWish } from '../../api/token-provider.ts';
import { inPatience, modifyScope, refusedToken, tokenProblem } from './token-answer.ts';

export interface WebTokenParts {
  readonly identity: Pick<typeof chrome.identity, 'launchWebAuthFlow' | 'getRedirectURL'>;
  /** In memory only, for our own pages and worker alone: tokens never reach a disk. */
  readonly session: Pick<chrome.storage.StorageArea, 'get' | 'set' | 'remove'>;
  /** OAuth client of type "Web application" with the redirect address of this extension. */
  readonly clientId: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new word that nobody can guess, at each call. */
  readonly nonce: () => string;
}

const signInPage = 'https://accounts.google.com/o/oauth2/v2/auth';
/** Milliseconds before its end at which a token is not begun with any more. */
const margin = 60_000;

const keptTokens = v.record(v.string(), v.object({ token: v.string(), until: v.number() }));
type KeptTokens = v.InferOutput<typeof keptTokens>;
const key = 'tokens';

export function createWebTokens(parts: WebTokenParts): TokenProvider {
  const { session, now } = parts;
  /** By account and kind: a question that stands already is not asked a second time. */
  const asking = new Map<string, Promise<Answer<string>>>();

  async function kept(): Promise<KeptTokens> {
    const read = v.safeParse(keptTokens, (await session.get(key))[key]);
    return read.success ? read.output : {};
  }

  async function renew(wish: TokenWish): Promise<Answer<string>> {
    const state = parts.nonce();
    const answer = await askGoogle(parts, wish, state);
    if (!answer.ok) return answer;
    const { token, seconds } = answer.value;
    const tokens = { ...(await kept()), [wish.account ?? '']: { token, until: now() + seconds * 1000 } };
    await session.set({ [key]: tokens });
    return { ok: true, value: token };
  }

  return {
    async token(wish) {
      const known = (await kept())[wish.account ?? ''];
      if (known !== undefined && known.until - margin > now()) return { ok: true, value: known.token };
      const question = `${wish.interactive} ${wish.account ?? ''}`;
      const standing = asking.get(question);
      if (standing !== undefined) return standing;
      const turn = renew(wish).finally(() => asking.delete(question));
      asking.set(question, turn);
      return turn;
    },
    async drop(token) {
      const left = Object.entries(await kept()).filter(([, each]) => each.token !== token);
      await session.set({ [key]: Object.fromEntries(left) });
    },
  };
}

interface Granted {
  readonly token: string;
  readonly seconds: number;
}

async function askGoogle(parts: WebTokenParts, wish: TokenWish, state: string): Promise<Answer<Granted>> {
  const { identity } = parts;
  const redirect = identity.getRedirectURL();
  try {
    const url = signInAddress({ clientId: parts.clientId, redirect, state, wish });
    const back = await inPatience(
      identity.launchWebAuthFlow({ url, interactive: wish.interactive }),
      wish.interactive,
    );
    return readRedirect(back ?? '', redirect, state);
  } catch (error) {
    return tokenProblem(error);
  }
}

interface SignIn {
  readonly clientId: string;
  readonly redirect: string;
  readonly state: string;
  readonly wish: TokenWish;
}

function signInAddress({ clientId, redirect, state, wish }: SignIn): string {
  const { interactive, account } = wish;
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'token',
    redirect_uri: redirect,
    scope: modifyScope,
    state,
  });
  if (account !== undefined) query.set('login_hint', account);
  if (!interactive) query.set('prompt', 'none');
  else if (account === undefined) query.set('prompt', 'select_account');
  return `${signInPage}?${query}`;
}

/** Believed only when it comes back to our own address with the word that we sent. */
export function readRedirect(address: string, redirect: string, state: string): Answer<Granted> {
  if (!address.startsWith(redirect)) return refusedToken('consent-needed');
  const fields = new URLSearchParams(new URL(address).hash.slice(1));
  if (fields.get('state') !== state) return refusedToken('consent-needed');
  const error = fields.get('error');
  if (error !== null)
    return refusedToken(/admin|org|policy/.test(error) ? 'blocked-by-admin' : 'consent-needed');
  const token = fields.get('access_token') ?? '';
  if (token === '') return refusedToken('consent-needed');
  const scopes = (fields.get('scope') ?? modifyScope).split(' ');
  if (!scopes.includes(modifyScope)) return refusedToken('no-permission');
  const seconds = Number(fields.get('expires_in'));
  return { ok: true, value: { token, seconds: Number.isFinite(seconds) && seconds > 0 ? seconds : 3600 } };
}

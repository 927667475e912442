// Tokens for the mailbox that a page shows: from Chrome where its profile is signed in with that address, else from Google's sign-in page
// with that address offered. Example: page shows b@x.example, Chrome is signed in as a@x.example -> the window of b@x.example

import type { Answer } from '../../../src/mailbox/mailbox.ts';
import { problemOf } from '../../../src/mailbox/problem.ts';
import type { TokenProvider, TokenWish } from '../../api/token-provider.ts';

export interface AccountTokenParts {
  /** null where the browser has no sign-in of Google's own, or the build no client for it. */
  readonly chrome: TokenProvider | null;
  /** null where the build and the company name no client for it. */
  readonly web: TokenProvider | null;
  /** The address of the mailbox that a token opens. */
  readonly addressOf: (token: string) => Promise<Answer<string>>;
}

const noClient: TokenProvider = {
  token: async () => ({ ok: false, problem: problemOf('no-permission') }),
  drop: async () => undefined,
};

export function createAccountTokens(parts: AccountTokenParts): TokenProvider {
  const addresses = new Map<string, string>();

  async function opens(token: string, account: string): Promise<Answer<boolean>> {
    const known = addresses.get(token);
    if (known !== undefined) return { ok: true, value: isSame(known, account) };
    const address = await parts.addressOf(token);
    if (!address.ok) return address;
    addresses.set(token, address.value);
    return { ok: true, value: isSame(address.value, account) };
  }

  /** Chrome's token, unless it opens another mailbox than the one asked for. */
  async function fromChrome(chrome: TokenProvider, wish: TokenWish): Promise<Answer<string> | 'other'> {
    const given = await chrome.token(wish);
    if (!given.ok || wish.account === undefined) return given;
    const fits = await opens(given.value, wish.account);
    // What cannot be asked now is found out at the call itself, which checks the address once more.
    return fits.ok && !fits.value ? 'other' : given;
  }

  return {
    async token(wish) {
      const { chrome, web } = parts;
      if (chrome === null) return (web ?? noClient).token(wish);
      if (web === null) return chrome.token(wish);
      const quiet = await fromChrome(chrome, { ...wish, interactive: false });
      if (quiet === 'other') return web.token(wish);
      if (quiet.ok) return quiet;
      const earlier = await web.token({ ...wish, interactive: false });
      if (earlier.ok || !wish.interactive) return earlier.ok ? earlier : quiet;
      const asked = await fromChrome(chrome, wish);
      // Who has just said no is not asked a second time by another window.
      const saidNo = asked !== 'other' && !asked.ok && asked.problem.code === 'consent-needed';
      return asked === 'other' || (!asked.ok && !saidNo) ? web.token(wish) : asked;
    },
    async drop(token) {
      addresses.delete(token);
      await Promise.all([parts.chrome?.drop(token), parts.web?.drop(token)]);
    },
  };
}

export function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

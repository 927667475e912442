// A browser's sign-in on a stand-in Gmail: who is signed in, what he answers, which windows were shown.
// Example: const tokens = fakeTokens(gmail, 'me@seller.example'); tokens.consent = 'asks'; tokens.windows -> []

import type { TokenProvider } from '../../../addon-gmail/api/token-provider.ts';
import { problemOf } from '../../../src/mailbox/problem.ts';
import type { FakeGmail } from '../../gmail-host/fake-gmail/fake-gmail.ts';

export interface FakeTokens extends TokenProvider {
  consent: 'given' | 'asks' | 'refuses';
  /** One entry a window: the account that was offered, '' for none. */
  readonly windows: string[];
  readonly dropped: string[];
  /** The token in use; null before the first. */
  current(): string | null;
}

/** @param address of the one account that the browser is signed in with. */
export function fakeTokens(gmail: FakeGmail, address: string): FakeTokens {
  let current: string | null = null;
  const tokens: FakeTokens = {
    consent: 'asks',
    windows: [],
    dropped: [],
    current: () => current,
    async token({ interactive, account = '' }) {
      if (tokens.consent === 'given') {
        current ??= gmail.grant(address);
        return { ok: true, value: current };
      }
      if (!interactive) return { ok: false, problem: problemOf('consent-needed') };
      tokens.windows.push(account);
      if (tokens.consent === 'refuses') return { ok: false, problem: problemOf('consent-needed') };
      tokens.consent = 'given';
      return tokens.token({ interactive: false });
    },
    async drop(token) {
      tokens.dropped.push(token);
      if (token === current) current = null;
    },
  };
  return tokens;
}

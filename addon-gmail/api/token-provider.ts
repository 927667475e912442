// Where tokens for Gmail come from: Chrome's own accounts, a sign-in window, or the event of the add-on.
// Example: tokens.token({ interactive: false }) -> { ok: false, problem: { code: 'consent-needed', ... } } before the first consent

import type { Answer } from '../../src/mailbox/mailbox.ts';

export interface TokenWish {
  /** Whether a window may be shown: only at the user's own click. */
  readonly interactive: boolean;
  /** The address that the page shows, so that the right account is offered. */
  readonly account?: string;
}

export interface TokenProvider {
  token(wish: TokenWish): Promise<Answer<string>>;
  /** The service did not take this token: the next one has to be a new one. */
  drop(token: string): Promise<void>;
}

// Signing in to Microsoft Graph: nothing is loaded and nobody is asked before the user's first click that needs it.
// Example: await signIn.token(true) -> the client's window if needed, then { ok: true, value: 'eyJ0...' }

import type { Answer } from '../../src/mailbox/mailbox.ts';
import { type Problem, type ProblemCode, problemOf } from '../../src/mailbox/problem.ts';
import type { NestedApp, TokenAnswer, TokenLack, TokenWish } from './nested-app.ts';

export interface SignInParts {
  /** The deployment's Entra application; '' for none. */
  readonly clientId: string;
  /** Whether the client says that it can sign in for add-ins. */
  readonly bridge: boolean;
  readonly now: () => number;
  /** Loads the library; a test brings one of its own. */
  readonly open?: (clientId: string) => Promise<NestedApp | null>;
  /** Milliseconds for an answer without a window, and for the user in front of one. */
  readonly patience?: { readonly silent: number; readonly popup: number };
}

export interface SignIn {
  readonly can: boolean;
  readonly lack: Problem | null;
  /** Whether there was a token once since the pane started. */
  readonly signedIn: boolean;
  /** @param ask whether the client may open a window: only at a click of the user. */
  token(ask: boolean): Promise<Answer<string>>;
  /** The service did not take the last token: the next one is asked for past all caches. */
  refused(claims: string | null): void;
}

/** Least of what moving a mail needs. */
const scopes: readonly string[] = ['https://graph.microsoft.com/Mail.ReadWrite'];
/** A token that ends within this time is not begun with. */
const margin = 120_000;
const usualPatience = { silent: 20_000, popup: 300_000 };

const problems: { readonly [L in TokenLack]: ProblemCode } = {
  interaction: 'sign-in-needed',
  cancelled: 'sign-in-needed',
  denied: 'no-permission',
  offline: 'offline',
  'no-bridge': 'cannot-move',
  silence: 'timed-out',
  failed: 'sign-in-needed',
};
const silence: TokenAnswer = { ok: false, lack: 'silence' };

const loadNestedApp = async (clientId: string) => (await import('./nested-app.ts')).openNestedApp(clientId);

export function createSignIn(parts: SignInParts): SignIn {
  const { clientId, bridge, now } = parts;
  const fromBridge = tokensFromBridge(parts);
  let noBridge = clientId === '' || !bridge;
  let held: { readonly token: string; readonly expires: number } | null = null;
  let signedIn = false;
  let wish: TokenWish = { scopes, claims: null, fresh: false };

  async function take(ask: boolean): Promise<Answer<string>> {
    if (noBridge) return { ok: false, problem: problemOf('cannot-move') };
    if (held !== null && held.expires - margin > now()) return { ok: true, value: held.token };
    const answer = await fromBridge(wish, ask);
    if (!answer.ok) {
      if (answer.lack === 'no-bridge') noBridge = true;
      return { ok: false, problem: problemOf(problems[answer.lack]) };
    }
    held = answer;
    signedIn = true;
    wish = { scopes, claims: null, fresh: false };
    return { ok: true, value: answer.token };
  }

  // One after the other: several requests at once never open several windows.
  let last: Promise<unknown> = Promise.resolve();
  return {
    get can() {
      return !noBridge;
    },
    get lack() {
      return noBridge ? problemOf('cannot-move') : null;
    },
    get signedIn() {
      return signedIn;
    },
    token(ask) {
      const turn = last.then(() => take(ask));
      last = turn;
      return turn;
    },
    refused(claims) {
      held = null;
      wish = { scopes, claims: claims ?? wish.claims, fresh: true };
    },
  };
}

type AskBridge = (wish: TokenWish, ask: boolean) => Promise<TokenAnswer>;

function tokensFromBridge({
  clientId,
  open = loadNestedApp,
  patience = usualPatience,
}: SignInParts): AskBridge {
  let app: NestedApp | null = null;

  async function opened(): Promise<NestedApp | TokenLack> {
    if (app !== null) return app;
    try {
      app = await open(clientId);
    } catch {
      // The library is a file of its own, which could not be fetched now.
      return 'offline';
    }
    return app ?? 'no-bridge';
  }

  return async (wish, ask) => {
    const bridged = await within(opened(), patience.silent);
    if (typeof bridged === 'string') return { ok: false, lack: bridged };
    if (bridged === null) return silence;
    const answer = (await within(bridged.silent(wish), patience.silent)) ?? silence;
    if (answer.ok || !ask || answer.lack !== 'interaction') return answer;
    return (await within(bridged.popup(wish), patience.popup)) ?? { ok: false, lack: 'cancelled' };
  };
}

/** null when the time is over: a bridge may never answer. */
async function within<T>(work: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

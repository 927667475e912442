// The real MSAL (5.29.0) on a fake bridge of the mail client. Example: USER_CANCEL -> "sign in again", the act is kept
// What this cannot show: the windows of a live client, and what its own bridge does beyond the published protocol.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSignIn, type SignIn } from '../../../addin-outlook/graph/sign-in.ts';
import type { Answer } from '../../../src/mailbox/mailbox.ts';
import { type BridgeScript, type FakeBridge, putFakeBridge, takeBridgeAway } from './fake-bridge.ts';

const lines: unknown[] = [];

beforeEach(() => {
  const store = new Map<string, string>();
  const storage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
    clear: () => store.clear(),
    key: (index: number) => [...store.keys()][index] ?? null,
    get length() {
      return store.size;
    },
    kept: () => JSON.stringify([...store]),
  };
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
  lines.length = 0;
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...words) => void lines.push(words));
});
afterEach(() => {
  takeBridgeAway();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const start = (patience = { silent: 5000, popup: 5000 }): SignIn =>
  createSignIn({ clientId: 'client-1', bridge: true, now: Date.now, patience });
const withBridge = (script: BridgeScript = {}): { bridge: FakeBridge; signIn: SignIn } => ({
  bridge: putFakeBridge(script),
  signIn: start(),
});
const codeOf = (answer: Answer<string>) => (answer.ok ? answer.value : answer.problem.code);
const methodsOf = (bridge: FakeBridge) => bridge.asked.map(({ method }) => method);

describe('signing in with the real MSAL on a fake bridge', () => {
  it('takes a token without a window where the client has one, for the least scope, and keeps it', async () => {
    const { bridge, signIn } = withBridge();
    expect(signIn.signedIn).toBe(false);
    expect(codeOf(await signIn.token(true))).toBe('secret-token-1');
    expect(codeOf(await signIn.token(false))).toBe('secret-token-1');
    expect(signIn.signedIn).toBe(true);
    expect(methodsOf(bridge)).toEqual(['GetInitContext', 'GetToken']);
    const scopes = bridge.asked[1]?.scope.split(' ').filter((scope) => scope.includes('.'));
    expect(scopes).toEqual(['https://graph.microsoft.com/Mail.ReadWrite']);
  });

  it('opens a window when the user has to be asked, and only when it may', async () => {
    const { bridge, signIn } = withBridge({ GetToken: { error: 'USER_INTERACTION_REQUIRED' } });
    expect(codeOf(await signIn.token(false))).toBe('sign-in-needed');
    expect(methodsOf(bridge)).not.toContain('GetTokenPopup');
    expect(codeOf(await signIn.token(true))).toBe('secret-token-1');
    expect(methodsOf(bridge).at(-1)).toBe('GetTokenPopup');
  });

  it('opens one window for many requests at once', async () => {
    const { bridge, signIn } = withBridge({ GetToken: { error: 'USER_INTERACTION_REQUIRED' } });
    const tokens = await Promise.all(Array.from({ length: 6 }, () => signIn.token(true)));
    expect(new Set(tokens.map(codeOf))).toEqual(new Set(['secret-token-1']));
    expect(methodsOf(bridge).filter((method) => method === 'GetTokenPopup')).toHaveLength(1);
  });

  it('asks the user where the account is not known yet', async () => {
    const { signIn } = withBridge({ GetToken: { error: 'ACCOUNT_UNAVAILABLE' } });
    expect(codeOf(await signIn.token(true))).toBe('secret-token-1');
  });

  it.each([
    ['USER_CANCEL', 'sign-in-needed'],
    ['NO_NETWORK', 'offline'],
    ['DISABLED', 'cannot-move'],
    ['NESTED_APP_AUTH_UNAVAILABLE', 'cannot-move'],
    ['TRANSIENT_ERROR', 'sign-in-needed'],
    ['PERSISTENT_ERROR', 'sign-in-needed'],
    ['A_STATUS_OF_TOMORROW', 'sign-in-needed'],
  ])('says of %s: %s', async (error, problem) => {
    const { bridge, signIn } = withBridge({
      GetToken: { error: 'USER_INTERACTION_REQUIRED' },
      GetTokenPopup: { error },
    });
    expect(codeOf(await signIn.token(true))).toBe(problem);
    expect(signIn.can).toBe(problem !== 'cannot-move');
    bridge.answer({ GetToken: { error } });
    expect(codeOf(await signIn.token(false))).toBe(problem);
  });

  it('says of an administrator who refuses that it is not allowed', async () => {
    const { signIn } = withBridge({ GetToken: { error: 'PERSISTENT_ERROR', code: 'access_denied' } });
    expect(codeOf(await signIn.token(true))).toBe('no-permission');
  });

  it('works again at the next click after the user closed the window', async () => {
    const { bridge, signIn } = withBridge({
      GetToken: { error: 'USER_INTERACTION_REQUIRED' },
      GetTokenPopup: { error: 'USER_CANCEL' },
    });
    expect(codeOf(await signIn.token(true))).toBe('sign-in-needed');
    bridge.answer({ GetToken: { error: 'USER_INTERACTION_REQUIRED' } });
    expect(codeOf(await signIn.token(true))).toBe('secret-token-1');
  });

  it('asks past its own cache, with the claims, once the service has refused a token', async () => {
    const { bridge, signIn } = withBridge();
    await signIn.token(true);
    signIn.refused('{"access_token":{"acrs":{"essential":true}}}');
    expect(codeOf(await signIn.token(false))).toBe('secret-token-2');
    expect(bridge.asked.at(-1)?.claims).toContain('acrs');
    signIn.refused(null);
    expect(codeOf(await signIn.token(false))).toBe('secret-token-3');
  });

  it('gives up on a bridge that never answers, and tries again later', async () => {
    const bridge = putFakeBridge({ GetToken: 'silence' });
    const signIn = start({ silent: 200, popup: 200 });
    expect(codeOf(await signIn.token(true))).toBe('timed-out');
    bridge.answer({});
    expect(codeOf(await signIn.token(true))).toBe('secret-token-1');
  });

  it('gives up on a bridge that never opens', async () => {
    putFakeBridge({ GetInitContext: 'silence' });
    expect(codeOf(await start({ silent: 200, popup: 200 }).token(true))).toBe('timed-out');
  });

  it('opens no page of its own where the client has no bridge, or one that does not work', async () => {
    expect(codeOf(await start().token(true))).toBe('cannot-move');
    const { bridge, signIn } = withBridge({ GetInitContext: { error: 'DISABLED' } });
    expect(codeOf(await signIn.token(true))).toBe('cannot-move');
    expect(signIn.can).toBe(false);
    expect(signIn.lack?.sentence.en).toMatch(/cannot move/);
    expect(methodsOf(bridge)).toEqual(['GetInitContext']);
  });

  it('keeps no token in storage and writes none to the console', async () => {
    const { bridge, signIn } = withBridge();
    await signIn.token(true);
    signIn.refused(null);
    await signIn.token(true);
    expect(bridge.tokens).toHaveLength(2);
    const kept = Reflect.get(localStorage, 'kept');
    const traces = `${String(kept())}${JSON.stringify(lines)}`;
    expect(traces).not.toContain('secret-token');
    expect(traces).not.toContain('seller.example');
  });
});

describe('before the first click', () => {
  it('nothing is loaded without a client id or without a bridge, and the lack has its sentence', async () => {
    const open = vi.fn();
    for (const part of [
      { clientId: '', bridge: true },
      { clientId: 'c', bridge: false },
    ]) {
      const signIn = createSignIn({ ...part, now: Date.now, open });
      expect(signIn.can).toBe(false);
      expect(signIn.lack?.sentence.zh).toBeTruthy();
      expect(codeOf(await signIn.token(true))).toBe('cannot-move');
    }
    expect(open).not.toHaveBeenCalled();
  });

  it('a library that cannot be fetched is told as offline, and fetched at the next click', async () => {
    let online = false;
    const signIn = createSignIn({
      clientId: 'c',
      bridge: true,
      now: Date.now,
      open: async () => {
        if (!online) throw new TypeError('failed to fetch');
        const give = async () => ({ ok: true as const, token: 't', expires: Date.now() + 3_600_000 });
        return { silent: give, popup: give };
      },
    });
    expect(codeOf(await signIn.token(true))).toBe('offline');
    online = true;
    expect(codeOf(await signIn.token(true))).toBe('t');
  });
});

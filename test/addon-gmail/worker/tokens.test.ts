// Tokens from Chrome and from Google's sign-in page: a window only at a click, one scope, the right account, nothing believed that we did not ask.
// Example: an answer with another `state` than ours -> no token

import { describe, expect, it } from 'vitest';
import { createAccountTokens } from '../../../addon-gmail/extension/worker/account-tokens.ts';
import { createChromeTokens } from '../../../addon-gmail/extension/worker/chrome-tokens.ts';
import { modifyScope } from '../../../addon-gmail/extension/worker/token-answer.ts';
import { createWebTokens } from '../../../addon-gmail/extension/worker/web-tokens.ts';
import { problemOf } from '../../../src/mailbox/problem.ts';
import { memoryArea } from './memory-area.ts';

const given = (value: string) => ({ ok: true, value }) as const;
const refused = (code: Parameters<typeof problemOf>[0]) => ({ ok: false, problem: problemOf(code) }) as const;

describe("Chrome's own tokens", () => {
  const identity = (answer: () => { token?: string; grantedScopes?: string[] }) => {
    const asked: unknown[] = [];
    const dropped: string[] = [];
    const parts = {
      async getAuthToken(details: unknown) {
        asked.push(details);
        return answer();
      },
      async removeCachedAuthToken({ token }: { readonly token: string }) {
        dropped.push(token);
      },
    };
    return { asked, dropped, tokens: createChromeTokens(parts as never) };
  };

  it('ask for the one scope, and for a window only when told', async () => {
    const { tokens, asked, dropped } = identity(() => ({ token: 't1', grantedScopes: [modifyScope] }));
    expect(await tokens.token({ interactive: false })).toEqual(given('t1'));
    expect(await tokens.token({ interactive: true })).toEqual(given('t1'));
    expect(asked).toEqual([
      { interactive: false, scopes: [modifyScope] },
      { interactive: true, scopes: [modifyScope] },
    ]);
    await tokens.drop('t1');
    expect(dropped).toEqual(['t1']);
  });

  it.each([
    ['OAuth2 not granted or revoked.', 'consent-needed'],
    ['The user did not approve access.', 'consent-needed'],
    ['The user is not signed in.', 'sign-in-needed'],
    ['OAuth2 request failed: Connection failed (-2).', 'offline'],
    ['This function is disabled by your administrator.', 'blocked-by-admin'],
  ] as const)('say in our words what "%s" means', async (message, code) => {
    const { tokens } = identity(() => {
      throw new Error(message);
    });
    expect(await tokens.token({ interactive: false })).toEqual(refused(code));
  });

  it('are none when the user left the box of the scope empty', async () => {
    const { tokens } = identity(() => ({ token: 't1', grantedScopes: ['openid'] }));
    expect(await tokens.token({ interactive: true })).toEqual(refused('no-permission'));
    expect(await identity(() => ({})).tokens.token({ interactive: true })).toEqual(refused('consent-needed'));
  });
});

describe("tokens by Google's sign-in page", () => {
  const back = 'https://own.chromiumapp.org/';
  type Reply = (address: URL) => string;
  const granted: Reply = (address) =>
    `${back}#access_token=t-${address.searchParams.get('login_hint')}&expires_in=3599&state=${address.searchParams.get('state')}&scope=${modifyScope}`;

  function stand(reply: Reply = granted) {
    const session = memoryArea();
    const asked: { url: URL; interactive: boolean }[] = [];
    let now = 1_000_000;
    let words = 0;
    const tokens = createWebTokens({
      identity: {
        getRedirectURL: () => back,
        async launchWebAuthFlow({ url, interactive }: chrome.identity.WebAuthFlowDetails) {
          const address = new URL(url);
          asked.push({ url: address, interactive: interactive === true });
          return reply(address);
        },
      } as never,
      session: session as never,
      clientId: 'client-1',
      now: () => now,
      nonce: () => `word-${++words}`,
    });
    return { tokens, asked, session, later: (milliseconds: number) => (now += milliseconds) };
  }

  it('ask for the account of the page and the one scope, with a new word each time', async () => {
    const { tokens, asked } = stand();
    expect(await tokens.token({ interactive: true, account: 'a@x.example' })).toEqual(given('t-a@x.example'));
    expect(await tokens.token({ interactive: true, account: 'b@x.example' })).toEqual(given('t-b@x.example'));
    const [first, second] = asked.map(({ url }) => url);
    expect(first?.origin).toBe('https://accounts.google.com');
    expect(Object.fromEntries(first?.searchParams ?? [])).toEqual({
      client_id: 'client-1',
      response_type: 'token',
      redirect_uri: back,
      scope: modifyScope,
      state: 'word-1',
      login_hint: 'a@x.example',
    });
    expect(second?.searchParams.get('state')).toBe('word-2');
  });

  it('are kept for their hour and renewed without a window', async () => {
    const { tokens, asked, later } = stand();
    const wish = { interactive: false, account: 'a@x.example' };
    await tokens.token({ ...wish, interactive: true });
    expect(await tokens.token(wish)).toEqual(given('t-a@x.example'));
    expect(asked).toHaveLength(1);
    later(3_560_000);
    await tokens.token(wish);
    expect(asked.map(({ interactive }) => interactive)).toEqual([true, false]);
    expect(asked[1]?.url.searchParams.get('prompt')).toBe('none');
  });

  it('are asked for once by many at the same time', async () => {
    const { tokens, asked } = stand();
    await Promise.all([1, 2, 3].map(() => tokens.token({ interactive: true, account: 'a@x.example' })));
    expect(asked).toHaveLength(1);
  });

  it('are forgotten when they are dropped, those of other accounts not', async () => {
    const { tokens, asked } = stand();
    for (const account of ['a@x.example', 'b@x.example']) await tokens.token({ interactive: true, account });
    await tokens.drop('t-a@x.example');
    await tokens.token({ interactive: false, account: 'b@x.example' });
    expect(asked).toHaveLength(2);
    await tokens.token({ interactive: false, account: 'a@x.example' });
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['another word than ours', () => `${back}#access_token=t&state=stolen`],
    ['no word', () => `${back}#access_token=t`],
    [
      'another address',
      (url: URL) => `https://evil.example/#access_token=t&state=${url.searchParams.get('state')}`,
    ],
    [
      'our address as a beginning',
      (url: URL) =>
        `https://own.chromiumapp.org.evil.example/#access_token=t&state=${url.searchParams.get('state')}`,
    ],
    ['no token', (url: URL) => `${back}#state=${url.searchParams.get('state')}`],
    ['nothing', () => ''],
  ] as const)('are none when what comes back has %s', async (_, reply) => {
    const { tokens, session } = stand(reply);
    expect(await tokens.token({ interactive: true })).toEqual(refused('consent-needed'));
    expect(session.kept.size).toBe(0);
  });

  it.each([
    ['error=access_denied', 'consent-needed'],
    ['error=interaction_required', 'consent-needed'],
    ['error=admin_policy_enforced', 'blocked-by-admin'],
    [`access_token=t&scope=openid`, 'no-permission'],
  ] as const)('say what %s means', async (fields, code) => {
    const { tokens } = stand((url) => `${back}#${fields}&state=${url.searchParams.get('state')}`);
    expect(await tokens.token({ interactive: true })).toEqual(refused(code));
  });

  it('let the user choose where the page shows no address', async () => {
    const { tokens, asked } = stand();
    await tokens.token({ interactive: true });
    expect(asked[0]?.url.searchParams.get('prompt')).toBe('select_account');
    expect(asked[0]?.url.searchParams.has('login_hint')).toBe(false);
  });
});

describe('tokens for the account of the page', () => {
  const asker = (
    name: string,
    answer: (interactive: boolean) => ReturnType<typeof given> | ReturnType<typeof refused>,
  ) => {
    const asked: boolean[] = [];
    return {
      asked,
      async token({ interactive }: { readonly interactive: boolean }) {
        asked.push(interactive);
        return answer(interactive);
      },
      drop: async () => void asked.push(name === ''),
    };
  };
  const addressOf = async (token: string) => given(token.replace(/^.*:/, ''));
  const wish = { interactive: true, account: 'me@seller.example' };

  it("are Chrome's where its profile is that account, in any case of letters", async () => {
    const chrome = asker('chrome', () => given('c:Me@Seller.example'));
    const web = asker('web', () => given('w:me@seller.example'));
    expect(await createAccountTokens({ chrome, web, addressOf }).token(wish)).toEqual(
      given('c:Me@Seller.example'),
    );
    expect(chrome.asked).toEqual([false]);
    expect(web.asked).toEqual([]);
  });

  it("come from Google's page where Chrome is signed in as somebody else", async () => {
    const chrome = asker('chrome', () => given('c:boss@seller.example'));
    const web = asker('web', () => given('w:me@seller.example'));
    expect(await createAccountTokens({ chrome, web, addressOf }).token(wish)).toEqual(
      given('w:me@seller.example'),
    );
    expect(chrome.asked).toEqual([false]);
  });

  it('ask nobody a second time who has said no', async () => {
    const chrome = asker('chrome', () => refused('consent-needed'));
    const web = asker('web', (interactive) => refused(interactive ? 'unknown' : 'consent-needed'));
    expect(await createAccountTokens({ chrome, web, addressOf }).token(wish)).toEqual(
      refused('consent-needed'),
    );
    expect(web.asked).toEqual([false]);
  });

  it("come from Google's page where Chrome has no sign-in behind its method", async () => {
    const chrome = asker('chrome', () => refused('sign-in-needed'));
    const web = asker('web', (interactive) =>
      interactive ? given('w:me@seller.example') : refused('consent-needed'),
    );
    expect(await createAccountTokens({ chrome, web, addressOf }).token(wish)).toEqual(
      given('w:me@seller.example'),
    );
  });

  it('open no window unless told', async () => {
    const chrome = asker('chrome', () => refused('consent-needed'));
    const web = asker('web', () => refused('consent-needed'));
    const quiet = { ...wish, interactive: false };
    expect(await createAccountTokens({ chrome, web, addressOf }).token(quiet)).toEqual(
      refused('consent-needed'),
    );
    expect([...chrome.asked, ...web.asked]).toEqual([false, false]);
  });

  it('are none in a build without a client', async () => {
    const tokens = createAccountTokens({ chrome: null, web: null, addressOf });
    expect(await tokens.token(wish)).toEqual(refused('no-permission'));
    await tokens.drop('t');
  });
});

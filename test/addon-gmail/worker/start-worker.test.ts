// The service worker's own start, on chrome.* in memory: who is heard, what a click on the toolbar opens, what wakes it.
// Example: a message of another extension -> no answer; a click on a tab of another site -> the side panel

import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createWorkerClient } from '../../../addon-gmail/extension/worker-client.ts';
import { type FakeChrome, fakeChrome, fromContent, fromPanel, ownId } from './fake-chrome.ts';

const inChrome = 'Mozilla/5.0 Chrome/156.0.0.0 Safari/537.36';

async function started(
  change: (browser: FakeChrome['state']) => void = () => {},
  userAgent = inChrome,
): Promise<FakeChrome> {
  const browser = fakeChrome();
  change(browser.state);
  vi.resetModules();
  vi.stubGlobal('chrome', browser.api);
  vi.stubGlobal('GMAIL_WEB_CLIENT_ID', '');
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('navigator', { userAgent });
  await import('../../../addon-gmail/extension/worker/start-worker.ts');
  return browser;
}
afterEach(() => vi.unstubAllGlobals());

const can = { to: 'worker', verb: 'can' };
const mail = { threadId: '1a34', messageId: '1a34', account: 'me@seller.example' };

describe('messages', () => {
  it('of our pages are answered', async () => {
    const browser = await started((state) => {
      state.identity = { getAuthToken: () => {} } as never;
    });
    expect(await browser.ask(can)).toMatchObject({ label: expect.any(Boolean) });
  });

  it('of anybody else are not, nor are forged ones', async () => {
    const browser = await started();
    const stranger = { ...fromPanel, id: 'p'.repeat(32) };
    const inGmail = { ...fromContent, url: `chrome-extension://${ownId}/panel.html` };
    expect(await browser.ask(can, stranger)).toBeUndefined();
    expect(await browser.ask(can, fromContent)).toBeUndefined();
    expect(await browser.ask({ to: 'worker', verb: 'labels', mail }, inGmail)).toBeUndefined();
    expect(await browser.ask({ to: 'worker', verb: 'forget-all' })).toBeUndefined();
    expect(await browser.ask({ to: 'pages', word: 'acts-changed' })).toBeUndefined();
    expect(await browser.ask(null)).toBeUndefined();
  });

  it('tell a page that a build without a client cannot label, and one with a client that it can', async () => {
    const bare = await started((state) => {
      state.manifest = {};
    });
    expect(await bare.ask(can)).toMatchObject({ label: false, move: false, undo: false });
    const built = await started((state) => {
      state.identity = { getAuthToken: () => {} } as never;
    });
    expect(await built.ask(can)).toMatchObject({ label: true, move: true, undo: true, spam: true });
    // Edge has the method, and no sign-in behind it.
    const edge = await started((state) => {
      state.identity = { getAuthToken: () => {} } as never;
    }, `${inChrome} Edg/156.0.0.0`);
    expect(await edge.ask(can)).toMatchObject({ label: false });
    const managed = await started((state) => {
      state.manifest = {};
      state.managed['webClientId'] = '1-a.apps.googleusercontent.com';
    });
    expect(await managed.ask(can)).toMatchObject({ label: true });
  });

  it('that ask for labels before consent get a problem in words and open no window', async () => {
    const asked: unknown[] = [];
    const browser = await started((state) => {
      state.identity = {
        getAuthToken: async (details: unknown) => {
          asked.push(details);
          throw new Error('OAuth2 not granted or revoked.');
        },
      } as never;
    });
    expect(await browser.ask({ to: 'worker', verb: 'labels', mail })).toMatchObject({
      ok: false,
      problem: { code: 'consent-needed' },
    });
    expect(asked).toMatchObject([{ interactive: false }]);
  });
});

describe('a click on the toolbar button', () => {
  it('toggles the drawer in Gmail', async () => {
    const browser = await started();
    await browser.click({ id: 7, url: 'https://mail.google.com/mail/u/0/#inbox' });
    expect(browser.opened).toEqual(['toggle in tab 7']);
  });

  it('opens the side panel everywhere else, and in a tab of Gmail that does not know us yet', async () => {
    const browser = await started();
    await browser.click({ id: 8 });
    await browser.click({ id: 9, url: 'https://mail.google.com.evil.example/mail/' });
    expect(browser.opened).toEqual(['panel of window 3', 'panel of window 3']);
    browser.state.hasContent = false;
    await browser.click({ id: 7, url: 'https://mail.google.com/mail/u/0/' });
    expect(browser.opened).toHaveLength(3);
  });
});

describe('the content script', () => {
  it('may have the side panel and the page for many mails opened, for the account of its page', async () => {
    const browser = await started();
    await browser.ask({ to: 'worker', verb: 'open-side-panel' }, fromContent);
    await browser.ask({ to: 'worker', verb: 'open-batch' }, fromContent);
    await browser.ask({ to: 'worker', verb: 'open-batch', account: 'a+b@x.example' }, fromContent);
    expect(browser.opened).toEqual([
      'panel of window 3',
      `tab chrome-extension://${ownId}/batch.html`,
      `tab chrome-extension://${ownId}/batch.html?account=a%2Bb%40x.example`,
    ]);
  });
});

describe("a page's side", () => {
  const parts = (replies: unknown[]) => {
    const waits: number[] = [];
    const sendMessage = async () => {
      const reply = replies.shift();
      if (reply instanceof Error) throw reply;
      return reply;
    };
    const onMessage = { addListener: () => {}, removeListener: () => {} };
    const client = createWorkerClient({
      runtime: { id: ownId, sendMessage, onMessage } as never,
      pause: async (milliseconds) => void waits.push(milliseconds),
    });
    return { client, waits };
  };

  it('asks again when the worker was ended before it answered', async () => {
    const ended = new Error('The message port closed before a response was received.');
    const { client, waits } = parts([ended, undefined, { ok: true, value: ['VIP'] }]);
    expect(await client.labels(mail)).toEqual({ ok: true, value: ['VIP'] });
    expect(waits).toEqual([200, 1000]);
  });

  it('says in words when nobody answers at all', async () => {
    const { client } = parts([]);
    expect(await client.labels(mail)).toMatchObject({ ok: false, problem: { code: 'timed-out' } });
  });

  it('hears of changes from the worker, and from nobody else', async () => {
    const browser = fakeChrome();
    const { onMessage } = browser.api.runtime;
    let heard = 0;
    const client = createWorkerClient({
      runtime: { id: ownId, onMessage, sendMessage: async () => undefined } as never,
      pause: async () => {},
    });
    const stop = client.onActs(() => {
      heard += 1;
    });
    const word = { to: 'pages', word: 'acts-changed' };
    await browser.ask(word, { id: ownId });
    await browser.ask(word, fromContent);
    await browser.ask(word, { id: 'p'.repeat(32) });
    expect(heard).toBe(1);
    stop();
    await browser.ask(word, { id: ownId });
    expect(heard).toBe(1);
  });
});

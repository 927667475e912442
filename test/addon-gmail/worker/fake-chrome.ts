// The parts of chrome.* that the service worker uses, in memory: storage, alarms, messages from any sender, tabs, the side panel.
// Example: const browser = fakeChrome(); await browser.ask({ to: 'worker', verb: 'can' }) -> what the worker answers

import { memoryArea } from './memory-area.ts';

export const ownId = 'abcdefghijklmnopabcdefghijklmnop';
const origin = `chrome-extension://${ownId}`;

type Sender = Partial<chrome.runtime.MessageSender>;
type Listener = (...given: unknown[]) => unknown;

export const fromPanel: Sender = { id: ownId, origin, url: `${origin}/panel.html` };
export const fromContent: Sender = {
  id: ownId,
  origin: 'https://mail.google.com',
  url: 'https://mail.google.com/mail/u/0/',
  frameId: 0,
  tab: { id: 7, windowId: 3 } as chrome.tabs.Tab,
};

function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    listeners,
  };
}

export type FakeChrome = ReturnType<typeof fakeChrome>;

export function fakeChrome() {
  const messages = event();
  const clicks = event();
  const onAlarm = event();
  const onStartup = event();
  const alarms = new Map<string, unknown>();
  const browser = {
    managed: {} as Record<string, unknown>,
    manifest: { oauth2: { client_id: 'x' } } as Record<string, unknown>,
    alarms,
    /** What the worker told the pages. */
    told: [] as unknown[],
    /** 'panel of window 3', 'tab <url>', 'toggle in tab 7'. */
    opened: [] as string[],
    /** Whether a content script answers in a tab. */
    hasContent: true,
    /** undefined: nobody answers. */
    ask: (message: unknown, sender: Sender = fromPanel) =>
      new Promise<unknown>((resolve) => {
        const waits = [...messages.listeners].map((listener) => listener(message, sender, resolve));
        if (!waits.includes(true)) resolve(undefined);
      }),
    click: (tab: Partial<chrome.tabs.Tab>) =>
      Promise.all([...clicks.listeners].map((listener) => listener({ windowId: 3, ...tab }))),
    ring: (name: string) => {
      for (const listener of onAlarm.listeners) listener({ name });
    },
    /** The worker is ended: nobody hears anything any more. */
    endWorker() {
      for (const one of [messages, clicks, onAlarm, onStartup]) one.listeners.clear();
    },
    identity: {} as Partial<typeof chrome.identity>,
  };
  const noEvent = event();
  const api = {
    runtime: {
      id: ownId,
      onMessage: messages,
      onStartup,
      getManifest: () => browser.manifest,
      getURL: (path: string) => `${origin}/${path}`,
      async sendMessage(message: unknown) {
        browser.told.push(message);
      },
    },
    action: { onClicked: clicks },
    alarms: {
      onAlarm,
      create: async (name: string, when: unknown) => void alarms.set(name, when),
      clear: async (name: string) => alarms.delete(name),
    },
    storage: {
      local: memoryArea(),
      session: memoryArea(),
      managed: { get: async () => browser.managed },
      onChanged: noEvent,
    },
    tabs: {
      async create({ url }: { readonly url: string }) {
        browser.opened.push(`tab ${url}`);
      },
      async sendMessage(id: number) {
        if (!browser.hasContent) throw new Error('Could not establish connection.');
        browser.opened.push(`toggle in tab ${id}`);
      },
    },
    sidePanel: {
      async open({ windowId }: { readonly windowId: number }) {
        browser.opened.push(`panel of window ${windowId}`);
      },
    },
    i18n: { getUILanguage: () => 'en-GB' },
    get identity() {
      return browser.identity;
    },
  };
  return { ...browser, api, state: browser };
}

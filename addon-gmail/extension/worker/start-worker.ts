// Starts the service worker: its listeners stand at once, since the browser wakes it for a message or an alarm and drops what nobody hears.
// Example: woken by a click on "apply labels" in a panel -> consent, journal, Gmail, receipt; ended by the browser 30 s later

import { openLedger } from '../../../src/ledger/open-ledger.ts';
import { createFetchCalls } from '../../api/fetch-calls.ts';
import { gmailProblem } from '../../api/gmail-problem.ts';
import { readPolicy } from '../company-policy.ts';
import { keepSettings } from '../kept-settings.ts';
import {
  type ContentRequest,
  isForWorker,
  readContentRequest,
  readPageRequest,
  type WorkerWord,
} from '../worker-messages.ts';
import { createAccountTokens } from './account-tokens.ts';
import { senderKind } from './check-sender.ts';
import { createChromeTokens } from './chrome-tokens.ts';
import { openAtClick } from './open-side-panel.ts';
import { resumeAlarm } from './resume-journal.ts';
import { createWebTokens } from './web-tokens.ts';
import { createWorkerHost, type WorkerHost } from './worker-host.ts';

/** Of the build: the OAuth client for browsers without Google's own sign-in; '' for none. */
declare const GMAIL_WEB_CLIENT_ID: string;

const gmailApi = 'https://gmail.googleapis.com';

const hostComing: Promise<WorkerHost> = openHost();

chrome.runtime.onMessage.addListener((message: unknown, sender, answer) => {
  if (!isForWorker(message)) return false;
  const kind = senderKind(sender, chrome.runtime.id);
  if (kind === 'content') {
    const asked = readContentRequest(message);
    if (asked !== null) openFor(asked, sender);
    return false;
  }
  const request = kind === 'page' ? readPageRequest(message) : null;
  if (request === null) return false;
  hostComing
    .then((host) => host.answer(request))
    // No answer at all lets the page ask again.
    .then(answer, () => answer(undefined));
  return true;
});

chrome.action.onClicked.addListener((tab) => void openAtClick(chrome, tab));
chrome.alarms.onAlarm.addListener(({ name }) => {
  if (name === resumeAlarm) resume();
});
// The worker is started for this, and goes on by the line at the end.
chrome.runtime.onStartup.addListener(() => undefined);
addEventListener('online', resume);
resume();

function resume(): void {
  hostComing.then((host) => host.resume()).catch(() => undefined);
}

function openFor(asked: ContentRequest, { tab }: chrome.runtime.MessageSender): void {
  if (asked.verb === 'open-side-panel') {
    if (tab?.windowId !== undefined) chrome.sidePanel.open({ windowId: tab.windowId }).catch(() => undefined);
    return;
  }
  const account = asked.account ?? null;
  const query = account === null ? '' : `?${new URLSearchParams({ account })}`;
  chrome.tabs.create({ url: chrome.runtime.getURL(`batch.html${query}`) }).catch(() => undefined);
}

async function openHost(): Promise<WorkerHost> {
  const policy = readPolicy(await chrome.storage.managed.get(null).catch(() => ({})));
  const clientId = policy.webClientId || GMAIL_WEB_CLIENT_ID;
  const hasChrome = chrome.runtime.getManifest().oauth2 !== undefined && hasOwnSignIn();
  const tokens = createAccountTokens({
    chrome: hasChrome ? createChromeTokens(chrome.identity) : null,
    web:
      clientId === ''
        ? null
        : createWebTokens({
            identity: chrome.identity,
            session: chrome.storage.session,
            clientId,
            now: Date.now,
            nonce: () => crypto.randomUUID(),
          }),
    addressOf,
  });
  const language = chrome.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return createWorkerHost({
    ledger: await openLedger(),
    kept: keepSettings({ storage: chrome.storage, language, now: () => new Date().toISOString() }),
    tokens,
    canSignIn: hasChrome || clientId !== '',
    fetch: (input, init) => fetch(input, init),
    clock: { now: Date.now, sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)) },
    random: Math.random,
    alarms: chrome.alarms,
    tell,
  });
}

/** Edge has the method and no sign-in behind it. */
function hasOwnSignIn(): boolean {
  return typeof chrome.identity.getAuthToken === 'function' && !/\bEdg\//.test(navigator.userAgent);
}

async function addressOf(token: string) {
  const tokens = { token: async () => ({ ok: true as const, value: token }), drop: async () => undefined };
  const profile = await createFetchCalls({
    fetch: (input, init) => fetch(input, init),
    tokens,
    baseUrl: gmailApi,
  }).profile();
  return profile.ok
    ? { ok: true as const, value: profile.value.emailAddress ?? '' }
    : { ok: false as const, problem: gmailProblem(profile.failure) };
}

/** Nobody may be there to hear it. */
function tell(): void {
  const word: WorkerWord = { to: 'pages', word: 'acts-changed' };
  chrome.runtime.sendMessage(word).catch(() => undefined);
}

// Starts the content script in a page of Gmail: the drawer at the right, the eye on the open mail, the ears for panels of this tab.
// Example: loaded by the manifest in https://mail.google.com/mail/u/0/ -> a slim tab at the right edge; a mail is opened -> the panel

import { createDrawer } from './drawer.ts';
import { createGmailPage } from './gmail-page.ts';
import type { Drawer, HostPage } from './host-page.ts';
import { servePanels } from './panel-ports.ts';

const wantedName = 'inquiry-quadrant drawer';

/** Gone under a page that stays: the extension was updated, switched off or taken out. */
const isAlive = () => chrome.runtime?.id !== undefined;

async function start(): Promise<void> {
  const kept: { readonly [name: string]: unknown } = await chrome.storage.local
    .get(wantedName)
    .catch(() => ({}));
  const page = createGmailPage(window);
  let retired = false;
  const drawer = createDrawer({
    document,
    panel: chrome.runtime.getURL('panel.html'),
    language: chrome.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en',
    wanted: kept[wantedName] !== false,
    keepWanted: (wanted) => safely(() => chrome.storage.local.set({ [wantedName]: wanted })),
    openSide: () => safely(() => chrome.runtime.sendMessage({ to: 'worker', verb: 'open-side-panel' })),
    openBatch: () => {
      const { account } = page.state();
      safely(() => chrome.runtime.sendMessage({ to: 'worker', verb: 'open-batch', account }));
    },
  });
  const stopServing = servePanels({
    page,
    runtime: chrome.runtime,
    onLanguage: (language) => drawer.setLanguage(language),
    onLeave: () => drawer.leave(),
    onClosed: check,
  });
  followPage(page, drawer, check);
  // Nothing tells a page that its extension has gone: it is seen when the user's hand moves, into our frame too.
  const ends = new AbortController();
  for (const kind of ['focus', 'blur', 'click', 'visibilitychange'])
    window.addEventListener(kind, check, { capture: true, passive: true, signal: ends.signal });
  chrome.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id === chrome.runtime.id && isToggle(message)) drawer.toggle();
  });

  function check(): void {
    if (!isAlive()) retire();
  }

  function retire(): void {
    if (retired) return;
    retired = true;
    ends.abort();
    drawer.retire();
    page.stop();
    stopServing();
  }

  function safely(work: () => Promise<unknown>): void {
    if (isAlive()) work().catch(() => undefined);
    else retire();
  }
}

function followPage(page: HostPage, drawer: Drawer, look: () => void): void {
  page.onChange(({ mail, theme, reduced }) => {
    drawer.stay();
    drawer.setTheme(theme);
    drawer.setReduced(reduced);
    drawer.setCalled(mail !== null || reduced);
    look();
  });
}

/** The shape that worker-messages.ts gives it, told by hand: its checks for plans would weigh more than all of this script. */
function isToggle(message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  return 'to' in message && message.to === 'content' && 'word' in message && message.word === 'toggle-drawer';
}

void start();

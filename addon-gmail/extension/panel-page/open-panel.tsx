// The panel in its page: panel, note and theme, drawn from the state. Loaded beside the worker, so that neither waits for the other.
// Example: await openPanel({ place, core, signals }) -> the panel in #panel, following the open mail of its tab

import { openLedger } from '../../../src/ledger/open-ledger.ts';
import { copyText } from '../../../src/panel/copy-text.ts';
import { framePainted } from '../../../src/panel/frame-painted.ts';
import { inAWhile } from '../../../src/panel/in-a-while.ts';
import { mountPanel } from '../../../src/panel/mount-panel.tsx';
import type { SignalRow } from '../../../src/panel/panel-props.ts';
import type { CoreClient } from '../../../src/sidebar/core-client.ts';
import { createStateCell, onEachTurn } from '../../../src/sidebar/sidebar-state.ts';
import { keepSettings } from '../kept-settings.ts';
import { pagePortName } from '../page-messages.ts';
import { createWorkerClient } from '../worker-client.ts';
import { createPanel, type PanelPage } from './create-panel.ts';
import type { MailSource } from './mail-source.ts';
import { createPageLink, type PageLink } from './page-link.ts';
import { noticeOf } from './panel-notice.ts';
import type { PanelPlace } from './panel-place.ts';
import { firstPanelState, type PanelState } from './panel-state.ts';

export interface PanelStart {
  readonly place: PanelPlace;
  readonly core: CoreClient<MailSource>;
  /** Calls back with the list of signals, at once when it is there already. */
  readonly onSignals: (listener: (signals: readonly SignalRow[]) => void) => void;
}

export async function openPanel({ place, core, onSignals }: PanelStart): Promise<void> {
  const element = document.getElementById('panel');
  if (element === null) return;
  const language = chrome.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const state = createStateCell(firstPanelState(language), inAWhile);
  const link = createPageLink({ place, connect });
  const panel = createPanel({
    link,
    core,
    state,
    worker: createWorkerClient({ runtime: chrome.runtime, pause }),
    ledger: await openLedger(),
    kept: keepSettings({ storage: chrome.storage, language, now: () => new Date().toISOString() }),
    now: Date.now,
    painted: framePainted,
    copy: copyText,
  });
  onSignals((signals) => state.set({ signals }));
  drawFrom(panel, element);
  takeKeys(element);
  giveBackKeys(link, element);
  await panel.start();
}

/** The main frame alone: mails may hold frames too. */
function connect(tabId: number): chrome.runtime.Port {
  const port = chrome.tabs.connect(tabId, { name: pagePortName, frameId: 0 });
  // A tab without our script closes the port at once; reading the reason keeps the browser from reporting it.
  port.onDisconnect.addListener(() => void chrome.runtime.lastError);
  return port;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Who comes into this page by the keyboard or by opening the drawer can use the panel's keys at once. */
function takeKeys(element: HTMLElement): void {
  window.addEventListener('focus', () => {
    const panel = element.querySelector('.iq');
    if (document.activeElement === document.body && panel instanceof HTMLElement)
      panel.focus({ preventScroll: true });
  });
}

/** Escape leaves the panel, unless a field of it needs the key for itself. */
function giveBackKeys(link: PageLink, element: HTMLElement): void {
  element.addEventListener('keydown', ({ key, target }) => {
    if (key !== 'Escape' || (target instanceof Element && target.matches('input, textarea, select'))) return;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    link.tell({ type: 'leave' });
  });
}

function drawFrom(page: PanelPage, element: HTMLElement): void {
  const { state } = page.session;
  const panel = mountPanel(element, page.props());
  const draw = () => {
    drawFrame(state.get());
    panel.update(page.props());
  };
  drawFrame(state.get());
  onEachTurn(state, draw);
}

/** The marks on the page's root tell what the verdict was made from and of which mail it is; styles need the theme. */
function drawFrame(state: PanelState): void {
  const { settings, theme, screened, from } = state;
  const root = document.documentElement;
  root.lang = settings.language === 'zh' ? 'zh-CN' : 'en';
  const marks = { theme, from: screened === null ? null : from, mail: screened?.messageId ?? null };
  for (const [name, value] of Object.entries(marks))
    if (value === null) delete root.dataset[name];
    else root.dataset[name] = value;
  const note = document.getElementById('panel-note');
  if (note === null) return;
  const notice = noticeOf(state);
  note.hidden = notice === null;
  note.dataset['note'] = notice?.name ?? '';
  note.textContent = notice?.sentence[settings.language] ?? '';
}

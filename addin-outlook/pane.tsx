// The pane in its page: panel, notes and theme, drawn from the state. Loaded beside Office, so that neither waits for the other.
// Example: await openPane({ port, core, signals }) -> the panel in #pane, following the open mail

import { openLedger } from '../src/ledger/open-ledger.ts';
import { copyText } from '../src/panel/copy-text.ts';
import { inAWhile } from '../src/panel/in-a-while.ts';
import { mountPanel } from '../src/panel/mount-panel.tsx';
import type { SignalRow } from '../src/panel/panel-props.ts';
import { createStateCell, firstState, onEachTurn } from '../src/sidebar/sidebar-state.ts';
import type { CoreClient } from './core-client.ts';
import { createPane, type Pane } from './create-pane.ts';
import { clientId } from './deployment.ts';
import { followSelection } from './follow-selection.ts';
import { openGraph } from './graph/open-graph.ts';
import { createItemWatch } from './item-watch.ts';
import { keepSettings } from './kept-settings.ts';
import type { MailItem, OfficePort } from './office-port.ts';
import { pageSigns } from './page-signs.ts';
import type { PaneState } from './pane-state.ts';

export interface PaneStart {
  readonly port: OfficePort;
  readonly core: CoreClient;
  /** Calls back with the list of signals, at once when it is there already. */
  readonly onSignals: (listener: (signals: readonly SignalRow[]) => void) => void;
}

export async function openPane({ port, core, onSignals }: PaneStart): Promise<void> {
  const place = document.getElementById('pane');
  if (place === null) return;
  const language = port.place.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const state = createStateCell<PaneState>(firstState(language), inAWhile);
  let loaded: () => MailItem | null = () => null;
  const ledger = await openLedger({ account: `outlook ${port.place.account}` });
  const pane = createPane({
    port,
    core,
    ledger,
    state,
    watch: createItemWatch(port, pageSigns()),
    mover: openGraph({ clientId, bridge: port.can.signIn, language: () => state.get().labels.language }),
    kept: keepSettings({
      port,
      language,
      documents: ledger.documents,
      durable: ledger.durable,
      now: () => new Date().toISOString(),
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    }),
    loaded: () => loaded(),
    now: Date.now,
    copy: copyText,
  });
  onSignals((signals) => state.set({ signals }));
  document.documentElement.dataset['platform'] = port.place.platform;
  drawFrom(pane, place);
  await pane.start();
  followSelection({
    session: pane.session,
    place,
    setLoaded: (next) => {
      loaded = next;
    },
  });
}

function drawFrom(pane: Pane, place: HTMLElement): void {
  const { state } = pane.session;
  const panel = mountPanel(place, pane.props());
  const draw = () => {
    drawFrame(state.get());
    panel.update(pane.props());
  };
  drawFrame(state.get());
  onEachTurn(state, draw);
}

function drawFrame({ settings, theme, notice }: PaneState): void {
  const page = document.documentElement;
  page.lang = settings.language === 'zh' ? 'zh-CN' : 'en';
  if (theme === null) delete page.dataset['theme'];
  else page.dataset['theme'] = theme;
  const note = document.getElementById('pane-note');
  if (note === null) return;
  note.hidden = notice === null;
  note.textContent = notice === null ? '' : notice[settings.language];
}

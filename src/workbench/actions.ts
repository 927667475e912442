// Everything the page can be asked to do, in one record: components call these and know nothing else.
// Example: actions.open('m1'); actions.changeView({ show: 'A' }); actions.listKey('1') -> the open mail gets its labels

import type { PanelCallbacks } from '../panel/panel-props.ts';
import { chooseFolder } from './choose-folder.ts';
import { exportActions } from './export-actions.ts';
import { importActions } from './import-actions.ts';
import { type ListView, viewRows } from './list-view.ts';
import { type MailActions, mailActions } from './mail-actions.ts';
import type { PageState } from './page-state.ts';
import type { Session } from './session.ts';
import { type SettingsActions, settingsActions } from './settings-actions.ts';

export interface Actions {
  open(id: string): void;
  moveCursor(id: string): void;
  /** A single key in the list; true when it meant something. */
  listKey(key: string): boolean;
  changeView(change: Partial<ListView>): void;
  showColumn(column: PageState['column']): void;
  importFiles(files: readonly File[]): void;
  chooseFolder(): void;
  loadSamples(): void;
  clearSamples(): void;
  stop(): void;
  exportCsv(): void;
  exportMbox(): void;
  switchLanguage(): void;
  closeNotice(id: number): void;
  readonly panel: PanelCallbacks;
}

export function createActions(session: Session): Actions {
  const { state } = session;
  const mail = mailActions(session);
  const bring = importActions(session);
  const settings = settingsActions(session, mail.reread);
  const give = exportActions(session);

  const open = (id: string) => {
    // On a narrow screen the verdict comes first: it is what the product is for.
    if (state.get().column === 'list') state.setSoon({ column: 'verdict' });
    void mail.open(id);
  };
  const changeView = (change: Partial<ListView>) => {
    const view = { ...state.get().view, ...change };
    const rows = viewRows(state.get().rows, view);
    const { cursor } = state.get();
    // The keyboard stays on its row while that is in sight, else it goes to the first.
    state.set({ view, cursor: rows.some(({ id }) => id === cursor) ? cursor : (rows[0]?.id ?? null) });
  };

  return {
    open,
    moveCursor: (cursor) => state.set({ cursor }),
    listKey: (key) => listKey(key, { state: state.get(), mail }),
    changeView,
    showColumn(column) {
      state.set({ column });
      if (column === 'list') document.querySelector<HTMLElement>('[role=listbox]')?.focus();
    },
    importFiles: (files) => void bring.importFiles(files),
    chooseFolder: () => chooseFolder((files) => void bring.importFiles(files)),
    loadSamples: () => void bring.loadSamples(),
    clearSamples: () =>
      void bring.clearSamples().then((ofSamples) => (ofSamples ? settings.dropProfile() : undefined)),
    stop: bring.stop,
    exportCsv: give.exportCsv,
    exportMbox: () => void give.exportMbox(),
    switchLanguage() {
      const now = state.get().settings;
      void settings.saveSettings({ ...now, language: now.language === 'zh' ? 'en' : 'zh' });
    },
    closeNotice: (id) => state.set({ notices: state.get().notices.filter((notice) => notice.id !== id) }),
    panel: panelCallbacks(session, mail, settings),
  };
}

function panelCallbacks({ state }: Session, mail: MailActions, settings: SettingsActions): PanelCallbacks {
  return {
    apply: (id) => void mail.apply(id),
    dismiss: (id) => void mail.dismiss(id),
    undo: (actId) => void mail.undo(actId),
    record: (id, judgement) => void mail.judge(id, judgement),
    onEvidence: (evidence) => {
      state.set({ evidence });
      // Where only one column has room, the words are in the other one.
      if (evidence !== null && isNarrow()) state.set({ column: 'mail' });
    },
    reread: () => void mail.reread(),
    saveSettings: (next) => void settings.saveSettings(next),
    saveProfile: (profile) => void settings.saveProfile(profile),
    skipProfile: () => void settings.skipProfile(),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
  };
}

interface KeyContext {
  readonly state: PageState;
  readonly mail: MailActions;
}

/** Keys that write act on the mail that is open and under the keyboard, never on one that nobody has looked at. */
function listKey(key: string, { state, mail }: KeyContext): boolean {
  const { openId, cursor, opened, acts } = state;
  if (key === '/') {
    document.getElementById('search')?.focus();
    return true;
  }
  if (openId === null || openId !== cursor || opened?.id !== openId) return false;
  const act = acts.find(({ messageId }) => messageId === openId);
  if (act?.state === 'waiting') return false;
  // The same keys as in the panel: 1 does what its first button does, 2 the second, z takes back.
  const { quadrant } = opened.screened.screening;
  if (key === '1' && quadrant === 'D') void mail.dismiss(openId);
  else if (key === '1' && quadrant !== null) void mail.apply(openId);
  else if (key === '2' && quadrant !== 'D') void mail.dismiss(openId);
  else if (key === 'z' && act?.canUndo === true) void mail.undo(act.id);
  else return false;
  return true;
}

/** The same width as in the style sheet. */
function isNarrow(): boolean {
  return matchMedia('(max-width: 1079px)').matches;
}

// Starts the page: the worker is asked for at once, then the kept mails are read and the shell gives way to the real page.
// Example: loaded by index.html -> the inbox as it was left, or the samples on the very first visit

import { render } from 'preact';
import { openLedger } from '../ledger/open-ledger.ts';
import { inAWhile } from '../panel/in-a-while.ts';
import type { InterfaceLanguage } from '../panel/panel-props.ts';
import { firstLabels, firstSettings } from '../sidebar/first-settings.ts';
import { createStateCell } from '../sidebar/sidebar-state.ts';
import { recentActs } from './act-list.ts';
import { createActions } from './actions.ts';
import { startCoreWorker } from './core-worker.ts';
import { keepPage, type PageMemory } from './kept-page.ts';
import { viewRows } from './list-view.ts';
import { openMailStore } from './mail-store.ts';
import type { PageCell, PageState } from './page-state.ts';
import { createScreeningClient } from './screening-client.ts';
import { openSession, screeningSetup } from './session.ts';
import { Workbench } from './workbench.tsx';
import { wordsOf } from './workbench-words.ts';

const language: InterfaceLanguage = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';

const firstPage: PageState = {
  ready: false,
  rows: [],
  view: { folder: 'inbox', show: 'all', sort: 'date', search: '' },
  cursor: null,
  openId: null,
  opened: null,
  failure: null,
  column: 'list',
  evidence: null,
  progress: null,
  notices: [],
  settings: firstSettings(language),
  labels: firstLabels(language),
  signals: [],
  profile: null,
  firstRun: true,
  acts: [],
  kept: true,
};

async function start(root: HTMLElement): Promise<void> {
  const state = createStateCell(firstPage, inAWhile);
  // First of all: the worker's file comes over the wire while the page opens its store.
  const client = createScreeningClient(startCoreWorker(), (signals) => state.set({ signals }));
  const [mails, ledger] = await Promise.all([openMailStore(), openLedger({ account: 'workbench' })]);
  const page = keepPage(ledger, language);
  const memory = await page.read().catch(() => forgotten());
  const { settings, labels, profile, flags } = memory;
  const kept = mails.kept && ledger.durable;
  state.set({ settings, labels, profile, kept, firstRun: !flags.profileSkipped });
  client.setup(screeningSetup(state));
  const session = await openSession({ state, client, mails, journal: ledger.journal, page });
  const actions = createActions(session);
  const rows = session.shelf.rows();
  state.set({ ready: true, rows, cursor: viewRows(rows, state.get().view)[0]?.id ?? null });
  followLanguage(state);
  root.replaceChildren();
  render(<Workbench state={state} actions={actions} />, root);
  // What a closed tab left half done is finished before its state is shown.
  await session.mailbox.resume();
  state.set({ acts: await recentActs(session) });
  if (!flags.samplesOffered && rows.length === 0) actions.loadSamples();
}

function forgotten(): PageMemory {
  return {
    settings: firstSettings(language),
    labels: firstLabels(language),
    profile: null,
    flags: { samplesOffered: false, profileSkipped: false },
  };
}

function followLanguage(state: PageCell): void {
  const follow = () => {
    const now = state.get().settings.language;
    const tag = now === 'zh' ? 'zh-CN' : 'en';
    if (document.documentElement.lang === tag) return;
    document.documentElement.lang = tag;
    document.title = wordsOf(now).title;
  };
  document.documentElement.lang = '';
  follow();
  state.onChange(follow);
}

const root = document.getElementById('workbench');
// The shell of the build always has it; a page that embeds this script without it gets nothing.
if (root !== null) void start(root);

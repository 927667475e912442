// The whole panel before a page and a service worker that a test holds in its hand, with the real core in the same thread.
// Example: const { open, letter, panel, start } = panelStand(); await start(); open(rfq); await settled(() => letter() === 'A')

import { expect } from 'vitest';
import type { ExtensionSettings, KeptSettings } from '../../../addon-gmail/extension/kept-settings.ts';
import type { PageState, ReadAnswer, ReadWay } from '../../../addon-gmail/extension/page-messages.ts';
import { createPanel } from '../../../addon-gmail/extension/panel-page/create-panel.ts';
import { type MailSource, openSource } from '../../../addon-gmail/extension/panel-page/mail-source.ts';
import { noticeOf } from '../../../addon-gmail/extension/panel-page/panel-notice.ts';
import type { Session } from '../../../addon-gmail/extension/panel-page/panel-session.ts';
import { firstPanelState } from '../../../addon-gmail/extension/panel-page/panel-state.ts';
import type { MailPlace } from '../../../addon-gmail/extension/worker-port.ts';
import { openMemoryLedger } from '../../../src/ledger/open-ledger.ts';
import type { Answer } from '../../../src/mailbox/mailbox.ts';
import { createMemoryMailbox } from '../../../src/mailbox/memory-mailbox.ts';
import { type ProblemCode, problemOf } from '../../../src/mailbox/problem.ts';
import { stageOf } from '../../../src/panel/stage.ts';
import { firstLabels, firstSettings } from '../../../src/sidebar/first-settings.ts';
import { createStateCell } from '../../../src/sidebar/sidebar-state.ts';
import { createSourceScreener } from '../../../src/sidebar/source-screener.ts';

export interface StandMail {
  readonly threadId: string;
  readonly messageId: string;
  readonly subject: string;
  readonly from: string;
  readonly html: string;
}

/** Its thread has mails before it: the two ids differ. */
export const rfq: StandMail = {
  threadId: '1a34a2c177e90001',
  messageId: '1a34a2c177e90011',
  subject: 'RFQ camping tents',
  from: 'mara@nordcamp.example',
  html: '<p>Dear sirs,</p><p>we need 300 pcs of camping tent FT-4P, FOB Ningbo, delivery in March. Please quote and send the certificate.</p><p>Mara Lindqvist<br>Purchasing Manager<br>Nordcamp AB<br>+46 8 123 456 78</p>',
};
export const pitch: StandMail = {
  threadId: '1a34a2c177e90002',
  messageId: '1a34a2c177e90002',
  subject: 'Your website',
  from: 'info@rankfast.example',
  html: '<p>We are an SEO agency and can bring your website to the first page of Google. Reply for our price list of SEO packages.</p>',
};

export const account = 'sales@ridgeline.example';
export const now = Date.parse('2026-11-25T08:00:00Z');
const screener = await createSourceScreener(openSource);
const quiet: PageState = { mail: null, account, theme: 'light', reduced: false };

function sourceOf({ from, subject, html }: StandMail): ReadAnswer {
  const head = [
    'Authentication-Results: mx.example; dkim=pass',
    `From: Mara <${from}>`,
    `Subject: ${subject}`,
  ];
  return {
    form: 'raw',
    raw: [...head, 'MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', '', html].join('\r\n'),
    cut: false,
  };
}

function visibleOf({ from, subject, html }: StandMail): ReadAnswer {
  return {
    form: 'visible',
    from: { name: 'Mara', address: from },
    to: [],
    subject,
    date: '',
    html,
    attachments: [],
    cut: false,
  };
}

/** The page at the other end of the port. `hold` keeps an answer back until it is released. */
function standPage(mails: readonly StandMail[]) {
  let listener: (page: PageState | null) => void = () => {};
  const told: string[] = [];
  const held = new Map<string, () => void>();
  const page = {
    told,
    source: 'comes' as 'comes' | 'refused',
    visible: 'comes' as 'comes' | 'empty',
    holding: null as ReadWay | null,
    asked: [] as ReadWay[],
    tell: (state: PageState | null) => listener(state),
    open: (mail: StandMail | null, change: Partial<PageState> = {}) =>
      listener({
        ...quiet,
        mail: mail && { threadId: mail.threadId, messageId: mail.messageId, subject: mail.subject },
        ...change,
      }),
    release(mail: StandMail) {
      held.get(mail.messageId)?.();
      held.delete(mail.messageId);
    },
  };
  const link: Session['link'] = {
    onPage(next) {
      listener = next;
      next(quiet);
    },
    async read(messageId, way) {
      page.asked.push(way);
      if (page.holding === way) await new Promise<void>((done) => held.set(messageId, done));
      const mail = mails.find((each) => each.messageId === messageId);
      if (mail === undefined) return { form: 'none', reason: 'gone' };
      if (way === 'source')
        return page.source === 'comes' ? sourceOf(mail) : { form: 'none', reason: 'refused' };
      return page.visible === 'comes' ? visibleOf(mail) : { form: 'none', reason: 'empty' };
    },
    tell: (message) => void told.push(JSON.stringify(message)),
  };
  return { page, link };
}

/** The service worker at the other end of the messages, over a mailbox in memory whose messages are threads. */
function standWorker(ledger: ReturnType<typeof openMemoryLedger>, mails: readonly StandMail[]) {
  const empty = { text: '', parts: [] } as never;
  const mailbox = createMemoryMailbox(
    mails.map(({ threadId }) => ({ messageId: threadId, email: empty, labels: ['VIP'], folder: 'inbox' })),
    { journal: ledger.journal, can: { spam: true } },
  );
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  const state = {
    asked,
    mailbox,
    consent: 'given' as 'given' | 'none' | 'refused',
    problem: null as ProblemCode | null,
    /** What is written waits for this. */
    gate: Promise.resolve(),
    drafts: [] as string[],
    acted: () => {
      for (const listener of listeners) listener();
    },
    labelsOf: (mail: StandMail) =>
      mailbox.messages().find(({ messageId }) => messageId === mail.threadId)?.labels ?? [],
    folderOf: (mail: StandMail) =>
      mailbox.messages().find(({ messageId }) => messageId === mail.threadId)?.folder ?? '',
  };
  const refuse = (code: ProblemCode) => ({ ok: false, problem: problemOf(code) }) as const;
  async function on<T>(place: MailPlace, verb: string, work: () => Promise<Answer<T>>): Promise<Answer<T>> {
    asked.push(`${verb} ${place.threadId} ${place.messageId}`);
    if (verb === 'apply') await state.gate;
    if (state.problem !== null) return refuse(state.problem);
    if (state.consent !== 'given') return refuse('consent-needed');
    if (place.account !== account) return refuse('wrong-account');
    return work();
  }
  const worker: Session['worker'] = {
    can: async () => mailbox.can,
    labels: (place) => on(place, 'labels', () => mailbox.labels(place.threadId)),
    apply: (place, plan) => on(place, 'apply', () => mailbox.apply(plan)),
    undo: (place, receipt) => on(place, 'undo', () => mailbox.undo(receipt)),
    draft: (place, text) =>
      on(place, 'draft', async () => {
        state.drafts.push(text);
        return { ok: true, value: null };
      }),
    async signIn(address) {
      asked.push('consent');
      if (state.consent === 'refused') return refuse('consent-needed');
      state.consent = 'given';
      return address === account ? { ok: true, value: account } : refuse('wrong-account');
    },
    onActs(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return { state, worker };
}

/** Settings that another page of the extension can change too. */
function standSettings() {
  let kept: ExtensionSettings = {
    settings: firstSettings('en'),
    labels: firstLabels('en'),
    profile: null,
    profileSkipped: false,
  };
  const listeners = new Set<() => void>();
  const settings: KeptSettings & { full: boolean } = {
    full: false,
    read: async () => kept,
    async save(change) {
      if (settings.full) return { ok: false, problem: problemOf('not-kept') };
      kept = { ...kept, ...change };
      for (const listener of listeners) listener();
      return { ok: true, value: null };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return settings;
}

export function panelStand(mails: readonly StandMail[] = [rfq, pitch]) {
  const ledger = openMemoryLedger();
  const { page, link } = standPage(mails);
  const { state: worker, worker: port } = standWorker(ledger, mails);
  const kept = standSettings();
  const state = createStateCell(firstPanelState('en'));
  const core = {
    setup: screener.setup,
    open: (key: string, source: MailSource) => screener.open(key, source),
  };
  const panel = createPanel({
    link,
    core,
    worker: port,
    ledger,
    kept,
    state,
    now: () => now,
    painted: async () => {},
  });
  const settled = async (done: () => boolean) => {
    for (let round = 0; round < 300 && !done(); round += 1)
      await new Promise((resolve) => setTimeout(resolve, 2));
    expect(done()).toBe(true);
  };
  return {
    panel,
    page,
    worker,
    kept,
    ledger,
    state,
    settled,
    face: () => stageOf(panel.props()),
    letter: () => panel.props().screened?.screening.quadrant,
    note: () => noticeOf(state.get())?.name ?? '',
    act: () => panel.props().acts[0],
  };
}

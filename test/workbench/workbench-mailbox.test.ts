// The workbench keeps the contract of all mailboxes, on a real (in-process) IndexedDB.
// Example: a tab closed after the labels were written and before the move -> the next start goes on with the move

import 'fake-indexeddb/auto';
import { createJournal, createMemoryJournalStore, type JournalStore } from '../../src/mailbox/journal.ts';
import { defaultLabelSettings } from '../../src/tags/label-settings.ts';
import { isOurs } from '../../src/tags/vocabulary.ts';
import type { MailRow } from '../../src/workbench/mail-row.ts';
import { openShelf } from '../../src/workbench/mail-shelf.ts';
import { type MailStore, openMailStore } from '../../src/workbench/mail-store.ts';
import { createWorkbenchMailbox } from '../../src/workbench/workbench-mailbox.ts';
import { type ContractHost, type ContractMessage, describeMailboxContract } from '../contract/mailbox.ts';
import { plainEmail } from '../contract/plain-email.ts';
import { mailRow } from './mail-row.ts';

const never = new Promise<never>(() => {});

/** A store whose writes can be refused, stopped or watched, as a browser's can. */
function strings(store: MailStore) {
  let refusing: 'label' | 'move' | null = null;
  let writesLeft: number | null = null;
  let moved: () => void | Promise<void> = () => {};
  async function putRows(rows: readonly MailRow[]): Promise<void> {
    const now = new Map((await store.rows()).map((row) => [row.id, row]));
    const isMove = rows.some(({ id, folder }) => now.get(id)?.folder !== folder);
    if (refusing === (isMove ? 'move' : 'label')) {
      refusing = null;
      throw new Error('refused');
    }
    if (writesLeft !== null) writesLeft -= 1;
    if (writesLeft !== null && writesLeft < 0) return never;
    await store.putRows(rows);
    if (isMove) await moved();
    if (writesLeft === 0) return never;
  }
  return {
    store: { ...store, putRows },
    refuseNext: (verb: 'label' | 'move') => {
      refusing = verb;
    },
    stopAfterWrites: (count: number) => {
      writesLeft = count;
    },
    whenMoved: (listener: () => void | Promise<void>) => {
      moved = listener;
    },
  };
}

interface WorkbenchHost extends ContractHost {
  /** What the page does at its start. */
  readonly resume: () => Promise<unknown>;
}

async function host(store: MailStore, ids: readonly string[], journal: JournalStore): Promise<WorkbenchHost> {
  const { store: watched, ...pulled } = strings(store);
  const shelf = await openShelf(watched);
  const mailbox = createWorkbenchMailbox({
    shelf,
    journal: createJournal(journal),
    async readMail(id) {
      const raw = await shelf.raw(id);
      return raw === null ? null : plainEmail(JSON.parse(new TextDecoder().decode(raw)));
    },
    groupOf: (label) => isOurs(label, defaultLabelSettings)?.group ?? null,
  });
  return {
    ...pulled,
    mailbox,
    messageIds: ids,
    settings: defaultLabelSettings,
    journal,
    async stateOf(id) {
      const row = (await store.rows()).find((each) => each.id === id);
      return { labels: row?.labels ?? [], folder: row?.folder ?? '' };
    },
    async setLabels(id, labels) {
      const row = shelf.get(id);
      if (row !== null) await shelf.change([{ ...row, labels }]);
    },
    show: (id) => mailbox.show(id),
    resume: () => mailbox.resume(),
    async restart() {
      const next = await host(store, ids, journal);
      await next.resume();
      return next;
    },
  };
}

let databases = 0;

async function make(messages: readonly ContractMessage[]): Promise<ContractHost> {
  databases += 1;
  const store = await openMailStore(`contract ${databases}`);
  const mails = messages.map((message, at) => ({
    row: mailRow({ id: `m${at}`, subject: message.subject, labels: message.labels }),
    raw: new TextEncoder().encode(JSON.stringify(message)),
  }));
  await store.put(mails);
  return host(
    store,
    mails.map(({ row }) => row.id),
    createMemoryJournalStore(),
  );
}

describeMailboxContract('The workbench', make);

// Outlook keeps the contract of all mailboxes: whole, without Graph, with a closed list of categories, and with the mail gone from sight.
// Example: the pane is closed after the category was put on and before the move -> the next start goes on with the move

import { createItemWatch } from '../../addin-outlook/item-watch.ts';
import type { OfficeCan } from '../../addin-outlook/office-port.ts';
import { createOutlookMailbox } from '../../addin-outlook/outlook-mailbox.ts';
import { createPlaces } from '../../addin-outlook/places.ts';
import { openMemoryLedger } from '../../src/ledger/open-ledger.ts';
import { createJournal } from '../../src/mailbox/journal.ts';
import { defaultLabelSettings } from '../../src/tags/label-settings.ts';
import { isOurs } from '../../src/tags/vocabulary.ts';
import { type ContractHost, type ContractMessage, describeMailboxContract } from '../contract/mailbox.ts';
import { plainEmail } from '../contract/plain-email.ts';
import { fakeMover } from './fake-mover.ts';
import { type FakeServer, type FakeVerb, fakeOffice, fakeServer } from './fake-office.ts';

interface Setting {
  readonly can?: Partial<OfficeCan>;
  readonly graph: boolean;
  /** The client goes on to the next mail as soon as one is moved away. */
  readonly leaves?: boolean;
}

const never = new Promise<never>(() => {});
const writes: readonly FakeVerb[] = ['addMasterCategory', 'addCategories', 'removeCategories'];

function host(
  server: FakeServer,
  ledger: ReturnType<typeof openMemoryLedger>,
  setting: Setting,
): ContractHost & { readonly resume: () => Promise<unknown> } {
  const office = fakeOffice(server, setting.can === undefined ? {} : { can: setting.can });
  const mover = fakeMover(server);
  mover.can = setting.graph;
  const watch = createItemWatch(office, { onLook: () => () => {}, later: () => () => {} });
  let writesLeft: number | null = null;
  let refusing: 'label' | 'move' | null = null;
  let moved: () => void | Promise<void> = () => {};
  const spent = () => {
    if (writesLeft !== null) writesLeft -= 1;
    return writesLeft !== null && writesLeft < 0;
  };
  office.fault = (verb) => {
    if (!writes.includes(verb)) return writesLeft !== null && writesLeft <= 0 ? 'silent' : null;
    if (refusing === 'label') {
      refusing = null;
      return 7000;
    }
    return spent() ? 'silent' : null;
  };
  office.onWrite = () => {
    if (writesLeft === 0) office.fault = () => 'silent';
  };
  const move = mover.move;
  mover.move = async (id, to) => {
    if (spent()) return never;
    return move(id, to);
  };
  mover.refuse = () => {
    if (refusing !== 'move') return null;
    refusing = null;
    return 'no-permission';
  };
  mover.onMove = async (mail) => {
    if (setting.leaves === true) office.select(mail.folder === 'inbox' ? mail.itemId : null);
    await moved();
    if (writesLeft === 0) await never;
  };
  const journal = createJournal(ledger.journal);
  const mailbox = createOutlookMailbox({
    port: office,
    watch,
    mover,
    places: createPlaces(ledger.documents),
    journal,
    readMail: async ({ subject, from }) => ({
      ok: true,
      value: plainEmail({ subject, from: `${from.name} <${from.address}>`, body: 'Please quote.' }),
    }),
    groupOf: (label) => isOurs(label, defaultLabelSettings)?.group ?? null,
  });
  const mailOf = (key: string) => server.mails.find((mail) => mail.key === key);
  // The user has the mail before him that he acts upon.
  office.select(server.mails[0]?.itemId ?? null);
  watch.check();
  return {
    mailbox,
    messageIds: server.mails.map(({ key }) => key),
    settings: defaultLabelSettings,
    journal: ledger.journal,
    stateOf: async (key) => ({ labels: mailOf(key)?.categories ?? [], folder: mailOf(key)?.folder ?? '' }),
    async setLabels(key, labels) {
      const mail = mailOf(key);
      if (mail !== undefined) mail.categories = labels;
      server.master = [...server.master, ...labels.map((name) => ({ name, preset: null }))];
    },
    async show(key) {
      office.select(null, false);
      watch.check();
      office.select(key === null ? null : (mailOf(key)?.itemId ?? null));
      // Long enough to be read: a user who goes on sooner is not told of the mail that he left.
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
    refuseNext: (verb) => {
      refusing = verb;
    },
    stopAfterWrites: (count) => {
      writesLeft = count;
    },
    whenMoved: (listener) => {
      moved = listener;
    },
    resume: () => mailbox.resume(),
    async restart() {
      const next = host(server, ledger, setting);
      await next.resume();
      return next;
    },
  };
}

const make = (setting: Setting) => async (messages: readonly ContractMessage[]) =>
  host(
    fakeServer(
      messages.map(({ subject, from, labels }, at) => ({
        itemId: `AAMk/${at}`,
        key: `mail-${at}@nordcamp.example`,
        subject,
        from,
        categories: labels,
      })),
    ),
    openMemoryLedger(),
    setting,
  );

describeMailboxContract('Outlook with Graph', make({ graph: true }));
describeMailboxContract('Outlook without Graph', make({ graph: false }));
describeMailboxContract(
  'Outlook whose mail is out of sight once it is moved',
  make({ graph: true, leaves: true }),
);
describeMailboxContract(
  'Outlook with a closed list of categories',
  make({ graph: true, can: { masterCategories: false } }),
);

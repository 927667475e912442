// Gmail as the contract of mailboxes sees it: our mailbox over any calls to the stand-in. Used with fetch here, with Google's own
// client in the service's tests. Example: describeMailboxContract('Gmail', makeGmailHost((gmail, token) => callsTo(gmail, token)))

import { bytesOf } from '../../../addon-gmail/api/base64url.ts';
import type { GmailApiParts } from '../../../addon-gmail/api/gmail-api.ts';
import { createGmailApi } from '../../../addon-gmail/api/gmail-api.ts';
import type { GmailCalls } from '../../../addon-gmail/api/gmail-calls.ts';
import { createGmailDriver } from '../../../addon-gmail/api/gmail-driver.ts';
import { createGmailLabels } from '../../../addon-gmail/api/gmail-labels.ts';
import { createGmailMailbox, type ShownMail } from '../../../addon-gmail/api/gmail-mailbox.ts';
import { createMemoryLabelStore } from '../../../addon-gmail/api/label-store.ts';
import { createQuotaMeter } from '../../../addon-gmail/api/quota-meter.ts';
import { createThreadMemory } from '../../../addon-gmail/api/thread-memory.ts';
import { openEml } from '../../../src/email/open-eml.ts';
import { openMemoryLedger } from '../../../src/ledger/open-ledger.ts';
import { createJournal } from '../../../src/mailbox/journal.ts';
import type { OpenMessage } from '../../../src/mailbox/mailbox.ts';
import { defaultLabelSettings } from '../../../src/tags/label-settings.ts';
import { isOurs } from '../../../src/tags/vocabulary.ts';
import type { ContractHost, ContractMessage } from '../../contract/contract-host.ts';
import { createFakeGmail, type FakeGmail } from '../../gmail-host/fake-gmail/fake-gmail.ts';

export const contractAddress = 'me@seller.example';

/** The calls that are to be proved, on a stand-in and a token that opens the mailbox of `contractAddress`. */
export type CallsTo = (gmail: FakeGmail, token: string) => GmailCalls | Promise<GmailCalls>;

export function makeGmailHost(callsTo: CallsTo) {
  return async (messages: readonly ContractMessage[]): Promise<ContractHost> => {
    const gmail = createFakeGmail();
    const box = gmail.mailbox(contractAddress);
    const threadIds = messages.map((message, at) => {
      const { threadId } = box.addMail(emlOf(message, at));
      box.setUserLabels(threadId, message.labels);
      return threadId;
    });
    const ledger = openMemoryLedger();
    const store = createMemoryLabelStore();
    return host({ gmail, threadIds, ledger, store, callsTo });
  };
}

interface Stand {
  readonly gmail: FakeGmail;
  readonly threadIds: readonly string[];
  readonly ledger: ReturnType<typeof openMemoryLedger>;
  readonly store: ReturnType<typeof createMemoryLabelStore>;
  readonly callsTo: CallsTo;
}

async function host(stand: Stand): Promise<ContractHost> {
  const { gmail, threadIds, ledger } = stand;
  const box = gmail.mailbox(contractAddress);
  const clock: GmailApiParts['clock'] = { now: () => Date.now(), sleep: async () => {} };
  const calls = await stand.callsTo(gmail, gmail.grant(contractAddress));
  const api = createGmailApi({ calls, clock, random: () => 0.5, quota: createQuotaMeter({ clock }) });
  const driver = createGmailDriver({
    api,
    labels: createGmailLabels(api, stand.store),
    memory: createThreadMemory(ledger.documents),
    account: contractAddress,
    settings: () => defaultLabelSettings,
  });
  let shownId: string | null = null;
  const listeners = new Set<(message: OpenMessage | null) => void>();
  const shown: ShownMail = {
    async open() {
      const messageId = shownId;
      const last = box.threads.get(messageId ?? '')?.at(-1);
      if (messageId === null || last === undefined) return { ok: true, value: null };
      const message = await api.getMessage(last.id, 'raw');
      if (!message.ok) return message;
      return { ok: true, value: { messageId, email: await openEml(bytesOf(message.value.raw ?? '')) } };
    },
    onOpen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const groupOf = (label: string) => isOurs(label, defaultLabelSettings)?.group ?? null;
  const mailbox = createGmailMailbox({ driver, journal: createJournal(ledger.journal), groupOf, shown });
  return {
    mailbox,
    messageIds: threadIds,
    settings: defaultLabelSettings,
    journal: ledger.journal,
    async stateOf(threadId) {
      const names = box.labelNames(threadId);
      const labels = names.filter((name) => box.labelNamed(name)?.type === 'user');
      return { labels, folder: folderOf(names) };
    },
    setLabels: async (threadId, labels) => box.setUserLabels(threadId, labels),
    async show(threadId) {
      shownId = threadId;
      const opened = await shown.open();
      for (const listener of listeners) listener(opened.ok ? opened.value : null);
    },
    refuseNext: (verb) =>
      gmail.failNext('insufficientPermissions', {
        method: 'threads.modify',
        when: (body) => verb === 'label' || body.includes('INBOX'),
      }),
    stopAfterWrites: (count) => gmail.stopAfterWrites(count),
    whenMoved(listener) {
      gmail.onWrite = ({ body }) => (body.includes('INBOX') ? listener() : undefined);
    },
    async restart() {
      gmail.stopAfterWrites(null);
      const next = await host(stand);
      await mailboxOf(next).resume();
      return next;
    },
  };
}

function mailboxOf({ mailbox }: ContractHost) {
  return mailbox as ReturnType<typeof createGmailMailbox>;
}

function folderOf(names: readonly string[]): string {
  if (names.includes('INBOX')) return 'inbox';
  if (names.includes('SPAM')) return 'spam';
  return names.some((name) => name.endsWith('/D 非客户')) ? 'd-class' : 'archive';
}

function emlOf({ subject, from, body }: ContractMessage, at: number): string {
  return [
    `From: ${from}`,
    `To: ${contractAddress}`,
    `Subject: ${subject}`,
    `Message-ID: <contract-${at}@nordcamp.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '',
  ].join('\r\n');
}

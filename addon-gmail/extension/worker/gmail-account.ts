// One mailbox of Gmail for the service worker: calls, labels, driver and engine put together, with what must outlive the worker in the ledger.
// Example: createGmailAccount(parts, 'mara@x.example').apply(plan) -> journal row, threads.modify, receipt

import type { Ledger } from '../../../src/ledger/open-ledger.ts';
import type { Journal } from '../../../src/mailbox/journal.ts';
import type { Answer } from '../../../src/mailbox/mailbox.ts';
import { problemOf } from '../../../src/mailbox/problem.ts';
import type { LabelSettings } from '../../../src/tags/label-settings.ts';
import { isOurs } from '../../../src/tags/vocabulary.ts';
import { createBulkMailbox } from '../../api/bulk-mailbox.ts';
import type { Clock } from '../../api/clock.ts';
import { createFetchCalls } from '../../api/fetch-calls.ts';
import { createGmailApi, type GmailApi } from '../../api/gmail-api.ts';
import { createGmailDriver } from '../../api/gmail-driver.ts';
import { createGmailLabels, type GmailLabels } from '../../api/gmail-labels.ts';
import { createGmailMailbox } from '../../api/gmail-mailbox.ts';
import { createQuotaMeter } from '../../api/quota-meter.ts';
import { createReplyDrafts } from '../../api/reply-drafts.ts';
import { createThreadMemory } from '../../api/thread-memory.ts';
import type { TokenProvider } from '../../api/token-provider.ts';
import type { FoundMails, MailSearch, RawMail } from '../worker-port.ts';
import type { AccountMailbox } from './account-mailbox.ts';
import { keptLabelIds } from './kept-label-ids.ts';
import { patientTokens } from './patient-tokens.ts';
import type { ThreadAccounts } from './thread-accounts.ts';

export interface GmailAccountParts {
  readonly fetch: typeof fetch;
  readonly tokens: TokenProvider;
  readonly clock: Clock;
  readonly random: () => number;
  readonly ledger: Pick<Ledger, 'documents'>;
  readonly journal: Journal;
  readonly accounts: Pick<ThreadAccounts, 'of'>;
  /** How labels are written now. */
  readonly settings: () => LabelSettings;
}

/** The host of the REST API; it is in the manifest's hosts and in the pages' policy too. */
const baseUrl = 'https://gmail.googleapis.com';
const foundAtOnce = 100;
/** Base64 letters: 2 MB of a mail. Text comes first in nearly every mail, attachments are only named. */
const rawMost = 2_666_668;

/** The page asks for so few at once that it can stop between two questions. */
const unwatched = { done: () => {}, stopped: () => false };

/** @param account null: whatever mailbox the token opens. */
export function createGmailAccount(parts: GmailAccountParts, account: string | null): AccountMailbox {
  const { clock, random, ledger, settings } = parts;
  const quota = createQuotaMeter({ clock });
  const calls = createFetchCalls({
    fetch: parts.fetch,
    tokens: patientTokens(parts.tokens),
    baseUrl,
    ...(account === null ? {} : { account }),
  });
  const api = createGmailApi({ calls, clock, random, quota });
  const background = createGmailApi({ calls, clock, random, quota, lane: 'background' });
  const labels = createGmailLabels(api, keptLabelIds(ledger.documents, account ?? ''));
  const memory = createThreadMemory(ledger.documents);
  const driver = createGmailDriver({ api, labels, memory, account, settings });
  const journal = ownJournal(parts, account);
  const groupOf = (name: string) => isOurs(name, settings())?.group ?? null;
  const mailbox = createGmailMailbox({ driver, journal, groupOf });
  const drafts = createReplyDrafts(api, account);
  const bulk = createBulkMailbox({
    driver: { api: background, labels, memory, account, settings },
    journal,
    groupOf,
  });
  return {
    address: () => api.account(),
    labels: mailbox.labels,
    apply: mailbox.apply,
    undo: mailbox.undo,
    resume: mailbox.resume,
    applyMany: async (items) => (await bulk.applyAll(items, unwatched)).results,
    undoMany: async (receipts) => (await bulk.undoAll(receipts, unwatched)).results,
    async draft({ threadId, messageId }, text) {
      const draft = await drafts.reply({ threadId, messageId }, text);
      return draft.ok ? { ok: true, value: null } : draft;
    },
    find: (search) => find(background, search),
    read: ({ messageId }) => read(background, labels, messageId),
  };
}

/** What stopped half way in another mailbox is not gone on with in this one. */
function ownJournal({ journal, accounts }: GmailAccountParts, account: string | null): Journal {
  return {
    ...journal,
    async unfinished() {
      const open = await journal.unfinished();
      if (!open.ok) return open;
      const owners = await Promise.all(open.value.map(({ messageId }) => accounts.of(messageId)));
      return { ok: true, value: open.value.filter((_, index) => owners[index] === account) };
    },
  };
}

async function find(api: GmailApi, { query, page }: MailSearch): Promise<Answer<FoundMails>> {
  const found = await api.listMessages({
    q: query,
    maxResults: foundAtOnce,
    ...(page === null ? {} : { pageToken: page }),
  });
  if (!found.ok) return { ok: false, problem: found.problem };
  const mails = (found.value.messages ?? []).flatMap(({ id, threadId }) =>
    id && threadId ? [{ messageId: id, threadId }] : [],
  );
  return { ok: true, value: { mails, next: found.value.nextPageToken ?? null } };
}

async function read(api: GmailApi, labels: GmailLabels, messageId: string): Promise<Answer<RawMail>> {
  const message = await api.getMessage(messageId, 'raw');
  if (!message.ok) return { ok: false, problem: message.problem };
  const { raw, labelIds } = message.value;
  if (!raw) return { ok: false, problem: problemOf('timed-out') };
  const names = await labels.names(labelIds ?? []);
  if (!names.ok) return names;
  const cut = raw.length > rawMost;
  return { ok: true, value: { raw: cut ? raw.slice(0, rawMost) : raw, cut, labels: names.value } };
}

// What the service worker does for a page of the extension, one verb each. Before anything is written: consent, the right mailbox, labels of
// our own alone, a journal that lasts. Example: answer({ to: 'worker', verb: 'labels', mail }) -> { ok: true, value: ['询盘/A 重点跟进'] }

import type { Answer, Can, Plan } from '../../../src/mailbox/mailbox.ts';
import { planLabels } from '../../../src/mailbox/plan-labels.ts';
import { problemOf } from '../../../src/mailbox/problem.ts';
import { whyNotDismissed } from '../../../src/sidebar/several/bulk-rules.ts';
import type { LabelSettings } from '../../../src/tags/label-settings.ts';
import { isOurs } from '../../../src/tags/vocabulary.ts';
import type { TokenProvider } from '../../api/token-provider.ts';
import type { PageRequest } from '../worker-messages.ts';
import type { ManyWish, ThreadResult, UndoWish } from '../worker-port.ts';
import type { AccountMailbox } from './account-mailbox.ts';
import type { InTurn } from './in-turn.ts';
import type { Resumer } from './resume-journal.ts';
import type { ThreadAccounts } from './thread-accounts.ts';

export interface PageAnswerParts {
  readonly can: Can;
  readonly tokens: Pick<TokenProvider, 'token'>;
  readonly accounts: ThreadAccounts;
  /** null: of whatever account the token opens. */
  readonly mailboxOf: (account: string | null) => AccountMailbox;
  /** How labels are written now: the closed table of what may be written. */
  readonly labelsNow: () => Promise<LabelSettings>;
  readonly resumer: Pick<Resumer, 'expect' | 'run'>;
  /** Acts are done in the order of the clicks, also when the first waits for consent: the user's last choice stays. */
  readonly inTurn: InTurn;
  /** False: the journal would be gone with the worker, so nothing is written. */
  readonly durable: boolean;
  /** Something of the journal has changed. */
  readonly tell: () => void;
}

export type PageAnswer = (request: PageRequest) => Promise<unknown>;

export function createPageAnswer(parts: PageAnswerParts): PageAnswer {
  const { tokens, mailboxOf, inTurn } = parts;
  return async (request) => {
    switch (request.verb) {
      case 'can':
        return parts.can;
      case 'labels':
        return quietly(tokens, request.mail.account, () =>
          mailboxOf(request.mail.account).labels(request.mail.threadId),
        );
      case 'find':
        return quietly(tokens, request.search.account, () =>
          mailboxOf(request.search.account).find(request.search),
        );
      case 'read':
        return quietly(tokens, request.mail.account, () =>
          mailboxOf(request.mail.account).read(request.mail),
        );
      case 'sign-in':
        return consented(parts, request.account);
      case 'draft': {
        const address = await consented(parts, request.mail.account);
        return address.ok ? mailboxOf(address.value).draft(request.mail, request.text) : address;
      }
      case 'apply': {
        const { mail, plan } = request;
        const names = [...plan.add.map(({ name }) => name), ...plan.remove];
        const wish = { account: mail.account, threadIds: [mail.threadId], names };
        return inTurn(() => write(parts, wish, (mailbox) => mailbox.apply(plan)));
      }
      case 'undo': {
        const { mail, receipt } = request;
        const names = [...receipt.added, ...receipt.removed];
        const wish = { account: mail.account, threadIds: [mail.threadId], names };
        return inTurn(() => write(parts, wish, (mailbox) => mailbox.undo(receipt)));
      }
      case 'apply-many':
        return inTurn(() => applyMany(parts, request.wish));
      case 'undo-many':
        return inTurn(() => undoMany(parts, request.wish));
    }
  };
}

function wishOf(account: string | null) {
  return account === null ? {} : { account };
}

async function quietly<T>(
  tokens: PageAnswerParts['tokens'],
  account: string | null,
  ask: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const token = await tokens.token({ interactive: false, ...wishOf(account) });
  return token.ok ? ask() : token;
}

/** The address of the mailbox after the user's consent: the one that the page shows, or else the one that the token opens. */
async function consented(
  { tokens, mailboxOf }: PageAnswerParts,
  account: string | null,
): Promise<Answer<string>> {
  const token = await tokens.token({ interactive: true, ...wishOf(account) });
  if (!token.ok) return token;
  return account === null ? mailboxOf(null).address() : { ok: true, value: account };
}

/** Milliseconds; the browser ends a worker after 30 seconds without a sign of life. */
const awakeEvery = 20_000;

interface Writing {
  readonly account: string | null;
  readonly threadIds: readonly string[];
  /** Labels that a page names. */
  readonly names: readonly string[];
}

async function write<T>(
  parts: PageAnswerParts,
  { account, threadIds, names }: Writing,
  act: (mailbox: AccountMailbox) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  if (!parts.durable) return { ok: false, problem: problemOf('not-kept') };
  const labels = await parts.labelsNow();
  // Whatever a page says: no text of a mail becomes a label, and no label of the user's own is touched.
  if (!names.every((name) => isOurs(name, labels) !== null))
    return { ok: false, problem: problemOf('cannot-make-label') };
  const address = await consented(parts, account);
  if (!address.ok) return address;
  for (const threadId of threadIds) {
    const kept = await parts.accounts.keep(threadId, address.value);
    if (!kept.ok) return kept;
  }
  await parts.resumer.expect();
  // A worker that waits for the quota looks idle to the browser; a call of its own shows that it is not.
  const awake = setInterval(() => void parts.resumer.expect(), awakeEvery);
  try {
    return await act(parts.mailboxOf(address.value));
  } finally {
    clearInterval(awake);
    parts.tell();
    // Takes the alarm back when nothing is left, and goes on with what another act has left.
    void parts.resumer.run();
  }
}

function applyMany(parts: PageAnswerParts, wish: ManyWish): Promise<Answer<readonly ThreadResult[]>> {
  const { account, mails, deed } = wish;
  const threadIds = mails.map(({ threadId }) => threadId);
  return write(parts, { account, threadIds, names: [] }, async (mailbox) => {
    const settings = await parts.labelsNow();
    const items = mails.map((mail) => ({
      threadId: mail.threadId,
      plan: (labels: readonly string[]) => planOf(mail, { deed, labels, settings }),
    }));
    return { ok: true, value: await mailbox.applyMany(items) };
  });
}

interface PlanParts {
  readonly deed: ManyWish['deed'];
  /** On the thread now. */
  readonly labels: readonly string[];
  readonly settings: LabelSettings;
}

/** null: a person may have put a buyer's label on it since the page was drawn. */
function planOf(
  { threadId, ...verdict }: ManyWish['mails'][number],
  { deed, labels, settings }: PlanParts,
): Plan | null {
  const dismiss = deed === 'dismiss';
  if (dismiss && whyNotDismissed({ ...verdict, labels }, settings) !== null) return null;
  return planLabels({ messageId: threadId, tags: verdict.tags, present: labels, settings, dismiss });
}

function undoMany(parts: PageAnswerParts, wish: UndoWish): Promise<Answer<readonly ThreadResult[]>> {
  const { account, receipts } = wish;
  const threadIds = [...new Set(receipts.map(({ messageId }) => messageId))];
  const names = receipts.flatMap(({ added, removed }) => [...added, ...removed]);
  return write(parts, { account, threadIds, names }, async (mailbox) => ({
    ok: true,
    value: await mailbox.undoMany(receipts),
  }));
}

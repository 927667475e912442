// What the service worker does for a page of the extension, one verb each. Before anything is written: consent, the right mailbox, labels of
// our own alone, a journal that lasts. Example: answer({ to: 'worker', verb: 'labels', mail }) -> { ok: true, value: ['询盘/A 重点跟进'] }

import type { Answer, Can } from '../../../src/mailbox/mailbox.ts';
import { problemOf } from '../../../src/mailbox/problem.ts';
import type { TokenProvider } from '../../api/token-provider.ts';
import type { PageRequest } from '../worker-messages.ts';
import type { AccountMailbox } from './account-mailbox.ts';
import type { Resumer } from './resume-journal.ts';
import type { ThreadAccounts } from './thread-accounts.ts';

export interface PageAnswerParts {
  readonly can: Can;
  readonly tokens: Pick<TokenProvider, 'token'>;
  readonly accounts: ThreadAccounts;
  /** null: of whatever account the token opens. */
  readonly mailboxOf: (account: string | null) => AccountMailbox;
  /** The closed table of labels, as the settings are now. */
  readonly labelTest: () => Promise<(name: string) => boolean>;
  readonly resumer: Pick<Resumer, 'expect' | 'run'>;
  /** False: the journal would be gone with the worker, so nothing is written. */
  readonly durable: boolean;
  /** Something of the journal has changed. */
  readonly tell: () => void;
}

export type PageAnswer = (request: PageRequest) => Promise<unknown>;

export function createPageAnswer(parts: PageAnswerParts): PageAnswer {
  const { tokens, mailboxOf } = parts;
  let last: Promise<unknown> = Promise.resolve();
  /** Acts are done in the order of the clicks, also when the first waits for consent: the user's last choice stays. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
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
        return inTurn(() => write(parts, { mail, names }, (mailbox) => mailbox.apply(plan)));
      }
      case 'undo': {
        const { mail, receipt } = request;
        const names = [...receipt.added, ...receipt.removed];
        return inTurn(() => write(parts, { mail, names }, (mailbox) => mailbox.undo(receipt)));
      }
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

interface Writing {
  readonly mail: { readonly threadId: string; readonly account: string | null };
  readonly names: readonly string[];
}

async function write<T>(
  parts: PageAnswerParts,
  { mail, names }: Writing,
  act: (mailbox: AccountMailbox) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  if (!parts.durable) return { ok: false, problem: problemOf('not-kept') };
  const isOurs = await parts.labelTest();
  // Whatever a page says: no text of a mail becomes a label, and no label of the user's own is touched.
  if (!names.every(isOurs)) return { ok: false, problem: problemOf('cannot-make-label') };
  const address = await consented(parts, mail.account);
  if (!address.ok) return address;
  const kept = await parts.accounts.keep(mail.threadId, address.value);
  if (!kept.ok) return kept;
  await parts.resumer.expect();
  try {
    return await act(parts.mailboxOf(address.value));
  } finally {
    parts.tell();
    // Takes the alarm back when nothing is left, and goes on with what another act has left.
    void parts.resumer.run();
  }
}

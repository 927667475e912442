// The service worker without its listeners: what it keeps, and what it answers. Made anew at every start of the worker.
// Example: const host = await createWorkerHost(parts); await host.answer({ to: 'worker', verb: 'can' }) -> { label: true, ... }

import type { Ledger } from '../../../src/ledger/open-ledger.ts';
import { createJournal } from '../../../src/mailbox/journal.ts';
import type { Can } from '../../../src/mailbox/mailbox.ts';
import type { LabelSettings } from '../../../src/tags/label-settings.ts';
import { withProducts } from '../../../src/tags/vocabulary.ts';
import type { Clock } from '../../api/clock.ts';
import type { TokenProvider } from '../../api/token-provider.ts';
import type { KeptSettings } from '../kept-settings.ts';
import type { AccountMailbox } from './account-mailbox.ts';
import { createPageAnswer, type PageAnswer } from './answer-page.ts';
import { createGmailAccount } from './gmail-account.ts';
import { createInTurn } from './in-turn.ts';
import { createResumer, type ResumeParts } from './resume-journal.ts';
import { createThreadAccounts } from './thread-accounts.ts';

export interface WorkerHostParts {
  readonly ledger: Ledger;
  readonly kept: Pick<KeptSettings, 'read'>;
  readonly tokens: TokenProvider;
  /** Whether the build or the company has a client for Google's consent at all. */
  readonly canSignIn: boolean;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly random: () => number;
  readonly alarms: ResumeParts['alarms'];
  /** Tells all pages that the journal has changed. */
  readonly tell: () => void;
}

export interface WorkerHost {
  readonly answer: PageAnswer;
  /** Goes on with what stopped half way. */
  resume(): Promise<void>;
}

export async function createWorkerHost(parts: WorkerHostParts): Promise<WorkerHost> {
  const { ledger, tokens } = parts;
  const accounts = createThreadAccounts(ledger.documents);
  const now = () => new Date(parts.clock.now()).toISOString();
  const journal = createJournal(ledger.journal, { now, soleWriter: true });
  let labels: LabelSettings = await readLabels(parts.kept);
  const inTurn = createInTurn();
  const mailboxes = new Map<string, AccountMailbox>();
  const mailboxOf = (account: string | null): AccountMailbox => {
    const key = account?.toLowerCase() ?? '';
    const made =
      mailboxes.get(key) ??
      createGmailAccount({ ...parts, journal, accounts, settings: () => labels }, account);
    mailboxes.set(key, made);
    return made;
  };
  const resumer = createResumer({
    journal,
    accounts,
    tokens,
    alarms: parts.alarms,
    tell: parts.tell,
    resume: (account) => inTurn(() => mailboxOf(account).resume()),
  });
  const answer = createPageAnswer({
    can: canOf(parts.canSignIn),
    tokens,
    accounts,
    mailboxOf,
    async labelsNow() {
      labels = await readLabels(parts.kept);
      return labels;
    },
    inTurn,
    resumer,
    durable: ledger.durable,
    tell: parts.tell,
  });
  return { answer, resume: resumer.run };
}

async function readLabels(kept: Pick<KeptSettings, 'read'>): Promise<LabelSettings> {
  const { labels, profile } = await kept.read();
  return withProducts(labels, profile);
}

function canOf(signIn: boolean): Can {
  return {
    label: signIn,
    makeLabels: signIn,
    colourLabels: signIn,
    move: signIn,
    undo: signIn,
    spam: signIn,
  };
}

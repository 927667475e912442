// Goes on with what stopped half way: the browser ends a service worker whenever it likes. Looked at when the worker starts, by an alarm
// while something waits, and when the network is back. Example: worker ended after 3 of 5 steps -> the next start sends the other 2

import type { Journal } from '../../../src/mailbox/journal.ts';
import type { Answer, Receipt } from '../../../src/mailbox/mailbox.ts';
import type { ProblemCode } from '../../../src/mailbox/problem.ts';
import type { TokenProvider } from '../../api/token-provider.ts';
import type { ThreadAccounts } from './thread-accounts.ts';

export interface ResumeParts {
  readonly journal: Pick<Journal, 'unfinished'>;
  readonly accounts: Pick<ThreadAccounts, 'of'>;
  readonly tokens: Pick<TokenProvider, 'token'>;
  /** Goes on with the rows of one mailbox. */
  readonly resume: (account: string) => Promise<Answer<readonly Receipt[]>>;
  readonly alarms: Pick<typeof chrome.alarms, 'create' | 'clear'>;
  /** Something of the journal has changed. */
  readonly tell: () => void;
}

export interface Resumer {
  /** Never rejects. Calls while it runs are one more run after it. */
  run(): Promise<void>;
  /** Before something is written: should the worker end, the alarm starts it again. */
  expect(): Promise<void>;
}

export const resumeAlarm = 'resume';
/** Minutes; the shortest that Chrome keeps. */
const soon = 0.5;
const again = 1;
/** Nothing that passes by itself: only the user's next click goes on, so no alarm has to wake the worker for it. */
const needUser: ReadonlySet<ProblemCode> = new Set([
  'consent-needed',
  'sign-in-needed',
  'no-permission',
  'blocked-by-admin',
  'wrong-account',
]);

export function createResumer(parts: ResumeParts): Resumer {
  const { alarms } = parts;
  let running: Promise<void> | null = null;
  let wanted = false;

  async function once(): Promise<void> {
    /** Mailboxes that only the user can open again. */
    const closed = new Set<string>();
    for (const account of await openAccounts(parts)) {
      const done = await resumeOne(parts, account);
      if (!done.ok && needUser.has(done.problem.code)) closed.add(account);
      if (done.ok && done.value.length > 0) parts.tell();
    }
    const left = await openAccounts(parts);
    if ([...left].every((account) => closed.has(account))) await alarms.clear(resumeAlarm);
  }

  return {
    async run() {
      wanted = true;
      running ??= (async () => {
        while (wanted) {
          wanted = false;
          // A journal that cannot be read now is read at the next start.
          await once().catch(() => undefined);
        }
        running = null;
      })();
      await running;
    },
    async expect() {
      await alarms.create(resumeAlarm, { delayInMinutes: soon, periodInMinutes: again });
    },
  };
}

/** Mailboxes in which something stopped half way. Rejects when the journal cannot be read. */
async function openAccounts({ journal, accounts }: ResumeParts): Promise<ReadonlySet<string>> {
  const open = await journal.unfinished();
  if (!open.ok) throw new Error('the journal cannot be read');
  const found = new Set<string>();
  for (const { messageId } of open.value) {
    const account = await accounts.of(messageId);
    if (account !== null) found.add(account);
  }
  return found;
}

/** Without a token nothing is tried: a plan that cannot be sent now is kept and not called failed. */
async function resumeOne(
  { tokens, resume }: ResumeParts,
  account: string,
): Promise<Answer<readonly Receipt[]>> {
  const token = await tokens.token({ interactive: false, account });
  return token.ok ? resume(account) : token;
}

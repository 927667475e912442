// The parts of the Gmail API put together over the stand-in, with a clock that nobody waits for.
// Example: const { gmail, driver, mail } = apiStand(); gmail.failNext('tooManyRequests'); await driver.readState(mail.threadId)

import { createBulkMailbox } from '../../../addon-gmail/api/bulk-mailbox.ts';
import { createFetchCalls } from '../../../addon-gmail/api/fetch-calls.ts';
import { createGmailApi } from '../../../addon-gmail/api/gmail-api.ts';
import { createGmailDriver } from '../../../addon-gmail/api/gmail-driver.ts';
import { createGmailLabels } from '../../../addon-gmail/api/gmail-labels.ts';
import { createGmailMailbox } from '../../../addon-gmail/api/gmail-mailbox.ts';
import { createMemoryLabelStore, type LabelStore } from '../../../addon-gmail/api/label-store.ts';
import { createQuotaMeter } from '../../../addon-gmail/api/quota-meter.ts';
import { createThreadMemory, type ThreadMemory } from '../../../addon-gmail/api/thread-memory.ts';
import type { TokenProvider } from '../../../addon-gmail/api/token-provider.ts';
import { openMemoryLedger } from '../../../src/ledger/open-ledger.ts';
import { createJournal, createMemoryJournalStore, type Journal } from '../../../src/mailbox/journal.ts';
import type { Answer, Plan } from '../../../src/mailbox/mailbox.ts';
import { planLabels } from '../../../src/mailbox/plan-labels.ts';
import { defaultLabelSettings } from '../../../src/tags/label-settings.ts';
import { isOurs } from '../../../src/tags/vocabulary.ts';
import { fakeFetch } from '../../gmail-host/fake-gmail/fake-fetch.ts';
import {
  createFakeGmail,
  type FakeGmail,
  type FakeGmailOptions,
} from '../../gmail-host/fake-gmail/fake-gmail.ts';

export const address = 'me@seller.example';
export const labelA = '询盘/A 重点跟进';
export const labelC = '询盘/C 标准回复';
export const labelD = '询盘/D 非客户';

export interface StandOptions extends FakeGmailOptions {
  readonly account?: string | null;
  readonly store?: LabelStore;
  readonly patience?: number;
}

/** Time goes on only by sleeping: to the next who wakes, whenever all else has come to rest. */
export function standClock() {
  let now = Date.UTC(2026, 10, 25, 9);
  const slept: number[] = [];
  const sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  let running = false;
  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (sleepers.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      sleepers.sort((a, b) => a.until - b.until);
      const next = sleepers.shift();
      now = Math.max(now, next?.until ?? 0);
      next?.wake();
    }
    running = false;
  }
  return {
    slept,
    now: () => now,
    sleep(milliseconds: number): Promise<void> {
      slept.push(milliseconds);
      return new Promise((wake) => {
        sleepers.push({ until: now + milliseconds, wake });
        void run();
      });
    },
    later(milliseconds: number) {
      now += milliseconds;
    },
  };
}

export function apiStand(options: StandOptions = {}) {
  const clock = standClock();
  const gmail = createFakeGmail({ now: clock.now, ...options });
  const store = options.store ?? createMemoryLabelStore();
  const { documents } = openMemoryLedger();
  const journal = createJournal(createMemoryJournalStore());
  const memory = createThreadMemory(documents);
  const mail = gmail.mailbox(address).addMail(emlWith());
  return { ...clientOf({ gmail, clock, store, journal, memory }, options), mail };
}

/** What outlives the process that uses it. */
interface Kept {
  readonly gmail: FakeGmail;
  readonly clock: ReturnType<typeof standClock>;
  readonly store: LabelStore;
  readonly journal: Journal;
  readonly memory: ThreadMemory;
}

/** A process of our own on the stand-in: another one takes over where it was ended. */
export function clientOf(kept: Kept, options: StandOptions = {}) {
  const { gmail, clock, store, journal, memory } = kept;
  const { account = address, patience = 20_000 } = options;
  const tokens = fakeTokens(() => gmail.grant(address));
  const calls = createFetchCalls({
    fetch: fakeFetch(gmail),
    tokens,
    baseUrl: 'https://gmail.googleapis.com',
    ...(account === null ? {} : { account }),
    now: clock.now,
    patience,
  });
  const quota = createQuotaMeter({ clock });
  const api = createGmailApi({ calls, clock, random: () => 0.5, quota });
  const labels = createGmailLabels(api, store);
  const driverParts = { api, labels, memory, account, settings: () => defaultLabelSettings };
  const driver = createGmailDriver(driverParts);
  const mailbox = createGmailMailbox({ driver, journal, groupOf });
  const bulk = createBulkMailbox({ driver: driverParts, journal, groupOf });
  const box = gmail.mailbox(address);
  return { ...kept, box, tokens, calls, quota, api, driver, mailbox, bulk };
}

export const groupOf = (label: string) => isOurs(label, defaultLabelSettings)?.group ?? null;

/** Each token that is dropped is followed by a new one. */
export function fakeTokens(grant: () => string) {
  let token: string | null = null;
  const dropped: string[] = [];
  const provider: TokenProvider & { readonly dropped: string[]; current(): string } = {
    dropped,
    current: () => token ?? '',
    async token() {
      token ??= grant();
      return { ok: true, value: token };
    },
    async drop(one) {
      dropped.push(one);
      if (one === token) token = null;
    },
  };
  return provider;
}

let mails = 0;

export function emlWith({ subject = 'Inquiry for tents', more = [] as readonly string[] } = {}): string {
  mails += 1;
  return [
    'From: "Mara Lindqvist" <mara@nordcamp.example>',
    `To: ${address}`,
    `Subject: ${subject}`,
    `Message-ID: <mail-${mails}@nordcamp.example>`,
    ...more,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Please quote 300 tents.',
    '',
  ].join('\r\n');
}

export function planFor(
  messageId: string,
  quadrant: string,
  present: readonly string[],
  wish: object = {},
): Plan {
  const tags = [{ group: 'quadrant' as const, key: quadrant }];
  return planLabels({ messageId, tags, present, settings: defaultLabelSettings, ...wish });
}

export function given<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${answer.problem.code}`);
  return answer.value;
}

// Gmail as the rest of the host uses it: the raw calls with patience. Repeats by reason, at most four at once, paced by the quota,
// failures as problems with a sentence. Example: api.listLabels() while the quota is spent -> waits, then { ok: true, value: { labels } }

import { type Problem, problemOf } from '../../src/mailbox/problem.ts';
import type { Clock } from './clock.ts';
import type { GmailCalls, GmailFailure, GmailVerbs, Reply } from './gmail-calls.ts';
import { failureKind, gmailProblem } from './gmail-problem.ts';
import type { Lane, QuotaMeter } from './quota-meter.ts';

/** An `Answer` that also keeps what the service said. */
export type ApiAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem; readonly failure: GmailFailure };

type Answered<F> = F extends (...given: infer A) => Promise<Reply<infer T>>
  ? (...given: A) => Promise<ApiAnswer<T>>
  : never;

export type GmailApi = { readonly [V in keyof GmailVerbs]: Answered<GmailVerbs[V]> } & {
  /** The address of the mailbox that is written into. */
  readonly account: () => Promise<ApiAnswer<string>>;
};

export interface GmailApiParts {
  readonly calls: GmailCalls;
  readonly clock: Clock;
  /** 0 up to 1, for spreading repeats. */
  readonly random: () => number;
  /** One for each mailbox, shared by all that write into it. */
  readonly quota: QuotaMeter;
  readonly lane?: Lane;
  /** How often the same is asked, and how many milliseconds of waiting are sat out. */
  readonly patience?: { readonly tries: number; readonly longestWait: number };
}

/** Prices of May 2026; what its table does not name is taken from the table before. */
const units: { readonly [V in keyof GmailVerbs]: number } = {
  profile: 1,
  listLabels: 1,
  createLabel: 5,
  patchLabel: 5,
  getThread: 40,
  modifyThread: 10,
  getMessage: 20,
  modifyMessage: 5,
  batchModify: 50,
  listMessages: 5,
  listThreads: 10,
  listHistory: 2,
  createDraft: 10,
  listDrafts: 5,
};

/** A wait longer than this is not sat out: the act is kept, and nothing is sent before the time is over. */
const defaultPatience = { tries: 4, longestWait: 60_000 };
const longestPause = 600_000;
/** Without a network another try in a second is worth it; more would leave the user before a button that says nothing. */
const triesWithoutNetwork = 2;

export function createGmailApi(parts: GmailApiParts): GmailApi {
  const { calls } = parts;
  let asked: string | null = null;
  const run = <T>(price: number, send: () => Promise<Reply<T>>, harmless = true) =>
    askWithRepeats(parts, { price, send, harmless });
  return {
    profile: () => run(units.profile, () => calls.profile()),
    listLabels: () => run(units.listLabels, () => calls.listLabels()),
    // A label that was made all the same is found as a conflict.
    createLabel: (label) => run(units.createLabel, () => calls.createLabel(label)),
    patchLabel: (id, label) => run(units.patchLabel, () => calls.patchLabel(id, label)),
    getThread: (id, format) => run(units.getThread, () => calls.getThread(id, format)),
    modifyThread: (id, change) => run(units.modifyThread, () => calls.modifyThread(id, change)),
    getMessage: (id, format) => run(units.getMessage, () => calls.getMessage(id, format)),
    modifyMessage: (id, change) => run(units.modifyMessage, () => calls.modifyMessage(id, change)),
    batchModify: (ids, change) => run(units.batchModify, () => calls.batchModify(ids, change)),
    listMessages: (query) => run(units.listMessages, () => calls.listMessages(query)),
    listThreads: (query) => run(units.listThreads, () => calls.listThreads(query)),
    listHistory: (query) => run(units.listHistory, () => calls.listHistory(query)),
    // Twice would be two drafts: whoever asks looks for the first before he asks again.
    createDraft: (draft) => run(units.createDraft, () => calls.createDraft(draft), false),
    listDrafts: (query) => run(units.listDrafts, () => calls.listDrafts(query)),
    async account() {
      const { account } = calls;
      // Answered from memory nearly always.
      if (account !== undefined) return run(0, () => account());
      if (asked !== null) return { ok: true, value: asked };
      const profile = await run(units.profile, () => calls.profile());
      if (!profile.ok) return profile;
      asked = profile.value.emailAddress ?? '';
      return { ok: true, value: asked };
    },
  };
}

interface Asking<T> {
  readonly price: number;
  readonly send: () => Promise<Reply<T>>;
  /** Whether doing it twice is the same as doing it once. */
  readonly harmless: boolean;
}

async function askWithRepeats<T>(parts: GmailApiParts, asking: Asking<T>): Promise<ApiAnswer<T>> {
  const { quota, clock, lane = 'user', patience = defaultPatience } = parts;
  let renewed = false;
  for (let tries = 1; ; tries += 1) {
    if (quota.paused() > patience.longestWait) return failed(notBefore(clock.now() + quota.paused()));
    await quota.spend(asking.price, lane);
    const reply = await quota.take(() => sent(asking.send));
    if (reply.ok) return reply;
    const { failure } = reply;
    const kind = failureKind(failure);
    const wait = waitFor(parts, failure, tries);
    if (kind === 'busy' || failure.retryAt !== null) quota.pause(wait);
    if (kind === 'token' && !renewed) {
      renewed = true;
      continue;
    }
    const again = kind === 'busy' || (kind === 'unsure' && asking.harmless);
    const most = failure.status === 0 ? Math.min(triesWithoutNetwork, patience.tries) : patience.tries;
    if (!again || tries >= most || wait > patience.longestWait) return failed(failure);
    if (kind !== 'busy') await clock.sleep(wait);
  }
}

/** A call that throws where it should answer is one of which nothing is known. */
async function sent<T>(send: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await send();
  } catch {
    return { ok: false, failure: { status: 0, reason: 'network', retryAt: null } };
  }
}

/** From one second, doubled each time and spread; longer where the service says so. */
function waitFor({ clock, random }: GmailApiParts, { retryAt }: GmailFailure, tries: number): number {
  const own = 1000 * 2 ** (tries - 1) * (0.75 + random() / 2);
  const asked = retryAt === null ? 0 : retryAt - clock.now();
  return Math.min(Math.max(own, asked), longestPause);
}

function notBefore(retryAt: number): GmailFailure {
  return { status: 0, reason: 'rateLimitExceeded', retryAt, problem: problemOf('rate-limited') };
}

function failed(failure: GmailFailure): { ok: false; problem: Problem; failure: GmailFailure } {
  return { ok: false, problem: gmailProblem(failure), failure };
}

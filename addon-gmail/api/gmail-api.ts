// Gmail as the rest of the host uses it: the raw calls with patience. Repeats by reason, at most four at once, paced by the quota,
// failures as problems with a sentence. Example: api.listLabels() while the quota is spent -> waits, then { ok: true, value: { labels } }

import type { Problem } from '../../src/mailbox/problem.ts';
import type { GmailFailure, GmailVerbs, Reply } from './gmail-calls.ts';

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

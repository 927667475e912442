// Threads as they were read last: the engine reads a thread before it writes, and who has what is then known without asking again.
// Example: await seen.read('18c1'); (await seen.last('18c1')).value -> its messages with their labels, no second request

import { problemOf } from '../../src/mailbox/problem.ts';
import type { ThreadChange } from './change-sender.ts';
import type { ApiAnswer, GmailApi } from './gmail-api.ts';
import { messagesOf, type ThreadMessage } from './thread-state.ts';

export interface SeenThreads {
  /** As it is now. */
  read(threadId: string): Promise<ApiAnswer<readonly ThreadMessage[]>>;
  /** As it was read last, with our own changes since. */
  last(threadId: string): Promise<ApiAnswer<readonly ThreadMessage[]>>;
  /** `told`: the thread as the service answered after the change, null where it did not. */
  changed(change: ThreadChange, told: readonly ThreadMessage[] | null): void;
}

export interface SeenParts {
  readonly api: Pick<GmailApi, 'getThread'>;
  /** The messages of a thread where they need not be asked for. */
  readonly known?: (threadId: string) => readonly ThreadMessage[] | null;
  /** A run over many threads reads each of them once. */
  readonly readsOnce?: boolean;
  readonly now?: () => number;
}

const threadsRemembered = 500;
/** So long the answer to a change still tells what the thread is like: the look after each plan costs nothing then. */
const answerHolds = 2000;

export function createSeenThreads(parts: SeenParts): SeenThreads {
  const { api, known = () => null, readsOnce = false, now = Date.now } = parts;
  const threads = new Map<string, readonly ThreadMessage[]>();
  let told: { readonly threadId: string; readonly at: number } | null = null;

  const keep = (threadId: string, messages: readonly ThreadMessage[]) => {
    threads.delete(threadId);
    threads.set(threadId, messages);
    const [oldest] = threads.keys();
    if (threads.size > threadsRemembered && oldest !== undefined) threads.delete(oldest);
  };

  /** Once only: the next to ask may come after the user's own hand. */
  function justTold(threadId: string): readonly ThreadMessage[] | null {
    const isFresh = told?.threadId === threadId && now() - told.at < answerHolds;
    told = null;
    return isFresh || readsOnce ? (threads.get(threadId) ?? null) : null;
  }

  async function read(threadId: string): Promise<ApiAnswer<readonly ThreadMessage[]>> {
    // An id of another kind of mailbox is no thread here.
    if (!/^[0-9a-f]{1,16}$/.test(threadId)) return notThere();
    const messages = justTold(threadId) ?? known(threadId);
    const thread = messages === null ? await api.getThread(threadId, 'minimal') : null;
    if (thread !== null && !thread.ok) return thread;
    const found = messages ?? (thread === null ? [] : messagesOf(thread.value));
    if (found.length === 0) return notThere();
    keep(threadId, found);
    return { ok: true, value: found };
  }

  return {
    read,
    async last(threadId) {
      const messages = threads.get(threadId);
      return messages === undefined ? read(threadId) : { ok: true, value: messages };
    },
    changed(change, answered) {
      const { threadId, messages } = change;
      const before = threads.get(threadId) ?? messages;
      keep(threadId, answered ?? before.map((message) => withChange(message, change)));
      told = answered === null ? null : { threadId, at: now() };
    },
  };
}

function withChange(message: ThreadMessage, { add, remove, only }: ThreadChange): ThreadMessage {
  if (only !== null && !only.includes(message.id)) return message;
  const left = message.labelIds.filter((id) => !remove.includes(id));
  return { id: message.id, labelIds: [...new Set([...left, ...add])] };
}

function notThere() {
  const problem = problemOf('not-found');
  return { ok: false as const, problem, failure: { status: 404, reason: 'notFound', retryAt: null } };
}

// Threads as they were read last. The engine reads a thread before it writes; who has what is then known without asking again.
// Example: await seen.read('18c1'); (await seen.last('18c1')).value -> its messages with their labels, no second request

import { problemOf } from '../../src/mailbox/problem.ts';
import type { ThreadChange } from './change-sender.ts';
import type { ApiAnswer, GmailApi } from './gmail-api.ts';
import { messagesOf, type ThreadMessage } from './thread-state.ts';

export interface SeenThreads {
  /** Always of now. */
  read(threadId: string): Promise<ApiAnswer<readonly ThreadMessage[]>>;
  /** As it was read last, with our own changes since. */
  last(threadId: string): Promise<ApiAnswer<readonly ThreadMessage[]>>;
  changed(change: ThreadChange): void;
}

const threadsRemembered = 500;

/** `known`: the messages of a thread where they need not be asked for. */
export function createSeenThreads(
  api: GmailApi,
  known: (threadId: string) => readonly ThreadMessage[] | null = () => null,
): SeenThreads {
  const threads = new Map<string, readonly ThreadMessage[]>();
  const keep = (threadId: string, messages: readonly ThreadMessage[]) => {
    threads.delete(threadId);
    threads.set(threadId, messages);
    const [oldest] = threads.keys();
    if (threads.size > threadsRemembered && oldest !== undefined) threads.delete(oldest);
  };
  async function read(threadId: string): Promise<ApiAnswer<readonly ThreadMessage[]>> {
    // An id of another kind of mailbox is no thread here.
    if (!/^[0-9a-f]{1,16}$/.test(threadId)) return notThere();
    const messages = known(threadId);
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
    changed(change) {
      const now = threads.get(change.threadId) ?? change.messages;
      keep(
        change.threadId,
        now.map((message) => withChange(message, change)),
      );
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

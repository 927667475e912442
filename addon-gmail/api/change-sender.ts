// How a change of labels on a thread is sent: alone here, together with those of other threads in a bulk run.
// Example: send({ threadId: '18c1', messages, add: ['Label_7'], remove: ['Label_3'], only: null }) -> one threads.modify

import type { Answer } from '../../src/mailbox/mailbox.ts';
import type { ApiAnswer, GmailApi } from './gmail-api.ts';
import type { LabelChange } from './gmail-calls.ts';
import { messagesOf, type ThreadMessage } from './thread-state.ts';

export interface ThreadChange {
  readonly threadId: string;
  readonly messages: readonly ThreadMessage[];
  /** Label ids. */
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** The messages that it is for; null: the whole thread. */
  readonly only: readonly string[] | null;
}

/** Answers with the thread as it is now, null where the service does not tell. */
export type ChangeSender = (change: ThreadChange) => Promise<ApiAnswer<readonly ThreadMessage[] | null>>;

export function createSingleSender(api: GmailApi): ChangeSender {
  return async (change) => {
    const body = bodyOf(change);
    const [first, ...others] = change.only ?? [];
    if (first === undefined) {
      const thread = await api.modifyThread(change.threadId, body);
      if (!thread.ok) return thread;
      const messages = messagesOf(thread.value);
      return { ok: true, value: messages.length > 0 ? messages : null };
    }
    const done = await (others.length === 0
      ? api.modifyMessage(first, body)
      : api.batchModify([first, ...others], body));
    return done.ok ? { ok: true, value: null } : done;
  };
}

export function bodyOf({ add, remove }: Pick<ThreadChange, 'add' | 'remove'>): LabelChange {
  return {
    ...(add.length > 0 ? { addLabelIds: [...add] } : {}),
    ...(remove.length > 0 ? { removeLabelIds: [...remove] } : {}),
  };
}

/** A label was taken out of the mailbox since its id was looked up. */
export function isUnknownLabel(answer: ApiAnswer<unknown>): boolean {
  return !answer.ok && answer.failure.status === 400 && answer.failure.reason === 'invalidArgument';
}

export function withoutValue(answer: ApiAnswer<unknown>): Answer<null> {
  return answer.ok ? { ok: true, value: null } : { ok: false, problem: answer.problem };
}

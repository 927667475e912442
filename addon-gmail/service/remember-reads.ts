// Within one event nothing is asked of Gmail twice: its labels, its account and the open thread are remembered until something is
// written. Example: the card reads the thread, the button's plan starts from that; after threads.modify it is asked for anew

import type { GmailApi } from '../api/gmail-api.ts';
import { messagesOf, type ThreadMessage } from '../api/thread-state.ts';

export interface RememberedReads {
  readonly api: GmailApi;
  /** The messages of a thread that was read and not written since, null for others. */
  readonly known: (threadId: string) => readonly ThreadMessage[] | null;
}

type Listed = ReturnType<GmailApi['listLabels']>;

/** For a few seconds only: whoever keeps this longer misses what the user does in Gmail meanwhile. */
export function rememberReads(api: GmailApi): RememberedReads {
  const threads = new Map<string, readonly ThreadMessage[]>();
  let labels: Listed | null = null;
  let account: ReturnType<GmailApi['account']> | null = null;

  /** What a write has changed, or may have changed, is forgotten before it is sent. */
  const writing =
    <A extends readonly unknown[], R>(write: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> => {
      threads.clear();
      return write(...given);
    };

  const remembered: GmailApi = {
    ...api,
    account() {
      account ??= api.account().then((answer) => {
        if (!answer.ok) account = null;
        return answer;
      });
      return account;
    },
    listLabels() {
      labels ??= api.listLabels().then((answer) => {
        if (!answer.ok) labels = null;
        return answer;
      });
      return labels;
    },
    async createLabel(label) {
      const before = labels;
      labels = null;
      const made = await api.createLabel(label);
      // The list of before and the new one are the list of now, unless somebody has asked again meanwhile.
      if (made.ok && before !== null) labels ??= before.then((list) => withLabel(list, made.value));
      return made;
    },
    async patchLabel(id, label) {
      labels = null;
      return api.patchLabel(id, label);
    },
    async getThread(id, format) {
      const thread = await api.getThread(id, format);
      if (thread.ok && format === 'minimal') threads.set(id, messagesOf(thread.value));
      return thread;
    },
    modifyThread: writing(api.modifyThread),
    modifyMessage: writing(api.modifyMessage),
    batchModify: writing(api.batchModify),
  };
  return {
    api: remembered,
    known(threadId) {
      const messages = threads.get(threadId) ?? [];
      return messages.length === 0 ? null : messages;
    },
  };
}

type Label = Extract<Awaited<ReturnType<GmailApi['createLabel']>>, { ok: true }>['value'];

function withLabel(list: Awaited<Listed>, label: Label): Awaited<Listed> {
  if (!list.ok) return list;
  const { labels = [] } = list.value;
  return { ok: true, value: { ...list.value, labels: [...labels, { type: 'user', ...label }] } };
}

// One mailbox of the stand-in: threads of raw mails, labels, drafts and the history of changes, with the user's own hand on it.
// Example: const box = createFakeMailbox('me@seller.example', clock); const { id } = box.addMail(raw); box.labelNames(id) -> ['INBOX', ...]

import { decodeWords, emlText, headerOf, splitEml } from './eml-parts.ts';
import { comparableName, type FakeLabel, systemLabels } from './label-rules.ts';

export interface FakeMessage {
  readonly id: string;
  readonly threadId: string;
  readonly labelIds: Set<string>;
  readonly raw: Buffer;
  /** Milliseconds since 1970, when Gmail received it. */
  readonly internalDate: number;
  readonly snippet: string;
  readonly subject: string;
  readonly from: string;
  /** Without angle brackets. */
  readonly rfcId: string;
  historyId: number;
}

export interface HistoryEntry {
  readonly id: number;
  readonly kind: 'labelAdded' | 'labelRemoved' | 'messageAdded';
  readonly message: FakeMessage;
  readonly labelIds: readonly string[];
}

export interface MailWish {
  /** The thread that it answers; a thread of its own without it. */
  readonly threadId?: string;
  readonly labelIds?: readonly string[];
  /** Milliseconds since 1970. */
  readonly receivedAt?: number;
}

export type FakeMailbox = ReturnType<typeof createFakeMailbox>;

const firstId = 0x1900000000000000n;
/** Ids are unique over all mailboxes, so that one taken for another's finds nothing. */
let idsGiven = 0n;

export function nextHexId(): string {
  idsGiven += 1n;
  return (firstId + idsGiven * 0x10001n).toString(16);
}

export function createFakeMailbox(address: string, now: () => number) {
  const labels = new Map<string, FakeLabel>(systemLabels.map((label) => [label.id, { ...label }]));
  const mailById = new Map<string, FakeMessage>();
  const threads = new Map<string, FakeMessage[]>();
  const drafts = new Map<string, FakeMessage>();
  const history: HistoryEntry[] = [];
  let historyId = 1000;
  let oldestHistoryId = 1000;
  let labelsMade = 0;

  function note(kind: HistoryEntry['kind'], message: FakeMessage, labelIds: readonly string[]): void {
    historyId += 1;
    message.historyId = historyId;
    history.push({ id: historyId, kind, message, labelIds });
  }

  const box = {
    address,
    labels,
    messages: mailById,
    /** Thread id -> its messages, oldest first. */
    threads,
    /** Draft id -> its message. */
    drafts,
    history,
    historyId: () => historyId,
    oldestHistoryId: () => oldestHistoryId,
    /** From now on, older start ids answer 404. */
    forgetHistory(): void {
      historyId += 1;
      oldestHistoryId = historyId;
      history.length = 0;
    },
    addMail(raw: string | Buffer, wish: MailWish = {}): FakeMessage {
      const bytes = typeof raw === 'string' ? Buffer.from(raw, 'utf8') : raw;
      const { headers } = splitEml(bytes);
      const id = nextHexId();
      const threadId = wish.threadId ?? id;
      const message: FakeMessage = {
        id,
        threadId,
        labelIds: new Set(wish.labelIds ?? ['INBOX', 'UNREAD']),
        raw: bytes,
        internalDate: wish.receivedAt ?? now(),
        snippet: emlText(bytes).slice(0, 180),
        subject: decodeWords(headerOf(headers, 'subject')),
        from: decodeWords(headerOf(headers, 'from')),
        rfcId: headerOf(headers, 'message-id').replace(/[<>\s]/g, ''),
        historyId,
      };
      mailById.set(id, message);
      threads.set(threadId, [...(threads.get(threadId) ?? []), message]);
      note('messageAdded', message, []);
      return message;
    },
    /** The mail is gone, as if its owner had emptied it out of the mailbox. */
    forgetMail(id: string): void {
      const message = mailById.get(id);
      if (message === undefined) return;
      mailById.delete(id);
      const left = (threads.get(message.threadId) ?? []).filter((one) => one !== message);
      if (left.length > 0) threads.set(message.threadId, left);
      else threads.delete(message.threadId);
    },
    /** By Gmail and by the user's hand alike: every real change goes into the history. */
    change(message: FakeMessage, add: readonly string[], remove: readonly string[]): void {
      const added = add.filter((id) => !message.labelIds.has(id));
      const removed = remove.filter((id) => message.labelIds.has(id) && !add.includes(id));
      for (const id of added) message.labelIds.add(id);
      for (const id of removed) message.labelIds.delete(id);
      if (added.length > 0) note('labelAdded', message, added);
      if (removed.length > 0) note('labelRemoved', message, removed);
    },
    makeLabel(name: string, more: Partial<FakeLabel> = {}): FakeLabel {
      labelsMade += 1;
      const label: FakeLabel = { ...more, id: `Label_${labelsMade}`, name, type: 'user' };
      labels.set(label.id, label);
      return label;
    },
    labelNamed: (name: string): FakeLabel | undefined =>
      [...labels.values()].find((label) => comparableName(label.name) === comparableName(name)),
    /** The user renames a label in Gmail: its id stays. */
    renameLabel(from: string, to: string): void {
      const label = box.labelNamed(from);
      if (label !== undefined) label.name = to;
    },
    /** The user takes a label out of Gmail: it vanishes from all mails. */
    dropLabel(name: string): void {
      const label = box.labelNamed(name);
      if (label === undefined) return;
      labels.delete(label.id);
      for (const message of mailById.values()) message.labelIds.delete(label.id);
    },
    /** Names of all labels on a thread (the union, as the list shows it) or on one message. */
    labelNames(id: string): readonly string[] {
      const found = threads.get(id) ?? [mailById.get(id)].filter((one) => one !== undefined);
      const ids = new Set(found.flatMap((message) => [...message.labelIds]));
      return [...ids].map((one) => labels.get(one)?.name ?? one);
    },
    /** The user's own hand: exactly these user labels on every message of a thread; missing ones are made. */
    setUserLabels(threadId: string, names: readonly string[]): void {
      const wanted = names.map((name) => (box.labelNamed(name) ?? box.makeLabel(name)).id);
      for (const message of threads.get(threadId) ?? []) {
        const surplus = [...message.labelIds].filter(
          (id) => labels.get(id)?.type === 'user' && !wanted.includes(id),
        );
        box.change(message, wanted, surplus);
      }
    },
  };
  return box;
}

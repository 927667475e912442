// A mailbox in memory: messages, folders and labels with the manners of a real one, and faults on demand.
// Example: const mailbox = createMemoryMailbox([{ messageId: 'm1', email, labels: ['VIP'], folder: 'inbox' }]); mailbox.show('m1')

import type { OpenEmail } from '../email/open-email.ts';
import type { Folder, MailboxDriver, MessageState } from './driver.ts';
import { createJournal, createMemoryJournalStore, type JournalStore } from './journal.ts';
import { hasLabel, withoutLabels } from './label-names.ts';
import type { Answer, Can, LabelSpec, Mailbox, OpenMessage, Receipt } from './mailbox.ts';
import { createMailboxEngine } from './mailbox-engine.ts';
import { type ProblemCode, problemOf } from './problem.ts';

export interface MemoryMessage extends MessageState {
  readonly messageId: string;
  readonly email: OpenEmail;
}

export type DriverVerb = 'readState' | 'makeLabel' | 'addLabels' | 'removeLabels' | 'changeLabels' | 'move';

/** What goes wrong with a call: a refusal, a lost answer after the work was done, or a stop before or after the work. */
export type Fault = ProblemCode | 'lost-answer' | 'stop-before' | 'stop-after';

export interface MemoryMailboxOptions {
  readonly can?: Partial<Can>;
  readonly journal?: JournalStore;
  /** Takes what a plan puts on and takes off in one call, as Gmail does. */
  readonly bothAtOnce?: boolean;
  /** Labels that exist already, besides those on the messages. */
  readonly labelList?: readonly LabelSpec[];
  readonly groupOf?: (name: string) => string | null;
  /** Asked before every call with its count from 1; null lets it pass. */
  readonly fault?: (verb: DriverVerb, count: number) => Fault | null;
  /** Told at the very moment when a message changes its folder. */
  readonly onMove?: (messageId: string, to: Folder) => void;
}

export interface MemoryMailbox extends Mailbox {
  /** Shows a message, as the user would by clicking on it. */
  show(messageId: string | null): void;
  /** All messages as they are now: good to start another mailbox with, as after a restart. */
  messages(): readonly MemoryMessage[];
  labelList(): readonly LabelSpec[];
  /** The user's own hand: sets labels or folder without a plan. */
  change(messageId: string, change: Partial<MessageState>): void;
  resume(): Promise<Answer<readonly Receipt[]>>;
}

export function createMemoryMailbox(
  messages: readonly MemoryMessage[],
  options: MemoryMailboxOptions = {},
): MemoryMailbox {
  const kept = new Map(messages.map((message) => [message.messageId, message]));
  const labels = new Map(
    [...messages.flatMap((message) => message.labels.map(plainLabel)), ...(options.labelList ?? [])].map(
      (label) => [label.name, label],
    ),
  );
  const listeners = new Set<(message: OpenMessage | null) => void>();
  let shown: string | null = null;
  const driver = createMemoryDriver(kept, labels, options);
  const journal = createJournal(options.journal ?? createMemoryJournalStore());
  const groupOf = options.groupOf;
  const engine = createMailboxEngine(
    groupOf === undefined ? { driver, journal } : { driver, journal, groupOf },
  );
  const opened = () => openMessage(shown === null ? undefined : kept.get(shown));
  return {
    can: driver.can,
    open: async () => ({ ok: true, value: opened() }),
    labels: async (messageId) => {
      const state = await driver.readState(messageId);
      return state.ok ? { ok: true, value: state.value.labels } : state;
    },
    apply: engine.apply,
    undo: engine.undo,
    resume: engine.resume,
    onOpen: (listener) => {
      // A wrapper of its own, so that the same listener given twice is stopped once at a time.
      const own = (message: OpenMessage | null) => listener(message);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    show: (messageId) => {
      shown = messageId;
      for (const listener of [...listeners]) listener(opened());
    },
    messages: () => [...kept.values()],
    labelList: () => [...labels.values()],
    change: (messageId, change) => {
      const message = kept.get(messageId);
      if (message === undefined) return;
      kept.set(messageId, { ...message, ...change });
      for (const label of (change.labels ?? []).map(plainLabel)) {
        if (!labels.has(label.name)) labels.set(label.name, label);
      }
    },
  };
}

/** A label that the user made lives on when no message carries it any more, as in a real mailbox. */
function plainLabel(name: string): LabelSpec {
  return { name, colour: { gmail: { background: '#efefef', text: '#434343' }, outlook: 12 } };
}

function openMessage(message: MemoryMessage | undefined): OpenMessage | null {
  return message === undefined ? null : { messageId: message.messageId, email: message.email };
}

function createMemoryDriver(
  kept: Map<string, MemoryMessage>,
  labels: Map<string, LabelSpec>,
  options: MemoryMailboxOptions,
): MailboxDriver {
  const can: Can = {
    label: true,
    makeLabels: true,
    colourLabels: true,
    move: true,
    undo: true,
    ...options.can,
  };
  const tend = faultTender(options);
  const change = (messageId: string, edit: (message: MemoryMessage) => MemoryMessage): Answer<null> => {
    const message = kept.get(messageId);
    if (message === undefined) return { ok: false, problem: problemOf('not-found') };
    kept.set(messageId, edit(message));
    return { ok: true, value: null };
  };
  const exists = (name: string) => hasLabel([...labels.keys()], name);
  const relabel = (messageId: string, add: readonly string[], remove: readonly string[]): Answer<null> => {
    if (!add.every(exists)) return { ok: false, problem: problemOf('cannot-make-label') };
    return change(messageId, (message) => {
      const left = withoutLabels(message.labels, remove);
      return { ...message, labels: [...left, ...withoutLabels(add, left)] };
    });
  };
  return {
    can,
    readState: (messageId) =>
      tend('readState', () => {
        const message = kept.get(messageId);
        if (message === undefined) return { ok: false, problem: problemOf('not-found') };
        return { ok: true, value: { labels: message.labels, folder: message.folder } };
      }),
    makeLabel: (label) =>
      tend('makeLabel', () => {
        if (exists(label.name)) return { ok: true, value: null };
        if (!can.makeLabels) return { ok: false, problem: problemOf('cannot-make-label') };
        labels.set(label.name, label);
        return { ok: true, value: null };
      }),
    addLabels: (messageId, add) => tend('addLabels', () => relabel(messageId, add, [])),
    removeLabels: (messageId, remove) => tend('removeLabels', () => relabel(messageId, [], remove)),
    ...(options.bothAtOnce === true
      ? { changeLabels: (id, { add, remove }) => tend('changeLabels', () => relabel(id, add, remove)) }
      : {}),
    move: (messageId, to) =>
      tend('move', () => {
        if (kept.has(messageId)) options.onMove?.(messageId, to);
        return change(messageId, (message) => ({ ...message, folder: to }));
      }),
  };
}

/** Runs a call with the fault that is due. A stop never answers: like a closed tab, whatever waits for it waits for ever. */
function faultTender(options: MemoryMailboxOptions) {
  let count = 0;
  let stopped = false;
  const never = <T>() => new Promise<T>(() => {});
  return async <T>(verb: DriverVerb, work: () => Answer<T>): Promise<Answer<T>> => {
    count += 1;
    const fault = stopped ? 'stop-before' : (options.fault?.(verb, count) ?? null);
    if (fault === null) return work();
    if (fault === 'lost-answer') {
      work();
      return { ok: false, problem: problemOf('timed-out') };
    }
    if (fault === 'stop-before' || fault === 'stop-after') {
      stopped = true;
      if (fault === 'stop-after') work();
      return never();
    }
    return { ok: false, problem: problemOf(fault) };
  };
}

// The mailbox in memory keeps the contract of all mailboxes, whole and with things that it cannot do.
// Example: with `can: { move: false }` a dismissal labels D, leaves the mail where it is and says so.

import { createMemoryJournalStore, type JournalStore } from '../../src/mailbox/journal.ts';
import type { Can, LabelSpec } from '../../src/mailbox/mailbox.ts';
import {
  createMemoryMailbox,
  type DriverVerb,
  type Fault,
  type MemoryMailbox,
  type MemoryMessage,
} from '../../src/mailbox/memory-mailbox.ts';
import { defaultLabelSettings } from '../../src/tags/label-settings.ts';
import { isOurs } from '../../src/tags/vocabulary.ts';
import { type ContractHost, type ContractMessage, describeMailboxContract } from '../contract/mailbox.ts';
import { plainEmail } from '../contract/plain-email.ts';

const settings = defaultLabelSettings;

interface HostState {
  readonly messages: readonly MemoryMessage[];
  readonly labelList: readonly LabelSpec[];
  readonly can: Partial<Can>;
  readonly journal: JournalStore;
  readonly bothAtOnce?: boolean;
}

function host({
  messages,
  labelList,
  can,
  journal,
  bothAtOnce = false,
}: HostState): ContractHost & { readonly mailbox: MemoryMailbox } {
  let writesLeft: number | null = null;
  let refusing: 'label' | 'move' | null = null;
  let moved: () => void | Promise<void> = () => {};
  const fault = (verb: DriverVerb): Fault | null => {
    if (verb === 'readState') return null;
    if (refusing !== null && (refusing === 'move') === (verb === 'move')) {
      refusing = null;
      return 'no-permission';
    }
    if (writesLeft === null) return null;
    writesLeft -= 1;
    return writesLeft < 0 ? 'stop-before' : writesLeft === 0 ? 'stop-after' : null;
  };
  const mailbox: MemoryMailbox = createMemoryMailbox(messages, {
    can,
    journal,
    bothAtOnce,
    labelList,
    fault,
    groupOf: (name) => isOurs(name, settings)?.group ?? null,
    onMove: () => void moved(),
  });
  const stateOf = async (messageId: string) => {
    const message = mailbox.messages().find((one) => one.messageId === messageId);
    return { labels: message?.labels ?? [], folder: message?.folder ?? '' };
  };
  return {
    mailbox,
    messageIds: messages.map(({ messageId }) => messageId),
    settings,
    journal,
    stateOf,
    setLabels: async (messageId, labels) => mailbox.change(messageId, { labels }),
    show: async (messageId) => mailbox.show(messageId),
    refuseNext: (verb) => {
      refusing = verb;
    },
    stopAfterWrites: (count) => {
      writesLeft = count;
    },
    restart: async () => {
      const next = host({
        messages: mailbox.messages(),
        labelList: mailbox.labelList(),
        can,
        journal,
        bothAtOnce,
      });
      await next.mailbox.resume();
      return next;
    },
    whenMoved: (listener) => {
      moved = listener;
    },
  };
}

function make(can: Partial<Can>, bothAtOnce = false) {
  return async (messages: readonly ContractMessage[]): Promise<ContractHost> =>
    host({
      messages: messages.map((message, at) => ({
        messageId: `m${at}`,
        email: plainEmail(message),
        labels: message.labels,
        folder: 'inbox',
      })),
      labelList: [],
      can,
      journal: createMemoryJournalStore(),
      bothAtOnce,
    });
}

describeMailboxContract('The mailbox in memory', make({}));
describeMailboxContract('A mailbox that cannot move', make({ move: false }));
describeMailboxContract('A mailbox that cannot label', make({ label: false }));
describeMailboxContract('A mailbox that cannot make labels', make({ makeLabels: false }));
describeMailboxContract('A mailbox that cannot undo', make({ undo: false }));
describeMailboxContract('A mailbox that takes both at once', make({}, true));
describeMailboxContract(
  'A mailbox that takes both at once and makes no labels',
  make({ makeLabels: false }, true),
);

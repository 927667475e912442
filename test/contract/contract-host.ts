// How the contract of mailboxes looks at the server behind a host and pulls its strings: what a host's test has to bring.
// Example: make([{ subject: 'Tents', labels: ['VIP'], ... }]) -> { mailbox, messageIds, stateOf, stopAfterWrites, ... }

import type { JournalStore } from '../../src/mailbox/journal.ts';
import type { Mailbox } from '../../src/mailbox/mailbox.ts';
import type { LabelSettings } from '../../src/tags/label-settings.ts';

export interface ContractMessage {
  readonly subject: string;
  readonly from: string;
  readonly body: string;
  /** Labels that the user made himself, and of ours; the host must hold them before the test starts. */
  readonly labels: readonly string[];
}

/** How the contract looks at the server behind a host and pulls its strings. All messages start in the inbox. */
export interface ContractHost {
  readonly mailbox: Mailbox;
  /** Ids of the messages given to `make`, in their order. */
  readonly messageIds: readonly string[];
  readonly settings: LabelSettings;
  readonly journal: JournalStore;
  /** The truth of the server, not what the mailbox says. */
  stateOf(messageId: string): Promise<{ readonly labels: readonly string[]; readonly folder: string }>;
  /** The user's own hand in the mail program. */
  setLabels(messageId: string, labels: readonly string[]): Promise<void>;
  /** Opens a message in the mail program; null closes it. */
  show(messageId: string | null): Promise<void>;
  /** The next write of this kind is refused for lack of permission. */
  refuseNext(verb: 'label' | 'move'): void;
  /** After so many more writes have been done at the server, nothing gets an answer any more: the tab was closed. */
  stopAfterWrites(count: number): void;
  /** A new mailbox on the same server and the same journal, with plans that stopped half way gone on with. */
  restart(): Promise<ContractHost>;
  /** Called at the moment when the server moves a message. */
  whenMoved(listener: () => void | Promise<void>): void;
}

export type MakeContractHost = (messages: readonly ContractMessage[]) => Promise<ContractHost>;

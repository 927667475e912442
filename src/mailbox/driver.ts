// What a host brings so that the shared engine can run plans on it: five small calls, each safe to repeat.
// Example: driver.addLabels('<id>', ['询盘/A 重点跟进']) -> { ok: true, value: null }

import type { Answer, Can, LabelSpec } from './mailbox.ts';

/** 'inbox', 'd-class' and 'spam' are the folders that plans know; any other string is the host's own id of a folder. */
export type Folder = string;

export interface MessageState {
  /** All labels on the mail, ours and others', as the host spells them. */
  readonly labels: readonly string[];
  readonly folder: Folder;
}

export interface LabelChanges {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** Takes an earlier change back: what was not the same on all parts of a conversation becomes so again. */
  readonly restores: boolean;
}

/** Every call answers with a problem instead of throwing; the engine also survives one that throws. */
export interface MailboxDriver {
  readonly can: Can;
  readState(messageId: string): Promise<Answer<MessageState>>;
  /** Makes the label with its colours, parents first; a label that exists already (in any case) is a success. */
  makeLabel(label: LabelSpec): Promise<Answer<null>>;
  addLabels(messageId: string, names: readonly string[]): Promise<Answer<null>>;
  removeLabels(messageId: string, names: readonly string[]): Promise<Answer<null>>;
  /** For a driver that has it, instead of the two above: what a plan puts on and takes off comes in one call. */
  changeLabels?(messageId: string, change: LabelChanges): Promise<Answer<null>>;
  /** Makes the D-class folder when it is missing. A message already there is a success. */
  move(messageId: string, to: Folder): Promise<Answer<null>>;
}

// The port that every host fulfils: five verbs and a record of what it can do. Nobody asks which host it is.
// Example: const receipt = await mailbox.apply(plan); if (receipt.ok) await mailbox.undo(receipt.value).

import type { OpenEmail } from '../email/open-email.ts';
import type { LabelSpec } from '../tags/tag.ts';
import type { Problem } from './problem.ts';

/** What comes back from a host: the value, or a problem of a closed list with a sentence in both languages. Never thrown. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** What this mailbox can do; a lack is shown to the user in words. */
export interface Can {
  readonly label: boolean;
  readonly makeLabels: boolean;
  readonly colourLabels: boolean;
  readonly move: boolean;
  readonly undo: boolean;
  /** Whether mail can be reported as spam; hosts that cannot say nothing. */
  readonly spam?: boolean;
}

export interface OpenMessage {
  readonly messageId: string;
  readonly email: OpenEmail;
}

export type { LabelSpec };

/** What will be written, before anything is written. */
export interface Plan {
  readonly id: string;
  readonly messageId: string;
  readonly add: readonly LabelSpec[];
  /** Only names of our own vocabulary, of the groups that `add` speaks about. */
  readonly remove: readonly string[];
  readonly moveTo: 'd-class' | 'inbox' | 'spam' | null;
  /** A move that the user may want, shown as a question and never done by `apply`. */
  readonly propose?: 'd-class';
}

export type StepName = 'make-label' | 'add' | 'remove' | 'move' | 'check';

/** One thing that the mailbox did not do, and why. */
export interface Refusal {
  readonly step: string;
  readonly problem: Problem;
  /** Label names it concerns; none for a move. */
  readonly labels?: readonly string[];
}

/** What the mailbox did, what it refused, and what undo needs. */
export interface Receipt {
  readonly planId: string;
  readonly messageId: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly movedFrom: string | null;
  readonly movedTo: string | null;
  readonly refused: readonly Refusal[];
}

export interface Mailbox {
  readonly can: Can;
  /** The mail shown now; null when none is. */
  open(): Promise<Answer<OpenMessage | null>>;
  /** Names of the labels on a mail, ours and others'. */
  labels(messageId: string): Promise<Answer<readonly string[]>>;
  /** Idempotent: a plan applied twice leaves the state of once. */
  apply(plan: Plan): Promise<Answer<Receipt>>;
  undo(receipt: Receipt): Promise<Answer<Receipt>>;
  /** Calls back whenever another mail is shown; returns the way to stop. */
  onOpen(listener: (message: OpenMessage | null) => void): () => void;
}

// What the pages of the extension ask of its service worker: the only place that has tokens, calls Gmail and writes the journal.
// Example: const answer = await worker.apply({ threadId: '1a34a2c1', messageId: '1a34a2c1', account: 'mara@x.example' }, plan)

import type { Answer, Can, Plan, Receipt } from '../../src/mailbox/mailbox.ts';
import type { BulkMail } from '../../src/sidebar/several/bulk-rules.ts';

/** One mail as a page of Gmail shows it; ids are the hex ids of the REST API. */
export interface MailPlace {
  readonly threadId: string;
  readonly messageId: string;
  /** The address that the page shows; null when it shows none. What is written goes into this mailbox or nowhere. */
  readonly account: string | null;
}

/** Plans and receipts name the THREAD in their `messageId`: labels of Gmail live on threads. */
export interface WorkerPort {
  can(): Promise<Can>;
  /** Names of the labels on the thread. Never asks for consent: without it the answer is 'sign-in-needed'. */
  labels(mail: MailPlace): Promise<Answer<readonly string[]>>;
  /** Asks for consent when there is none: to be called at the user's click only, like the next two. */
  apply(mail: MailPlace, plan: Plan): Promise<Answer<Receipt>>;
  undo(mail: MailPlace, receipt: Receipt): Promise<Answer<Receipt>>;
  /** Makes a draft that answers the mail, in its thread. */
  draft(mail: MailPlace, text: string): Promise<Answer<null>>;
  /** The journal changed, in whatever tab. The journal itself is read from the ledger: `openLedger()` without an account. */
  onActs(listener: () => void): () => void;
}

/** What the page for many mails asks beside that. */
export interface BatchPort extends WorkerPort {
  /** Consent at the user's click; answers with the address of the mailbox, which all further questions then name. */
  signIn(account: string | null): Promise<Answer<string>>;
  /** Threads that a search of Gmail finds, newest first, each with its newest mail that was found. */
  find(search: MailSearch): Promise<Answer<FoundMails>>;
  /** The mail itself and its labels. */
  read(mail: MailPlace): Promise<Answer<RawMail>>;
  /** At most `mostTogether` at once. Each plan is made in the worker, for the labels that are on the thread by then. */
  applyMany(wish: ManyWish): Promise<Answer<readonly ThreadResult[]>>;
  undoMany(wish: UndoWish): Promise<Answer<readonly ThreadResult[]>>;
}

/** Under Gmail's quota so many take a quarter of a minute: as long as a user waits for "stop". */
export const mostTogether = 30;

export interface ManyWish {
  readonly account: string;
  /** A dismissal is done only where the rules for many mails allow it. */
  readonly deed: 'apply' | 'dismiss';
  readonly mails: readonly Omit<BulkMail & { readonly threadId: string }, 'labels'>[];
}

export interface UndoWish {
  readonly account: string;
  readonly receipts: readonly Receipt[];
}

export interface ThreadResult {
  readonly threadId: string;
  /** null: left alone, since the rules or the user's hand say so. */
  readonly answer: Answer<Receipt | null>;
}

export interface MailSearch {
  readonly account: string;
  /** As typed by the user, in Gmail's own search language. */
  readonly query: string;
  /** The `next` of the answer before; null for the first. */
  readonly page: string | null;
}

export interface FoundMails {
  readonly mails: readonly { readonly threadId: string; readonly messageId: string }[];
  readonly next: string | null;
}

export interface RawMail {
  /** RFC 822 in base64url, as Gmail gives it, without the tail of a very large mail. */
  readonly raw: string;
  readonly cut: boolean;
  /** Names of labels, ours and the user's. */
  readonly labels: readonly string[];
}

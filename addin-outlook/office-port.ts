// Everything that this host needs of Office, promise-based and never throwing; office-adapter.ts fulfils it, tests bring a fake.
// Example: const item = port.item(); if (item !== null) await port.readBody(item, 'html') -> { ok: true, value: '<p>300 pcs</p>' }

import type { Address, Attachment } from '../src/email/open-email.ts';
import type { Problem } from '../src/mailbox/problem.ts';

/** An answer of the mailbox port that also knows Office's own code; null when there was none (time-out, gone item). */
export type OfficeAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem; readonly code: number | null };

export type OfficeCall<T> = Promise<OfficeAnswer<T>>;

/** What this client can do: the requirement set says so AND the function is there. */
export interface OfficeCan {
  /** Categories of a mail (1.8); not on phones, not on-premises. */
  readonly categories: boolean;
  /** The list of all categories (1.8 and the permission for the whole mailbox). */
  readonly masterCategories: boolean;
  readonly headers: boolean;
  /** The whole mail as a file (1.14). */
  readonly eml: boolean;
  readonly reply: boolean;
  /** Several selected mails (1.13). */
  readonly select: boolean;
  /** Loading one of the selected (1.15). */
  readonly load: boolean;
  /** Sign-in through the client (nested app authentication). */
  readonly signIn: boolean;
}

export type OfficePlatform = 'web' | 'windows' | 'mac' | 'phone' | 'other';

export interface OfficePlace {
  /** Language of the client, as 'zh-CN'. */
  readonly language: string;
  readonly platform: OfficePlatform;
  /** Address of the mailbox, lower case, '' when the client does not tell: one local record for each. */
  readonly account: string;
}

/** One mail in read mode. The record is also the token of its calls: a later item makes a new one and this one is refused. */
export interface MailItem {
  /** Our key: Message-ID without brackets, which no move changes; the client's id where there is none. */
  readonly key: string;
  /** The client's id (EWS form on desktop and web, REST on phones); changes when the mail is moved. */
  readonly itemId: string;
  readonly conversationId: string;
  readonly internetMessageId: string;
  readonly subject: string;
  readonly from: Address;
  /** Differs from `from` for delegated and list mail. */
  readonly sender: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  /** ISO instant, '' when unknown. */
  readonly created: string;
  readonly attachments: readonly Attachment[];
}

export interface MasterCategory {
  readonly name: string;
  /** Preset 0-24; null for none. */
  readonly preset: number | null;
}

export interface SelectedMail {
  readonly itemId: string;
  readonly conversationId: string;
  readonly internetMessageId: string;
  readonly subject: string;
}

/** Hex colours of the client's theme, as '#1f1f1f'. */
export interface OfficeColours {
  readonly background: string;
  readonly foreground: string;
}

export interface OfficePort {
  readonly can: OfficeCan;
  readonly place: OfficePlace;
  /** The mail open now; null for none, for drafts, meetings and whatever cannot be read. The same record while the mail stays. */
  item(): MailItem | null;

  readBody(item: MailItem, form: 'html' | 'text'): OfficeCall<string>;
  /** All header lines as one text. */
  readHeaders(item: MailItem): OfficeCall<string>;
  readEml(item: MailItem): OfficeCall<Uint8Array>;
  /** null: not known, which is no error. */
  isShared(item: MailItem): Promise<boolean | null>;

  categories(item: MailItem): OfficeCall<readonly string[]>;
  addCategories(item: MailItem, names: readonly string[]): OfficeCall<null>;
  removeCategories(item: MailItem, names: readonly string[]): OfficeCall<null>;
  masterCategories(): OfficeCall<readonly MasterCategory[]>;
  addMasterCategory(category: MasterCategory): OfficeCall<null>;

  /** This add-in's own notes on a mail, at most 2,500 characters of JSON; null when there are none. */
  readNotes(item: MailItem): OfficeCall<unknown>;
  writeNotes(item: MailItem, notes: unknown): OfficeCall<null>;
  /** One value of the settings that travel with the mailbox; loaded once when the pane starts. */
  setting(name: string): unknown;
  saveSetting(name: string, value: unknown): OfficeCall<null>;

  /** @param html escaped by the caller, below 32 KB. */
  openReply(item: MailItem, html: string): OfficeCall<null>;
  colours(): OfficeColours | null;

  /** Ids in the form that Microsoft Graph takes. */
  restId(itemId: string): string;
  selected(): OfficeCall<readonly SelectedMail[]>;
  /** A selected mail as a token for all calls above; one at a time, to be given back with `unload`. */
  load(itemId: string): OfficeCall<MailItem>;
  unload(item: MailItem): OfficeCall<null>;

  /** Each returns the way to stop. */
  onItemChanged(listener: () => void): () => void;
  onSelectionChanged(listener: () => void): () => void;
  onColoursChanged(listener: () => void): () => void;
}

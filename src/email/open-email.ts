// One email as plain data: the single shape that every host and every later stage speaks.
// Example: a reply from a buyer -> { from, subject, text: "Bo Li <bo@x.example>\nRe: tents\nWe take 300 pcs.\n...",
//          parts: [sender, subject, own, signature, quoted, attachment], attachments: [{ name: "RFQ.xlsx", ... }] }

/** Half-open range of UTF-16 units in `OpenEmail.text`: 0 <= start <= end <= text.length. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a stretch of `OpenEmail.text` is.
 * `sender` the From line of the mail (display name and address) · `subject` · `own` the writer's own new words ·
 * `signature` his signature block · `lead` label lines of a relayed lead or website form (Name: ..., Tel: ...) ·
 * `quoted` earlier mails of the thread · `header` reply and forward header blocks, "X wrote:" lines ·
 * `notice` platform boilerplate, legal notices, phone footers, unsubscribe lines · `attachment` the file names.
 */
export type PartKind =
  | 'sender'
  | 'subject'
  | 'own'
  | 'signature'
  | 'lead'
  | 'quoted'
  | 'header'
  | 'notice'
  | 'attachment';

/** The parts are ordered, do not overlap and cover the text but for the line breaks between them. */
export interface Part extends Span {
  readonly kind: PartKind;
}

/** `address` is lower case without brackets, '' where the header held none; `name` is '' where none was given. */
export interface Address {
  readonly name: string;
  readonly address: string;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  /** Bytes as decoded; attachments are never opened, only named and measured. */
  readonly size: number;
  readonly inline: boolean;
}

/** `host` is where the link leads (lower case, '' for none), `text` what the reader sees. */
export interface Link {
  readonly text: string;
  readonly host: string;
}

export type LeadField =
  | 'name'
  | 'title'
  | 'company'
  | 'phone'
  | 'email'
  | 'country'
  | 'website'
  | 'address'
  | 'product'
  | 'quantity'
  | 'subject'
  | 'message';

/** A relayed lead (platform) or website form: where the buyer's own details stand in the text. */
export interface Lead {
  readonly kind: 'platform' | 'website-form';
  /** Key of `src/lexicon/domains` platforms, '' when the relay is unknown. */
  readonly platform: string;
  readonly fields: { readonly [F in LeadField]?: Span };
}

/** Facts of the headers that say what machine sent the mail; each is true only when a header says so. */
export interface HeaderSigns {
  readonly autoSubmitted: boolean;
  readonly bounce: boolean;
  readonly bulk: boolean;
  readonly list: boolean;
  readonly calendar: boolean;
}

export type AuthResult = 'pass' | 'fail' | 'unknown';

export type CapName =
  | 'bytes'
  | 'headers'
  | 'nesting'
  | 'parts'
  | 'text'
  | 'html'
  | 'addresses'
  | 'attachments'
  | 'parser';

/** The earlier mails quoted below, newest first, as far as their header lines tell. */
export interface QuotedMail extends Span {
  readonly from: Address;
  /** As written, '' when the header names none. */
  readonly date: string;
}

export interface OpenEmail {
  /** Message-ID without brackets, '' when absent. */
  readonly messageId: string;
  /** First of References, else In-Reply-To, else the own id: the same for all mails of a conversation. */
  readonly conversationId: string;
  readonly from: Address;
  readonly replyTo: Address | null;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  /** ISO instant of the Date header, null when absent or unreadable; `zone` its offset in minutes. */
  readonly date: string | null;
  readonly zone: number | null;
  readonly subject: string;
  /**
   * Everything readable in one string: the From line, the subject, the body (HTML already turned into text,
   * hidden text dropped, at most ~24,000 units: head 16,000 + tail 8,000) and the attachments' names, joined by line breaks.
   * Every span of every later stage lies in this string.
   */
  readonly text: string;
  readonly parts: readonly Part[];
  /** Who really wrote: the original writer of a forward, the buyer of a lead (reply address), else `from`. */
  readonly writer: Address;
  readonly forwardedBy: Address | null;
  readonly lead: Lead | null;
  readonly quotedMails: readonly QuotedMail[];
  readonly attachments: readonly Attachment[];
  readonly links: readonly Link[];
  readonly headers: HeaderSigns;
  readonly auth: AuthResult;
  /** Units of text dropped because a reader of the mail could not see them. */
  readonly hidden: number;
  /** Which caps cut something; empty for nearly every mail. */
  readonly truncated: readonly CapName[];
}

// A mail as any host can hand it over: header values and bodies, before anything was read from them.
// Example: Outlook gives { from, subject, html, attachments }; openEml gives all fields of a raw mail.

import type { Address, Attachment, CapName } from './open-email.ts';

export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

export interface MailParts {
  readonly from: Address;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId?: string;
  readonly inReplyTo?: string;
  /** Ids with or without brackets, oldest first, in one string. */
  readonly references?: string;
  readonly replyTo?: Address | null;
  readonly to?: readonly Address[];
  readonly cc?: readonly Address[];
  /** A Date header's value or an ISO instant. */
  readonly date?: string;
  readonly attachments?: readonly Attachment[];
  /** In their order, topmost first; what a host does not know it leaves out. */
  readonly headers?: readonly HeaderField[];
  readonly truncated?: readonly CapName[];
}

// Opens a raw mail (.eml bytes) as one email. Answers partially when a cap stops it, and says so.
// Example: openEml(bytes of "From: Bo <bo@x.example>\nSubject: Tents\n\n300 pcs") -> { subject: 'Tents', ... }

import { readAddresses } from './address-list.ts';
import { attachmentSize } from './attachment-size.ts';
import { authFields } from './auth.ts';
import { decodeWords } from './encoded-words.ts';
import { signFields } from './header-signs.ts';
import { readBodies } from './mail-bodies.ts';
import type { HeaderField, MailParts } from './mail-parts.ts';
import { type MimeLeaf, type MimeMessage, readMime } from './mime-reader.ts';
import type { Address, Attachment, OpenEmail } from './open-email.ts';
import { openFromParts } from './open-from-parts.ts';
import { readTnef } from './tnef.ts';
import { decodeTransfer } from './transfer-decoding.ts';

const wanted: ReadonlySet<string> = new Set([
  ...['from', 'reply-to', 'to', 'cc', 'subject', 'date', 'message-id', 'in-reply-to', 'references'],
  ...['content-type', 'content-transfer-encoding', 'content-disposition', 'content-id'],
  ...signFields,
  ...authFields,
]);
/** One more than is kept, so that a longer list is known as cut. */
const maxAddresses = 51;
const maxTnefBytes = 2_000_000;

/** Never rejects. Reads at most 5 MB; attachments are named and measured, never opened. */
export async function openEml(bytes: Uint8Array): Promise<OpenEmail> {
  return openFromParts(await readEml(bytes));
}

/** The same before anything is read from it: for a host that holds a mail's header fields as text. */
export async function readEml(bytes: Uint8Array): Promise<MailParts> {
  const { message, cut } = readMime(bytes, wanted);
  const { fields } = message;
  const bodies = readBodies(message);
  const attachments: Attachment[] = [];
  addAttachments(message, attachments);
  const parts: MailParts = {
    from: addressesOf(fields, 'from')[0] ?? { name: '', address: '' },
    replyTo: addressesOf(fields, 'reply-to')[0] ?? null,
    to: addressesOf(fields, 'to'),
    cc: addressesOf(fields, 'cc'),
    subject: decodeWords(fieldValue(fields, 'subject')),
    html: bodies.html,
    get text() {
      return bodies.text();
    },
    messageId: decodeWords(fieldValue(fields, 'message-id')),
    inReplyTo: decodeWords(fieldValue(fields, 'in-reply-to')),
    references: decodeWords(fieldValue(fields, 'references')),
    date: fieldValue(fields, 'date'),
    attachments,
    headers: fields,
    truncated: [...cut, ...bodies.cut],
  };
  const tnef = message.leaves.find((leaf) => leaf.header.isTnef);
  return tnef === undefined ? parts : withTnef(parts, tnef);
}

function fieldValue(fields: readonly HeaderField[], wanted: string): string {
  for (const { name, value } of fields) if (name === wanted) return value;
  return '';
}

/** Several fields of one name are read as one list, but for From: the first speaks. */
function addressesOf(fields: readonly HeaderField[], wanted: string): Address[] {
  const found: Address[] = [];
  for (const { name, value } of fields) {
    if (name !== wanted) continue;
    found.push(...readAddresses(value, maxAddresses - found.length));
    if (name === 'from' || found.length >= maxAddresses) break;
  }
  return found;
}

/** In their order, those of mails within the mail among them. */
function addAttachments(message: MimeMessage, list: Attachment[]): void {
  for (const leaf of message.leaves) {
    if (leaf.message !== null && !message.report) addAttachments(leaf.message, list);
    else if (!leaf.header.isText) list.push(attachmentOf(leaf));
  }
}

function attachmentOf({ header, body, related }: MimeLeaf): Attachment {
  return {
    name: header.fileName,
    type: header.type,
    size: attachmentSize(header.encoding, body),
    inline: header.disposition === 'inline' || (related && header.hasId),
  };
}

/** Outlook's winmail.dat hides the body and the files' names from every other program. */
async function withTnef(parts: MailParts, { header, body }: MimeLeaf): Promise<MailParts> {
  const read = readTnef(decodeTransfer(header.encoding, body.subarray(0, maxTnefBytes)));
  if (read === null) return parts;
  const { text, html } = parts;
  const bare = text.trim() === '' && html.trim() === '';
  const unread = bare && read.text.trim() === '' && read.html.trim() === '' && read.rtf.length > 0;
  // Few mails need it: the reader of RTF comes when it is wanted.
  const hidden = unread ? (await import('./rtf-body.ts')).rtfBody(read.rtf) : read;
  return {
    ...parts,
    subject: parts.subject === '' ? read.subject : parts.subject,
    text: bare ? hidden.text : text,
    html: bare ? hidden.html : html,
    attachments: [...(parts.attachments ?? []), ...read.attachments],
  };
}

// Opens a raw mail (.eml bytes) as one email. Answers partially when a cap or the parser stops it, and says so.
// Example: openEml(bytes of "From: Bo <bo@x.example>\nSubject: Tents\n\n300 pcs") -> { subject: 'Tents', ... }

import PostalMime, {
  decodeWords,
  type Email,
  type Address as ParsedAddress,
  type Attachment as ParsedAttachment,
} from 'postal-mime';
import type { MailParts } from './mail-parts.ts';
import { type MimeScan, scanMime, sizeMark } from './mime-scan.ts';
import type { Address, Attachment, OpenEmail } from './open-email.ts';
import { openFromParts } from './open-from-parts.ts';
import { findAddress } from './text-patterns.ts';
import { readTnef } from './tnef.ts';

/** Never rejects. Reads at most 5 MB; attachments are named and measured, never opened. */
export async function openEml(bytes: Uint8Array): Promise<OpenEmail> {
  return openFromParts(await readEml(bytes));
}

/** The same before anything is read from it: for a host that holds a mail's header fields as text. */
export async function readEml(bytes: Uint8Array): Promise<MailParts> {
  const scan = scanMime(bytes);
  try {
    const email = await PostalMime.parse(scan.bytes, {
      maxNestingDepth: 100,
      maxHeadersSize: 1_000_000,
      maxRfc822NestingDepth: scan.encodedMessage ? 0 : 2,
    });
    return await withTnef(partsOf(email, scan), email.attachments);
  } catch {
    return partsByHand(scan);
  }
}

function partsOf(email: Email, scan: MimeScan): MailParts {
  return {
    from: firstAddress(email.from === undefined ? [] : [email.from]) ?? { name: '', address: '' },
    replyTo: firstAddress(email.replyTo ?? []),
    to: flatAddresses(email.to ?? []),
    cc: flatAddresses(email.cc ?? []),
    subject: email.subject ?? '',
    text: email.text ?? '',
    html: email.html ?? '',
    messageId: email.messageId ?? '',
    inReplyTo: email.inReplyTo ?? '',
    references: email.references ?? '',
    date: email.headers.find(({ key }) => key === 'date')?.value ?? '',
    attachments: email.attachments.map(attachmentOf),
    headers: email.headers.map(({ key, value }) => ({ name: key, value })),
    truncated: scan.cut,
  };
}

function flatAddresses(list: readonly ParsedAddress[]): Address[] {
  return list.flatMap((entry) =>
    entry.group === undefined
      ? [{ name: entry.name, address: entry.address }]
      : entry.group.map(({ name, address }) => ({ name, address })),
  );
}

function firstAddress(list: readonly ParsedAddress[]): Address | null {
  return flatAddresses(list)[0] ?? null;
}

function attachmentOf(file: ParsedAttachment): Attachment {
  const measured =
    file.description?.startsWith(sizeMark) === true
      ? Number(file.description.slice(sizeMark.length))
      : Number.NaN;
  const size = Number.isNaN(measured) ? contentSize(file.content) : measured;
  return {
    name: file.filename ?? '',
    type: file.mimeType,
    size,
    inline: file.disposition === 'inline' || file.related === true,
  };
}

function contentSize(content: ParsedAttachment['content']): number {
  return typeof content === 'string' ? content.length : content.byteLength;
}

/** Outlook's winmail.dat hides the body and the files' names from every other program. */
async function withTnef(parts: MailParts, files: readonly ParsedAttachment[]): Promise<MailParts> {
  const hidden = files.find(
    (file) => file.mimeType.endsWith('ms-tnef') || file.filename?.toLowerCase() === 'winmail.dat',
  );
  if (hidden === undefined || typeof hidden.content === 'string') return parts;
  const read = readTnef(new Uint8Array(hidden.content));
  if (read === null) return parts;
  const bare = parts.text.trim() === '' && parts.html.trim() === '';
  const unread = bare && read.text.trim() === '' && read.html.trim() === '' && read.rtf.length > 0;
  // Few mails need it: the reader of RTF comes when it is wanted.
  const body = unread ? (await import('./rtf-body.ts')).rtfBody(read.rtf) : read;
  return {
    ...parts,
    subject: parts.subject === '' ? read.subject : parts.subject,
    text: bare ? body.text : parts.text,
    html: bare ? body.html : parts.html,
    attachments: [...(parts.attachments ?? []), ...read.attachments],
  };
}

/** When the parser gives up: the header fields line by line, and the rest as text. */
function partsByHand(scan: MimeScan): MailParts {
  const raw = new TextDecoder().decode(scan.bytes.subarray(0, 300_000));
  const cut = raw.search(/\r?\n\r?\n/);
  const head = cut < 0 ? raw : raw.slice(0, cut);
  const body = cut < 0 ? '' : raw.slice(cut).trimStart();
  const fields = new Map<string, string>();
  let open = '';
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line)) fields.set(open, `${fields.get(open) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      open = line.slice(0, colon).trim().toLowerCase();
      if (!fields.has(open)) fields.set(open, line.slice(colon + 1).trim());
      else open = '';
    }
  }
  const value = (name: string): string => decoded(fields.get(name) ?? '');
  const html = /^\s{0,20}<(?:!doctype|html|body|div|p)\b/i.test(body);
  return {
    from: addressOf(value('from')),
    replyTo: fields.has('reply-to') ? addressOf(value('reply-to')) : null,
    to: fields.has('to') ? [addressOf(value('to'))] : [],
    subject: value('subject'),
    text: html ? '' : body,
    html: html ? body : '',
    messageId: value('message-id'),
    date: value('date'),
    headers: [...fields].map(([name, text]) => ({ name, value: text })),
    truncated: [...scan.cut, 'parser'],
  };
}

function decoded(value: string): string {
  try {
    return decodeWords(value.slice(0, 4_000));
  } catch {
    return value;
  }
}

function addressOf(value: string): Address {
  const found = findAddress(value);
  return found === null
    ? { name: value, address: '' }
    : { name: value.slice(0, found.start).replace(/[<"\s]{1,9}$/, ''), address: found.address };
}

// Opens a mail that Outlook saved as .msg: header fields as they travelled, body from HTML, text or packed RTF, files by name.
// Example: openMsg(bytes of "RFQ ball valves.msg") -> { from: Ana, subject: 'RFQ ball valves', attachments: [{ name: 'RFQ.xlsx', ... }] }

import parserModule, { type FieldsData } from '@kenjiuno/msgreader';
import { charsetOfCodePage } from './code-pages.ts';
import { compoundFileKind } from './compound-file.ts';
import { guessCharset } from './guess-charset.ts';
import type { MailParts } from './mail-parts.ts';
import type { Address, Attachment, OpenEmail } from './open-email.ts';
import { readEml } from './open-eml.ts';
import { openFromParts } from './open-from-parts.ts';
import { rtfBody } from './rtf-body.ts';
import { isUtf8 } from './utf8.ts';

/** The package is CommonJS: Node and bundlers hand its class over as it is or as `default` of a record. */
function parserClass(module: typeof parserModule & { readonly default?: typeof parserModule }) {
  return module.default ?? module;
}
const MsgReader = parserClass(parserModule);

const maxMsg = 64_000_000;
const maxHeaders = 256_000;
const maxBody = 1_000_000;
const ansiString = 0x1e;
const unread: MailParts = {
  from: { name: '', address: '' },
  subject: '',
  text: '',
  html: '',
  truncated: ['parser'],
};

/** Never rejects: a broken or hostile file gives an empty mail with `truncated` 'parser'. Attachments are named, never opened. */
export async function openMsg(bytes: Uint8Array): Promise<OpenEmail> {
  try {
    if (bytes.length > maxMsg || compoundFileKind(bytes) !== 'msg') return openFromParts(unread);
    return openFromParts(await readMsg(bytes));
  } catch {
    return openFromParts(unread);
  }
}

async function readMsg(bytes: Uint8Array): Promise<MailParts> {
  // A copy of its own: the parser reads a view's whole buffer.
  const reader = new MsgReader(bytes.slice().buffer);
  const ansi = new Set<FieldsData>();
  reader.parserConfig = {
    propertyObserver: (fields, tag) => {
      if ((tag & 0xffff) === ansiString) ansi.add(fields);
    },
  };
  const fields = reader.getFileData();
  if (fields.dataType !== 'msg') return unread;
  const charset = charsetOfCodePage(fields.messageCodepage ?? fields.internetCodepage ?? 0);
  const textOf = (of: FieldsData, value: unknown): string => {
    if (typeof value !== 'string') return '';
    const text = value.slice(0, maxBody);
    return ansi.has(of) ? decoded(bytesOf(text), charset) : text;
  };
  const sent = await sentHeaders(textOf(fields, fields.headers));
  const body = bodyOf(fields, textOf);
  const shown = shownFiles(body.html);
  return {
    ...sent,
    from: sent?.from.address ? sent.from : senderOf(fields, textOf),
    to: sent?.to?.length ? sent.to : receivers(fields, 'to', textOf),
    cc: sent?.cc?.length ? sent.cc : receivers(fields, 'cc', textOf),
    subject: textOf(fields, fields.subject) || (sent?.subject ?? ''),
    date: sent?.date || (fields.clientSubmitTime ?? fields.messageDeliveryTime ?? ''),
    messageId: sent?.messageId || textOf(fields, fields.messageId),
    ...body,
    attachments: (fields.attachments ?? []).map((file) => attachmentOf(file, { textOf, shown })),
    truncated: [],
  };
}

type TextOf = (of: FieldsData, value: unknown) => string;

/** Null for a draft or a mail of the own "sent" folder, which never travelled. */
async function sentHeaders(text: string): Promise<MailParts | null> {
  if (!/^[!-9;-~]{1,76}:/m.test(text.slice(0, 4_000))) return null;
  // Exchange writes its own line above the fields.
  const fields = text.replace(/^Microsoft Mail Internet Headers.{0,60}\r?\n/, '').slice(0, maxHeaders);
  return await readEml(new TextEncoder().encode(`${fields.trimEnd()}\r\n\r\n`));
}

function senderOf(fields: FieldsData, textOf: TextOf): Address {
  const addresses = [
    fields.senderSmtpAddress,
    fields.sentRepresentingSmtpAddress,
    fields.senderEmail,
    fields.creatorSMTPAddress,
  ].map((address) => textOf(fields, address));
  return {
    name: textOf(fields, fields.senderName),
    address: addresses.find((address) => address.includes('@')) ?? '',
  };
}

function receivers(fields: FieldsData, type: 'to' | 'cc', textOf: TextOf): Address[] {
  return (fields.recipients ?? [])
    .filter(({ recipType = 'to' }) => recipType === type)
    .map((one) => {
      const addresses = [textOf(one, one.smtpAddress), textOf(one, one.email)];
      return {
        name: textOf(one, one.name),
        address: addresses.find((address) => address.includes('@')) ?? '',
      };
    });
}

/** HTML and text as they stand; the packed RTF only when neither does. */
function bodyOf(fields: FieldsData, textOf: TextOf): { html: string; text: string } {
  const page = charsetOfCodePage(fields.internetCodepage ?? 0);
  const html =
    fields.html instanceof Uint8Array && fields.html.length > 0
      ? decoded(fields.html.subarray(0, maxBody), page)
      : textOf(fields, fields.bodyHtml);
  const text = textOf(fields, fields.body);
  if (html.trim() !== '' || text.trim() !== '' || !(fields.compressedRtf instanceof Uint8Array))
    return { html, text };
  return rtfBody(fields.compressedRtf);
}

interface AttachmentsOf {
  readonly textOf: TextOf;
  readonly shown: ReadonlySet<string>;
}

/** Content ids of the pictures inside the HTML; Exchange gives an id to every other file as well. */
function shownFiles(html: string): ReadonlySet<string> {
  return new Set(Array.from(html.matchAll(/\bcid:([^"'\s>]{1,200})/gi), (match) => match[1] ?? ''));
}

/** A mail that was attached to the mail is one file more; it is named and not read. */
function attachmentOf(file: FieldsData, { textOf, shown }: AttachmentsOf): Attachment {
  const mail = file.innerMsgContent === true;
  const named =
    textOf(file, file.fileName) || textOf(file, file.fileNameShort) || textOf(file, file.name) || '';
  const subject = mail ? textOf(file, file.innerMsgContentFields?.subject) : '';
  const name = mail && !/\.msg$/i.test(named) ? `${named || subject || 'mail'}.msg` : named;
  return {
    name,
    type: mail
      ? 'application/vnd.ms-outlook'
      : textOf(file, file.attachMimeTag) || 'application/octet-stream',
    size: file.contentLength ?? 0,
    inline: file.attachmentHidden === true || shown.has(textOf(file, file.pidContentId)),
  };
}

/** The parser hands an 8-bit string over byte by byte. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at) & 255;
  return bytes;
}

function decoded(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : charset || guessCharset(bytes)).decode(bytes);
}

// Makes the one email shape from what a host hands over: picks the body, splits it, unwraps forwards and leads.
// Example: openFromParts({ from, subject: 'Re: tents', text: '', html: '<p>300 pcs</p>' }) -> OpenEmail

import { readAuth } from './auth.ts';
import { unwrapForward } from './forward.ts';
import { readHeaderSigns, readMailDate } from './header-signs.ts';
import { type HtmlText, htmlToText } from './html-to-text.ts';
import { layOutText } from './lay-out-text.ts';
import { readLead } from './lead.ts';
import { cutLines } from './mail-lines.ts';
import type { MailParts } from './mail-parts.ts';
import type { Address, Attachment, CapName, OpenEmail } from './open-email.ts';
import { readQuotedMails } from './quoted-mails.ts';
import { signerOf, splitParts } from './split-parts.ts';
import { visibleLine, visibleText } from './visible-text.ts';

const maxBody = 256_000;
const maxSubject = 998;
const maxAddresses = 50;
const maxAttachments = 50;

/** Never throws; linear in the bodies. */
export function openFromParts(parts: MailParts): OpenEmail {
  const truncated = new Set<CapName>(parts.truncated ?? []);
  const from = tidyAddress(parts.from);
  const subject = visibleLine(parts.subject.slice(0, maxSubject));
  if (parts.subject.length > maxSubject) truncated.add('headers');
  const body = chooseBody(parts, truncated);
  const mail = cutLines(body.text, body.marks);
  const range = { from: 0, to: mail.lines.length };
  const history = splitParts(mail, range, signerOf(from.name, from.address.split('@', 1)[0] ?? ''));
  const replyTo = parts.replyTo == null ? null : tidyAddress(parts.replyTo);
  const to = tidyList(parts.to ?? [], truncated);
  const headers = parts.headers ?? [];
  const attachments = tidyFiles(parts.attachments ?? [], truncated);
  const signs = readHeaderSigns(
    headers,
    attachments.map((file) => file.type),
  );
  const forward = unwrapForward({ mail, subject, from, to, history });
  const lead = readLead({
    mail,
    range: forward?.range ?? range,
    subject,
    from: forward?.writer ?? from,
    replyTo: forward === null ? replyTo : null,
    to: forward?.forwardedBy == null ? to : [...to, from],
    signs,
  });
  const laid = layOutText({
    sender: senderLine(from),
    subject,
    mail,
    files: attachments.map((file) => file.name),
  });
  if (laid.cut) truncated.add('text');
  const messageId = bareId(parts.messageId ?? '');
  return {
    messageId,
    conversationId: firstId(parts.references ?? '') || bareId(parts.inReplyTo ?? '') || messageId,
    from,
    replyTo,
    to,
    cc: tidyList(parts.cc ?? [], truncated),
    ...readMailDate(parts.date ?? ''),
    subject,
    text: laid.text,
    parts: laid.parts,
    writer: lead?.writer ?? forward?.writer ?? from,
    forwardedBy: forward?.forwardedBy ?? null,
    lead: lead === null ? null : lead.place(laid),
    quotedMails: readQuotedMails(mail, forward?.history ?? history, laid.placeBody),
    attachments,
    links: body.links,
    headers: signs,
    auth: readAuth(headers),
    hidden: body.hidden,
    truncated: [...truncated],
  };
}

/** The HTML, since that is what the reader of the mail saw; the plain text when the HTML shows nothing. */
function chooseBody(parts: MailParts, truncated: Set<CapName>): HtmlText {
  const html = parts.html === '' ? null : htmlToText(parts.html);
  if (html?.cut === true) truncated.add('html');
  if (html !== null && !isBlank(html.text)) return html;
  // Asked for once, and only now: a raw mail decodes it on the way.
  const { text } = parts;
  if (html !== null && isBlank(text)) return html;
  if (text.length > maxBody) truncated.add('text');
  return { text: visibleText(text.slice(0, maxBody)), marks: [], links: [], hidden: 0, cut: false };
}

function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

function tidyAddress({ name, address }: Address): Address {
  const bare = withoutEdges(visibleLine(address.slice(0, 320)).toLowerCase(), '<', '>');
  const shown = visibleLine(name.slice(0, 256));
  return {
    name: withoutEdges(withoutEdges(shown, '"', '"'), "'", "'"),
    address: bare.includes('@') ? bare : '',
  };
}

function withoutEdges(text: string, first: string, last: string): string {
  const start = text.startsWith(first) ? 1 : 0;
  const end = text.length > start && text.endsWith(last) ? text.length - 1 : text.length;
  return start === 0 && end === text.length ? text : text.slice(start, end).trim();
}

function tidyList(list: readonly Address[], truncated: Set<CapName>): Address[] {
  if (list.length > maxAddresses) truncated.add('addresses');
  return list.slice(0, maxAddresses).map(tidyAddress);
}

function tidyFiles(files: readonly Attachment[], truncated: Set<CapName>): Attachment[] {
  if (files.length > maxAttachments) truncated.add('attachments');
  return files
    .slice(0, maxAttachments)
    .map((file) => ({ ...file, name: visibleLine(file.name.slice(0, 256)) || 'unnamed' }));
}

function senderLine({ name, address }: Address): string {
  return name === '' ? address : address === '' ? name : `${name} <${address}>`;
}

function bareId(id: string): string {
  return withoutEdges(visibleLine(id.slice(0, 998)), '<', '>');
}

function firstId(references: string): string {
  return bareId(references.slice(0, 998).trim().split(/[\s,]/, 1)[0] ?? '');
}

// The reply to a mail as Gmail keeps it in the thread: same subject, the ids of what it answers, our text.
// Example: replyMail({ subject: '帐篷', messageId: 'm1@nordcamp.example', ... }, 'Dear Mara, ...') -> 'To: ...\r\nIn-Reply-To: <m1@...'

import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1';
import { readAddresses } from '../../src/email/address-list.ts';
import { decodeWords } from '../../src/email/encoded-words.ts';
import type { Address } from '../../src/email/open-email.ts';
import { addressLine, headerLine, idLine } from './mail-header.ts';

/** What a reply needs of the mail that it answers. */
export interface AnsweredMail {
  /** Without brackets; '' for a mail without one. */
  readonly messageId: string;
  readonly references: readonly string[];
  /** Decoded. */
  readonly subject: string;
  readonly to: readonly Address[];
}

/** More would make the header longer than some servers take; the first and the last ones are what threads are made of. */
const mostReferences = 20;
const bodyLine = 76;

export function answeredMail(message: gmail_v1.Schema$Message): AnsweredMail {
  const headers = message.payload?.headers ?? [];
  const fieldOf = (name: string) =>
    headers.find((header) => header.name?.toLowerCase() === name)?.value ?? '';
  // A mail of our own is answered to whom it was sent.
  const isOwn = message.labelIds?.includes('SENT') === true;
  const replyTo = isOwn ? fieldOf('to') : fieldOf('reply-to') || fieldOf('from');
  return {
    messageId: idsIn(fieldOf('message-id')).at(0) ?? '',
    references: idsIn(fieldOf('references') || fieldOf('in-reply-to')),
    subject: decodeWords(fieldOf('subject')),
    to: readAddresses(replyTo, 10).filter(({ address }) => address !== ''),
  };
}

/** RFC 5322 text, CRLF between lines, ASCII only. */
export function replyMail(answered: AnsweredMail, text: string): string {
  const { messageId, references, subject, to } = answered;
  const earlier = references.filter((id) => id !== messageId);
  const known = messageId === '' ? earlier : [...earlier, messageId];
  const kept =
    known.length > mostReferences ? [...known.slice(0, 1), ...known.slice(1 - mostReferences)] : known;
  return [
    ...(to.length > 0 ? [addressLine('To', to)] : []),
    headerLine('Subject', replySubject(subject)),
    ...(messageId === '' ? [] : [idLine('In-Reply-To', [messageId])]),
    ...(kept.length === 0 ? [] : [idLine('References', kept)]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...bodyLines(text),
    '',
  ].join('\r\n');
}

/** The same subject, which is what keeps the draft in its thread; the mark of a reply is no change. */
export function replySubject(subject: string): string {
  return /^\s*(?:re|aw|sv|antw|回复|回覆|答复|答覆)\s*[:：]/iu.test(subject) ? subject : `Re: ${subject}`;
}

function idsIn(header: string): readonly string[] {
  return [...header.matchAll(/<([^<>\s]{1,998})>/g)].map(([, id = '']) => id);
}

function bodyLines(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text.replace(/\r\n?|\n/g, '\r\n'));
  let plain = '';
  for (let at = 0; at < bytes.length; at += 8192)
    plain += String.fromCharCode(...bytes.subarray(at, at + 8192));
  const encoded = btoa(plain);
  const lines: string[] = [];
  for (let at = 0; at < encoded.length; at += bodyLine) lines.push(encoded.slice(at, at + bodyLine));
  return lines;
}

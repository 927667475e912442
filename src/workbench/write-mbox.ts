// Mails with their labels as one mbox file (mboxrd: a line that starts with any ">" and "From " gets one more ">").
// Example: [{ raw, labels: ['VIP'], address: 'bo@x.example', date: 0 }] ->
// "From bo@x.example Thu Jan  1 00:00:00 1970\nKeywords: VIP\r\nFrom: ...\n\n"

import { keywordsHeader } from './keywords-header.ts';

export interface MboxMail {
  readonly raw: Uint8Array;
  readonly labels: readonly string[];
  readonly address: string;
  readonly date: number | null;
}

const encoder = new TextEncoder();
const FROM = encoder.encode('From ');
const LF = 10;
const GREATER = 62;

/** The pieces of one mail in the file, in order; put one after another they are its part of the mbox. */
export function mboxPieces(mail: MboxMail): readonly Uint8Array[] {
  const ends = mail.raw.at(-1) === LF;
  return [
    encoder.encode(`${fromLine(mail)}\n${keywordsHeader(mail.labels)}`),
    escapeFromLines(mail.raw),
    encoder.encode(ends ? '\n' : '\n\n'),
  ];
}

/** The address becomes one word without blanks: the separator line has a fixed form that other programs read. */
function fromLine({ address, date }: MboxMail): string {
  const sender = /^[\x21-\x7e]{1,254}$/.test(address) ? address : 'MAILER-DAEMON';
  const [day = '', month = '', number = '', year = '', time = ''] = partsOf(date ?? 0);
  return `From ${sender} ${day} ${month} ${number.padStart(2)} ${time} ${year}`;
}

/** "Thu, 01 Jan 1970 00:00:00 GMT" -> Thu, Jan, 1, 1970, 00:00:00. */
function partsOf(date: number): readonly string[] {
  const [day = '', number = '', month = '', year = '', time = ''] = new Date(date)
    .toUTCString()
    .replace(',', '')
    .split(' ');
  return [day, month, String(Number(number)), year, time];
}

function escapeFromLines(raw: Uint8Array): Uint8Array {
  const starts: number[] = [];
  for (let at = 0; at < raw.length; ) {
    if (isFromLine(raw, at)) starts.push(at);
    const lineEnd = raw.indexOf(LF, at);
    if (lineEnd === -1) break;
    at = lineEnd + 1;
  }
  if (starts.length === 0) return raw;
  const escaped = new Uint8Array(raw.length + starts.length);
  let from = 0;
  let to = 0;
  for (const start of starts) {
    escaped.set(raw.subarray(from, start), to);
    to += start - from;
    escaped[to] = GREATER;
    to += 1;
    from = start;
  }
  escaped.set(raw.subarray(from), to);
  return escaped;
}

function isFromLine(raw: Uint8Array, start: number): boolean {
  let at = start;
  while (raw[at] === GREATER) at += 1;
  return FROM.every((byte, index) => raw[at + index] === byte);
}

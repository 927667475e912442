// What a hostile mail is for the tests: raw bytes, and what must still be true when it has been read.
// Example: hostile('bombs', 'of 3,000 parts', rawMail({ body }), { cap: 'parts' })

import type { AuthResult, CapName } from '../../src/email/open-email.ts';
import type { Random } from './seeded.ts';

/** `no-pass` where the rules leave open whether the sender failed or is unknown. */
export type AuthTruth = AuthResult | 'no-pass';

export interface Expected {
  /** A cap that the answer must own up to. */
  readonly cap?: CapName;
  /** Words of the writer that must not be lost. */
  readonly reads?: string;
  /** Words that no reader of the mail can see. */
  readonly hides?: string;
  /** What an independent reading of the rules says of the sender. */
  readonly auth?: AuthTruth;
  /** A mail that must give the same facts: this one without its dirt. */
  readonly clean?: Uint8Array;
}

export interface HostileMail extends Expected {
  readonly family: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes the mails of one kind; the same random numbers give the same mails. */
export type Family = (random: Random) => readonly HostileMail[];

export interface RawMail {
  readonly from?: string;
  readonly subject?: string;
  /** Header lines above the ordinary ones. */
  readonly top?: readonly string[];
  readonly contentType?: string;
  readonly encoding?: string;
  readonly body?: string;
}

export const letter =
  'Dear Amy,\r\nplease quote 300 pcs of camping tent MC-T3, FOB Ningbo.\r\n\r\nBest regards,\r\nBo Lindgren\r\nNord Sport AB\r\nTel: +46 8 505 551 20\r\n';

/** An ordinary mail but for what is given. */
export function rawMail({ from, subject, top, contentType, encoding, body }: RawMail): string {
  return [
    ...(top ?? []),
    `From: ${from ?? 'Bo Lindgren <bo@nordsport.example>'}`,
    'To: Amy Zhou <amy@maplecamp.example>',
    `Subject: ${subject ?? 'Camping tents'}`,
    'Date: Tue, 12 May 2026 16:10:22 +0800',
    'Message-ID: <m1@nordsport.example>',
    'MIME-Version: 1.0',
    `Content-Type: ${contentType ?? 'text/plain; charset=utf-8'}`,
    `Content-Transfer-Encoding: ${encoding ?? '8bit'}`,
    '',
    body ?? letter,
  ].join('\r\n');
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** One byte a unit: for charsets that are not UTF-8. */
export const latinBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (unit) => unit.charCodeAt(0) & 255);

export function hostile(
  family: string,
  name: string,
  raw: string | Uint8Array,
  expected: Expected = {},
): HostileMail {
  return { family, name, bytes: typeof raw === 'string' ? bytesOf(raw) : raw, ...expected };
}

export const multipart = (boundary: string, kind = 'mixed'): string =>
  `multipart/${kind}; boundary="${boundary}"`;

export const htmlMail = (html: string, more: RawMail = {}): string =>
  rawMail({ ...more, contentType: 'text/html; charset=utf-8', body: html });

/** Words in base64 lines of 76 letters. */
export function base64Lines(text: string): string {
  const all = btoa(Array.from(bytesOf(text), (byte) => String.fromCharCode(byte)).join(''));
  return (all.match(/.{1,76}/g) ?? []).join('\r\n');
}

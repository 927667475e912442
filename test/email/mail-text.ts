// Makes raw mails for the email tests. Example: mailBytes({ subject: 'Tents', body: '300 pcs' }) -> bytes of a small mail

import type { OpenEmail, PartKind } from '../../src/email/open-email.ts';
import { openEml } from '../../src/email/open-eml.ts';

export interface TestMail {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  /** Further header lines. */
  readonly headers?: readonly string[];
  readonly body?: string;
  readonly html?: string;
}

export function mailText({ from, to, subject, headers, body, html }: TestMail): string {
  return [
    ...(headers ?? []),
    `From: ${from ?? 'Bo Lindgren <bo@nordsport.example>'}`,
    `To: ${to ?? 'Amy Zhou <amy@ourfirm.example>'}`,
    `Subject: ${subject ?? 'Tents'}`,
    'Date: Tue, 12 May 2026 16:10:22 +0800',
    'Message-ID: <m1@nordsport.example>',
    'MIME-Version: 1.0',
    `Content-Type: text/${html === undefined ? 'plain' : 'html'}; charset=utf-8`,
    'Content-Transfer-Encoding: 8bit',
    '',
    html ?? body ?? '',
  ].join('\r\n');
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function open(mail: TestMail): Promise<OpenEmail> {
  return openEml(bytesOf(mailText(mail)));
}

/** All text of one kind of part, parts joined by a line of three dots. */
export function textOf(email: OpenEmail, kind: PartKind): string {
  return email.parts
    .filter((part) => part.kind === kind)
    .map((part) => email.text.slice(part.start, part.end))
    .join('\n...\n');
}

// Mails as text: random numbers from a seed, header blocks as servers leave them, parts in their transfer encodings.
// Example: asMail(multipart('alternative', [textPart('300 tents'), htmlPart('<p>300 tents</p>', random)], random), random)

import { people, products } from './corpus-words.ts';

export type Random = () => number;

/** Pseudo-random numbers in [0, 1) from a seed (mulberry32). */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(list: readonly T[], random: Random): T {
  const entry = list[Math.floor(random() * list.length)];
  if (entry === undefined) throw new Error('nothing to pick from');
  return entry;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

function quotedPrintable(text: string): string {
  const soft = (line: string): string => {
    const units = Array.from(Buffer.from(line), (byte) =>
      byte > 126 || byte === 61 || byte < 32
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    );
    let folded = '';
    let width = 0;
    for (const unit of units) {
      if (width + unit.length > 75) {
        folded += '=\r\n';
        width = 0;
      }
      folded += unit;
      width += unit.length;
    }
    return folded;
  };
  return text.split(/\r?\n/).map(soft).join('\r\n');
}

export const noise = (length: number, random: Random): string => {
  const bytes = Buffer.alloc(Math.ceil(length * 0.75));
  for (let at = 0; at < bytes.length; at++) bytes[at] = random() * 256;
  return bytes.toString('base64').slice(0, length);
};

/** The fields that servers add on the way; in real mail they are often longer than the message. */
function tracks(domain: string, random: Random): string[] {
  const hops = 2 + Math.floor(random() * 4);
  const received = Array.from(
    { length: hops },
    (_, hop) =>
      `Received: from mx${hop}.${domain} (mx${hop}.${domain} [192.0.2.${1 + hop}])\r\n by relay${hop}.seller.example with ESMTPS id ${noise(12, random)}\r\n for <sales@ridgeline.example>; Mon, 2 Mar 2026 08:0${hop}:00 +0000`,
  );
  const sealed = `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=mail;\r\n h=from:to:subject:date:message-id:mime-version; bh=${noise(44, random)};\r\n b=${noise(340, random).replace(/.{70}/g, '$&\r\n ')}`;
  return [
    `Return-Path: <bounce@${domain}>`,
    ...received,
    `Authentication-Results: mx.seller.example; dkim=pass header.d=${domain}; spf=pass smtp.mailfrom=${domain}; dmarc=pass`,
    `DKIM-Signature: ${sealed}`,
    `ARC-Seal: i=1; ${sealed}`,
    `ARC-Message-Signature: i=1; ${sealed}`,
    `X-Exchange-Antispam-Report: ${noise(100 + Math.floor(random() * 500), random).replace(/.{70}/g, '$&\r\n ')}`,
    `Thread-Index: ${noise(60, random)}`,
  ];
}

export function headers(type: string, random: Random): string {
  const number = Math.floor(random() * 1e6);
  const [name] = pick(people, random);
  const domain = `firm${number % 900}.example`;
  return [
    ...tracks(domain, random),
    `From: =?utf-8?B?${Buffer.from(name).toString('base64')}?= <buyer${number}@${domain}>`,
    'To: "Sales" <sales@ridgeline.example>',
    `Subject: Inquiry about ${pick(products, random)}`,
    `Message-ID: <${number}@${domain}>`,
    'Date: Mon, 2 Mar 2026 08:00:00 +0000',
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
  ].join('\r\n');
}

export interface Part {
  readonly type: string;
  readonly body: string;
  /** Further header lines. */
  readonly head?: string;
}

export const textPart = (text: string): Part => ({
  type: 'text/plain; charset="utf-8"',
  head: 'Content-Transfer-Encoding: quoted-printable\r\n',
  body: quotedPrintable(text),
});

export function htmlPart(html: string, random: Random): Part {
  const coded = random() < 0.5;
  return {
    type: 'text/html; charset="utf-8"',
    head: `Content-Transfer-Encoding: ${coded ? 'base64' : 'quoted-printable'}\r\n`,
    body: coded ? base64(html) : quotedPrintable(html),
  };
}

export function multipart(subtype: string, parts: readonly Part[], random: Random): Part {
  const boundary = `----=_${noise(16, random).replace(/[+/]/g, 'x')}`;
  const bodies = parts.map(
    ({ type, head = '', body }) => `--${boundary}\r\nContent-Type: ${type}\r\n${head}\r\n${body}\r\n`,
  );
  return {
    type: `multipart/${subtype}; boundary="${boundary}"`,
    body: `${bodies.join('')}--${boundary}--\r\n`,
  };
}

/** One line of noise again and again: base64 is base64 to every parser, and the corpus is made in a second. */
export function filePart(name: string, size: number, random: Random): Part {
  const line = `${noise(76, random)}\r\n`;
  return {
    type: `${name.endsWith('.pdf') ? 'application/pdf' : 'image/png'}; name="${name}"`,
    head: `Content-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n`,
    body: line.repeat(Math.ceil(size / 78)),
  };
}

export const asMail = ({ type, head = '', body }: Part, random: Random): string =>
  `${headers(type, random)}\r\n${head}\r\n${body}\r\n`;

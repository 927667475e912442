// Mail made to break readers: floods of parts, depth, headers, tags. Each must be answered, cut where needed, and said so.
// Example: 100,000 empty parts -> an email with truncated: ['parts']

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/email/html-to-text.ts';
import type { OpenEmail } from '../../src/email/open-email.ts';
import { openEml } from '../../src/email/open-eml.ts';
import { costRatio } from '../hostile/cpu-time.ts';
import { bytesOf, mailText, open, textOf } from './mail-text.ts';

const head = 'From: Bo <bo@nordsport.example>\nSubject: Tents\nMIME-Version: 1.0\n';
const multipart = (boundary: string): string => `Content-Type: multipart/mixed; boundary="${boundary}"\n\n`;

function checkShape(email: OpenEmail): void {
  let before = 0;
  for (const part of email.parts) {
    expect(part.start).toBeGreaterThanOrEqual(before);
    expect(part.end).toBeGreaterThan(part.start);
    expect(email.text.slice(before, part.start).trim()).toBe('');
    before = part.end;
  }
  expect(email.text.slice(before).trim()).toBe('');
  const spans = [...email.quotedMails, ...Object.values(email.lead?.fields ?? {})];
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(email.text.length);
    expect(span.start).toBeLessThanOrEqual(span.end);
  }
}

describe('a hostile mail', () => {
  it('of 100,000 parts is read up to part 1,000', async () => {
    const email = await openEml(
      bytesOf(`${head}${multipart('b')}--b\n\nWe need 300 tents.\n${'--b\n\n\n'.repeat(100_000)}`),
    );
    expect(email.truncated).toContain('parts');
    expect(textOf(email, 'own')).toContain('300 tents');
  });

  it('of 5,000 nested multiparts is read to its depth', async () => {
    let text = head + multipart('b0');
    for (let depth = 1; depth < 5_000; depth++) text += `--b${depth - 1}\n${multipart(`b${depth}`)}`;
    const email = await openEml(bytesOf(text));
    expect(email.truncated).toContain('nesting');
    expect(email.subject).toBe('Tents');
  });

  it('with a megabyte of header and 30,000 receivers still shows its body', async () => {
    const many = Array.from({ length: 30_000 }, (_, index) => `p${index}@x.example`).join(',\n ');
    const flood = `X-Pad: ${'a'.repeat(60)}\n`.repeat(16_000);
    const email = await openEml(bytesOf(`${head}To: ${many}\n${flood}\nWe need 300 tents.`));
    expect(email.truncated).toEqual(expect.arrayContaining(['addresses', 'headers']));
    expect(textOf(email, 'own')).toBe('We need 300 tents.');
    expect(email.to.length).toBeLessThanOrEqual(50);
  });

  it('of more than 5 MB is cut there; an attachment is measured, not read', async () => {
    const base64 = `${'QUJD'.repeat(19)}\n`.repeat(80_000);
    const file = `--b\nContent-Type: application/pdf; name="RFQ.pdf"\nContent-Disposition: attachment; filename="RFQ.pdf"\nContent-Transfer-Encoding: base64\n\n`;
    const small = await openEml(
      bytesOf(`${head}${multipart('b')}--b\n\nPlease quote.\n${file}${'QUJD'.repeat(19)}\n--b--\n`),
    );
    expect(small.attachments).toEqual([
      { name: 'RFQ.pdf', type: 'application/pdf', size: 57, inline: false },
    ]);
    const big = await openEml(
      bytesOf(`${head}${multipart('b')}--b\n\nPlease quote.\n${file}${base64}--b--\n`),
    );
    expect(big.truncated).toContain('bytes');
    expect(big.attachments[0]?.name).toBe('RFQ.pdf');
  });

  it('longer than the text cap loses its quoted history first, then its middle', async () => {
    const quoted = await open({
      body: `Short answer.\n\nOn 12 May 2026, Amy <amy@ourfirm.example> wrote:\n${'> an old line of the thread\n'.repeat(2_000)}`,
    });
    expect(quoted.text.length).toBeLessThan(25_000);
    expect(textOf(quoted, 'own')).toBe('Short answer.');
    const long = await open({
      body: `Beginning.\n${'A line of many words to fill the mail up.\n'.repeat(2_000)}The end.`,
    });
    expect(long.truncated).toContain('text');
    expect(long.text).toContain('Beginning.');
    expect(long.text).toContain('The end.');
    expect(long.text.length).toBeLessThan(25_000);
  });

  it.each([
    ['<'.repeat(100_000)],
    ['<a '.repeat(50_000)],
    ['<div>'.repeat(20_000)],
    ['<!--'.repeat(50_000)],
    ['&#'.repeat(50_000)],
    ['<table><tr><td>'.repeat(7_000)],
    ['<blockquote type=cite>x'.repeat(5_000)],
  ])('of broken HTML takes time that grows no faster than its length', async (flood) => {
    const read = (html: string) => async () => void htmlToText(html);
    // Four times the input may take four times as long; a square would take sixteen. The floor keeps noise out.
    const ratio = await costRatio({
      work: read(flood.repeat(4)),
      against: read(flood),
      times: 8,
      floor: 10,
    });
    expect(ratio).toBeLessThan(8);
  });
});

describe('any bytes', () => {
  const token = fc.constantFrom(
    'From: ',
    'To: ',
    'Subject: ',
    'Content-Type: ',
    'multipart/mixed; boundary=b',
    'text/html; charset=gbk',
    'message/rfc822',
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    '--b',
    '--b--',
    '\r\n',
    '\n\n',
    '\n',
    ' ',
    '<div',
    '>',
    '</div>',
    '<blockquote type=cite>',
    '> quoted',
    'On 12 May 2026, A <a@b.example> wrote:',
    '-----Original Message-----',
    'Sent: 2026',
    'Best regards,',
    'Name: Bo',
    'Message: 300 pcs',
    '发件人: a@b.example',
    '=?utf-8?B?5L2g?=',
    '=E4=BD',
    'Reply-To: x@y.example',
    '&nbsp;',
    '<a href="http://x.example">',
    '\u0000',
    '\u202e',
    '💡',
  );
  const mails = fc.oneof(
    fc
      .array(fc.oneof(token, fc.string({ maxLength: 12 })), { maxLength: 80 })
      .map((tokens) => bytesOf(tokens.join(''))),
    fc
      .array(fc.oneof(token, fc.string({ maxLength: 12 })), { maxLength: 60 })
      .map((tokens) => bytesOf(mailText({ body: tokens.join('') }))),
    fc.uint8Array({ maxLength: 600 }),
  );

  it('give an email whose parts are ordered, within the text and cover it, and the same one each time', async () => {
    await fc.assert(
      fc.asyncProperty(mails, async (bytes) => {
        const email = await openEml(bytes);
        checkShape(email);
        expect(await openEml(bytes)).toEqual(email);
      }),
      { numRuns: 400 },
    );
  });
});

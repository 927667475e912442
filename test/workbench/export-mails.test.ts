// Mails and labels that leave as .mbox come back whole. Example: a body line "From here on" is ">From here on" in the file and
// "From here on" again after the import.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMbox } from '../../src/email/split-mbox.ts';
import { keywordsHeader, takeKeywords } from '../../src/workbench/keywords-header.ts';
import { type MboxMail, mboxPieces } from '../../src/workbench/write-mbox.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function mail(text: string, labels: readonly string[] = []): MboxMail {
  return { raw: encode(text), labels, address: 'mara@nordcamp.example', date: 0 };
}

/** The file as a stream of small chunks, so that lines fall across their edges. */
async function* chunks(mails: readonly MboxMail[], size = 7) {
  const file = Buffer.concat(mails.flatMap(mboxPieces));
  for (let at = 0; at < file.length; at += size) yield new Uint8Array(file.subarray(at, at + size));
}

async function exportedAndImported(mails: readonly MboxMail[]) {
  const back: { readonly text: string; readonly labels: readonly string[] }[] = [];
  for await (const raw of splitMbox(chunks(mails))) {
    const { labels, rest } = takeKeywords(raw);
    back.push({ text: decode(rest).trimEnd(), labels });
  }
  return back;
}

describe('The mbox export', () => {
  it('brings every mail back with its labels, Chinese ones too', async () => {
    const labels = ['询盘/A 重点跟进', 'VIP', '询盘/北美', 'a, b', '标签'.repeat(40)];
    const text = 'Subject: Tents\r\nFrom: mara@nordcamp.example\r\n\r\nWe take 300 pcs.';
    const back = await exportedAndImported([mail(text, labels), mail('Subject: Ropes\r\n\r\nHello')]);
    expect(back).toEqual([
      { text, labels },
      { text: 'Subject: Ropes\r\n\r\nHello', labels: [] },
    ]);
  });

  it('keeps body lines that look like the start of a mail', async () => {
    const text = 'Subject: A\n\nFrom here on we buy.\n>From there\n>>From everywhere\nFrom';
    expect((await exportedAndImported([mail(text), mail(text)])).map((each) => each.text)).toEqual([
      text,
      text,
    ]);
  });

  it('survives any label: no label can start a header or a mail of its own', async () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 5 }), async (labels) => {
        const header = keywordsHeader(labels);
        expect(
          header
            .split('\r\n')
            .slice(1, -1)
            .every((line) => line.startsWith(' ')),
        ).toBe(true);
        expect(header.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const back = takeKeywords(encode(`${header}Subject: x\r\n\r\n`));
        expect(decode(back.rest)).toBe('Subject: x\r\n\r\n');
      }),
      { numRuns: 200 },
    );
  });

  it('believes no Keywords header that stands below another header: that one is the sender’s', () => {
    const spoofed = encode('Received: x\r\nKeywords: =?utf-8?B?5Lit?=\r\nSubject: y\r\n\r\n');
    expect(takeKeywords(spoofed)).toEqual({ labels: [], rest: spoofed });
  });

  it('writes a separator line that other programs read, whatever the sender is called', () => {
    const odd: MboxMail = {
      ...mail('Subject: x\n\n'),
      address: 'a b\r\nFrom c',
      date: Date.UTC(2026, 10, 5, 7, 8, 9),
    };
    expect(decode(mboxPieces(odd)[0] ?? new Uint8Array())).toBe(
      'From MAILER-DAEMON Thu Nov  5 07:08:09 2026\n',
    );
  });
});

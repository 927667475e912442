// Mailbox files and Outlook's winmail.dat. Example: an mbox of two mails in chunks of three bytes -> two mails

import { describe, expect, it } from 'vitest';
import { openEml } from '../../src/email/open-eml.ts';
import { openFromParts } from '../../src/email/open-from-parts.ts';
import { splitMbox, splitMboxBytes } from '../../src/email/split-mbox.ts';
import { readTnef } from '../../src/email/tnef.ts';
import { bytesOf } from './mail-text.ts';
import { storedRtf } from './write-msg.ts';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const shared = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    // The caller may use its buffer again, as file readers do.
    shared.set(piece);
    yield shared.subarray(0, piece.length);
  }
}

async function mailsOf(text: string, size: number): Promise<string[]> {
  const mails: string[] = [];
  for await (const mail of splitMbox(inChunks(bytesOf(text), size)))
    mails.push(new TextDecoder().decode(mail));
  return mails;
}

const box =
  'From bo@x.example Tue May 12 16:10:22 2026\nSubject: one\n\nHello\n>From Ningbo we ship\nFrom here on\n\nFrom our side all is well.\n\nFrom amy@y.example Wed May 13 09:00:00 2026\nSubject: two\n\nHi\n';

describe('a mailbox file', () => {
  it.each([1, 3, 7, 64, 100_000])('is cut into the same mails in chunks of %d bytes', async (size) => {
    const mails = await mailsOf(box, size);
    expect(mails).toEqual([
      'Subject: one\n\nHello\nFrom Ningbo we ship\nFrom here on\n\nFrom our side all is well.\n\n',
      'Subject: two\n\nHi\n',
    ]);
    expect([...splitMboxBytes(bytesOf(box))].length).toBe(2);
  });

  it('holds a mail over the cap only up to the cap, and goes on with the next', () => {
    const line = `${'x'.repeat(99)}\n`;
    const huge = `From a@x.example Tue May 12 16:10:22 2026\nSubject: big\n\n${line.repeat(60_000)}\nFrom b@x.example Tue May 12 16:10:22 2026\nSubject: next\n\nHi\n`;
    const mails = [...splitMboxBytes(bytesOf(huge))];
    expect(mails[0]?.length).toBeLessThan(5_000_200);
    expect(new TextDecoder().decode(mails[1])).toBe('Subject: next\n\nHi\n');
  });

  it('without any "From " line is one mail, and an empty one none', async () => {
    expect(await mailsOf('Subject: a\n\nb', 4)).toEqual(['Subject: a\n\nb']);
    expect(await mailsOf('', 4)).toEqual([]);
  });
});

describe('winmail.dat', () => {
  const attribute = (level: number, id: number, data: Uint8Array): number[] => {
    const head = new DataView(new ArrayBuffer(9));
    head.setUint8(0, level);
    head.setUint32(1, id, true);
    head.setUint32(5, data.length, true);
    return [...new Uint8Array(head.buffer), ...data, 0, 0];
  };

  it('gives the subject, the body and the names of its files', () => {
    const stream = new Uint8Array([
      0x78,
      0x9f,
      0x3e,
      0x22,
      1,
      0,
      ...attribute(1, 0x00018004, bytesOf('RFQ tents\0')),
      ...attribute(1, 0x0002800c, bytesOf('Please see the attached list.\0')),
      ...attribute(2, 0x00069002, new Uint8Array(14)),
      ...attribute(2, 0x00018010, bytesOf('list.xlsx\0')),
      ...attribute(2, 0x0006800f, new Uint8Array(1_234)),
    ]);
    expect(readTnef(stream)).toEqual({
      subject: 'RFQ tents',
      text: 'Please see the attached list.',
      html: '',
      rtf: new Uint8Array(0),
      attachments: [{ name: 'list.xlsx', size: 1_234, type: 'application/octet-stream', inline: false }],
    });
    for (let cut = 0; cut < stream.length; cut += 5)
      expect(() => readTnef(stream.subarray(0, cut))).not.toThrow();
    expect(readTnef(bytesOf('no tnef at all'))).toBeNull();
  });
});

/** A block of MAPI properties: tag (id and type) with bytes; strings and binaries carry count and length. */
function propertyBlock(values: readonly (readonly [number, Uint8Array])[]): Uint8Array {
  const pieces = values.map(([tag, bytes]) => {
    const fixed = (tag & 0xffff) === 3;
    const head = Buffer.alloc(fixed ? 4 : 12);
    head.writeUInt32LE(tag >>> 0, 0);
    if (!fixed) head.writeUInt32LE(1, 4);
    if (!fixed) head.writeUInt32LE(bytes.length, 8);
    return Buffer.concat([head, bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  });
  const count = Buffer.alloc(4);
  count.writeUInt32LE(values.length);
  return new Uint8Array(Buffer.concat([count, ...pieces]));
}

describe('a mail whose whole content hides in winmail.dat', () => {
  const attribute = (level: number, id: number, data: Uint8Array): Buffer => {
    const head = Buffer.alloc(9);
    head.writeUInt8(level, 0);
    head.writeUInt32LE(id, 1);
    head.writeUInt32LE(data.length, 5);
    return Buffer.concat([head, data, Buffer.alloc(2)]);
  };
  const rtf = storedRtf(
    '{\\rtf1\\ansi\\fromtext {\\fonttbl{\\f0 Arial;}}We need 75 pergolas for May.\\par Regards, Ida}',
  );
  const tnef = Buffer.concat([
    Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]),
    attribute(
      1,
      0x00069003,
      propertyBlock([
        [0x3fde0003, new Uint8Array([0xe9, 0xfd, 0, 0])],
        [0x10090102, rtf],
      ]),
    ),
    attribute(2, 0x00069002, new Uint8Array(14)),
    attribute(2, 0x00018010, bytesOf('PERGOL~1.XLS\0')),
    attribute(
      2,
      0x00069005,
      propertyBlock([[0x3707001f, new Uint8Array(Buffer.from('Pergola list 数量.xlsx\0', 'utf16le'))]]),
    ),
  ]);

  it('is read from its packed RTF, and its files by their long names', async () => {
    const email = await openEml(
      bytesOf(
        [
          'From: Ida Brandt <ida@brandt-gardens.example>',
          'Subject: Pergolas',
          'MIME-Version: 1.0',
          'Content-Type: application/ms-tnef; name="winmail.dat"',
          'Content-Transfer-Encoding: base64',
          '',
          tnef.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
        ].join('\r\n'),
      ),
    );
    expect(email.text).toContain('We need 75 pergolas for May.');
    expect(email.attachments.map(({ name }) => name)).toContain('Pergola list 数量.xlsx');
  });
});

describe('a mail handed over by a host in parts', () => {
  it('becomes the same shape as a raw one', () => {
    const email = openFromParts({
      from: { name: 'Bo Lindgren', address: 'Bo@Nordsport.example' },
      subject: 'Re: tents',
      text: '',
      html: '<p>We take 300.</p>',
      attachments: [{ name: 'RFQ.xlsx', type: 'application/x', size: 9, inline: false }],
    });
    expect(email.from.address).toBe('bo@nordsport.example');
    expect(email.parts.map((part) => part.kind)).toEqual(['sender', 'subject', 'own', 'attachment']);
    expect(email.text).toBe('Bo Lindgren <bo@nordsport.example>\nRe: tents\nWe take 300.\nRFQ.xlsx');
    expect(email.auth).toBe('unknown');
  });
});

describe('a mailbox file full of sentences that begin with From', () => {
  it('is cut at its separator lines only', () => {
    const box =
      'From a@x.example Mon Jun  8 08:00:00 2026\nFrom: a@x.example\nSubject: one\n\nHello\n\nFrom our side we need 30 pcs.\nFrom Monday on we are closed.\n\nFrom Hamburg to Ningbo\n>From here quoted\n\nFrom b@x.example Tue Jun  9 08:00:00 2026\nFrom: b@x.example\nSubject: two\n\nB\n\nFrom - Wed Jun 10 08:00:00 2026\nSubject: three\n\nC\n\nFrom MAILER-DAEMON Thu Jun 11 08:00:00 2026\nSubject: four\n\nD\n\nFrom 1234567@xxx Fri Jun 12 08:00:00 +0000 2026\nSubject: five\n\nE\n';
    const mails = [...splitMboxBytes(bytesOf(box))].map((m) => new TextDecoder().decode(m));
    expect(mails.map((m) => /Subject: (.*)/.exec(m)?.[1])).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(mails[0]).toContain('From Hamburg to Ningbo\nFrom here quoted');
  });
});

// Mails that Outlook saved as .msg: what they say, whoever wrote them and in whichever body, and that no such file can hang the reader.
// Example: the same mail as .eml and as .msg -> the same writer, subject, text and files

import { describe, expect, it } from 'vitest';
import { compoundFileKind } from '../../src/email/compound-file.ts';
import { openMail } from '../../src/email/open-mail.ts';
import { rtfBody } from '../../src/email/rtf-body.ts';
import { textOf } from './mail-text.ts';
import { compoundBytes, msgBytes, storedRtf } from './write-msg.ts';

const headers = [
  'Received: from mail.dunmore.example by mx.ourfirm.example; Tue, 12 May 2026 08:10:30 +0000',
  'From: "Niamh Dunmore" <niamh@dunmore-pumps.example>',
  'Reply-To: buying@dunmore-pumps.example',
  'To: Amy Zhou <amy@ourfirm.example>',
  'Subject: =?utf-8?B?UkZRIOKAkyBnYXRlIHZhbHZlcw==?=',
  'Date: Tue, 12 May 2026 09:10:22 +0100',
  'Message-ID: <q77@dunmore-pumps.example>',
  'In-Reply-To: <q70@ourfirm.example>',
  'Content-Type: multipart/mixed; boundary="xyz"',
].join('\r\n');

describe('a mail saved by Outlook', () => {
  it('gives writer, subject, date, thread, words and files', async () => {
    const email = await openMail(
      msgBytes({
        subject: 'RFQ – gate valves',
        headers,
        body: 'Dear Amy,\r\n\r\nplease quote 60 gate valves DN80, CIF Dublin.\r\n\r\nKind regards,\r\nNiamh Dunmore\r\nBuyer, Dunmore Pumps Ltd\r\n+353 1 555 0136',
        files: [{ name: 'Specification DN80.pdf', size: 9_000 }],
      }),
    );
    expect(email.from).toEqual({ name: 'Niamh Dunmore', address: 'niamh@dunmore-pumps.example' });
    expect(email.replyTo?.address).toBe('buying@dunmore-pumps.example');
    expect(email.to).toEqual([{ name: 'Amy Zhou', address: 'amy@ourfirm.example' }]);
    expect(email.subject).toBe('RFQ – gate valves');
    expect(email.date).toBe('2026-05-12T08:10:22.000Z');
    expect(email.messageId).toBe('q77@dunmore-pumps.example');
    expect(email.conversationId).toBe('q70@ourfirm.example');
    expect(textOf(email, 'own')).toContain('60 gate valves DN80');
    expect(textOf(email, 'signature')).toContain('Dunmore Pumps Ltd');
    expect(email.attachments).toEqual([
      { name: 'Specification DN80.pdf', type: 'application/octet-stream', size: 9_000, inline: false },
    ]);
    expect(email.truncated).toEqual([]);
  });

  it('without the headers of its journey is read from its own fields', async () => {
    const email = await openMail(
      msgBytes({
        subject: 'Umbrellas',
        senderName: 'Oisin Hale',
        senderAddress: 'Oisin@Hale-Retail.example',
        to: [{ name: 'Amy', address: 'amy@ourfirm.example' }],
        body: 'Price for 500?',
      }),
    );
    expect(email.from).toEqual({ name: 'Oisin Hale', address: 'oisin@hale-retail.example' });
    expect(email.to).toEqual([{ name: 'Amy', address: 'amy@ourfirm.example' }]);
    expect(textOf(email, 'own')).toBe('Price for 500?');
  });

  it('in HTML shows what its reader saw, and counts what he could not see', async () => {
    const html = '<p>Need 40 pumps</p><p style="display:none">cheap loans here</p><img src="cid:logo1">';
    const email = await openMail(
      msgBytes({
        subject: 'Pumps',
        senderName: 'Bo',
        senderAddress: 'bo@x.example',
        html: new TextEncoder().encode(html),
        files: [
          { name: 'logo.png', cid: 'logo1' },
          { name: 'list.xlsx', cid: 'ABC@exchange' },
        ],
      }),
    );
    expect(textOf(email, 'own')).toBe('Need 40 pumps');
    expect(email.hidden).toBeGreaterThan(0);
    expect(email.attachments.map(({ name, inline }) => [name, inline])).toEqual([
      ['logo.png', true],
      ['list.xlsx', false],
    ]);
  });

  it('in RTF alone gives the HTML that the RTF was made from', async () => {
    const rtf =
      '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}' +
      "{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Bitte 250 St\\'fcck anbieten \\u8364?{\\*\\htmltag72 </p>}\\htmlrtf\\par}\\htmlrtf0 " +
      '{\\*\\htmltag84 <b>}\\htmlrtf {\\b\\htmlrtf0 DN50{\\*\\htmltag92 </b>}\\htmlrtf }\\htmlrtf0 }';
    const email = await openMail(
      msgBytes({ subject: 'Anfrage', senderName: 'Jo', senderAddress: 'jo@x.example', rtf: storedRtf(rtf) }),
    );
    expect(textOf(email, 'own')).toBe('Bitte 250 Stück anbieten €\n\nDN50');
  });

  it('in the 8-bit letters of an old Chinese or Russian Outlook is readable', async () => {
    const chinese = new Map([
      ['球阀', [0xc7, 0xf2, 0xb7, 0xa7]],
      ['报价', [0xb1, 0xa8, 0xbc, 0xdb]],
    ]);
    const email = await openMail(
      msgBytes({
        subject: '球阀',
        senderName: '报价',
        senderAddress: 'li@x.example',
        body: '报价',
        codePage: 936,
        ansi: (text) => Uint8Array.from(chinese.get(text) ?? Buffer.from(text, 'latin1')),
      }),
    );
    expect([email.subject, email.from.name, textOf(email, 'own')]).toEqual(['球阀', '报价', '报价']);
  });

  it('names a mail that was attached to it', async () => {
    const email = await openMail(
      msgBytes({
        subject: 'FW',
        senderName: 'Bo',
        senderAddress: 'bo@x.example',
        body: 'see the mail attached',
        embedded: { subject: 'Inquiry for awnings', body: 'we need 30 awnings' },
      }),
    );
    expect(email.attachments.map(({ name, type }) => [name, type])).toEqual([
      ['Inquiry for awnings.msg', 'application/vnd.ms-outlook'],
    ]);
    expect(email.text).not.toContain('we need 30 awnings');
  });
});

describe('a file that only looks like a mail of Outlook', () => {
  const sound = msgBytes({
    subject: 'A',
    senderName: 'Bo',
    body: 'x'.repeat(9_000),
    files: [{ name: 'a.pdf' }],
  });
  const at = (offset: number) => new DataView(sound.buffer, sound.byteOffset).getInt32(offset, true);
  const changed = (offset: number, value: number): Uint8Array => {
    const copy = sound.slice();
    new DataView(copy.buffer).setInt32(offset, value, true);
    return copy;
  };
  const sectorAt = (index: number) => (index + 1) * 512;
  const fatEntry = (index: number) => sectorAt(at(76)) + index * 4;

  it('is taken for what it is', () => {
    expect(compoundFileKind(sound)).toBe('msg');
    expect(
      compoundFileKind(
        compoundBytes({
          name: '',
          streams: [{ name: 'WordDocument', bytes: new Uint8Array(9) }],
          storages: [],
        }),
      ),
    ).toBe('other');
    expect(compoundFileKind(sound.subarray(0, 700))).toBe('broken');
  });

  it.each([
    ['a directory that runs in a circle', changed(fatEntry(at(48)), at(48))],
    ['a stream that runs in a circle', changed(fatEntry(3), 2)],
    ['a table longer than the file', changed(44, 2_000_000_000)],
    ['further tables without end', changed(72, 2_000_000_000)],
    ['an entry that is its own child', changed(sectorAt(at(48)) + 76, 0)],
    ['a stream of two gigabytes', changed(sectorAt(at(48)) + 128 + 120, 2_000_000_000)],
  ])('answers at once that it cannot be read: %s', async (_, bytes) => {
    const start = performance.now();
    const email = await openMail(bytes);
    expect(performance.now() - start).toBeLessThan(500);
    expect(email.truncated).toEqual(['parser']);
    expect(email.text).toBe('');
  });

  it('never throws, wherever it is damaged', async () => {
    let state = 7;
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % below;
    };
    for (let run = 0; run < 300; run++) {
      const copy = sound.slice(0, run % 3 === 0 ? 1_600 + random(sound.length - 1_600) : sound.length);
      for (let change = 0; change < 6; change++) copy[8 + random(copy.length - 8)] = random(256);
      await openMail(copy);
    }
  });
});

describe('packed RTF', () => {
  it('is unpacked as the format describes it', () => {
    // The example of the standard: "{\rtf1\ansi\ansicpg1252\pard hello world}".
    const packed = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232' +
        '0af32068656c090020627705b06c647d0a800fa0',
      'hex',
    );
    expect(rtfBody(packed).text.trim()).toBe('hello world');
  });

  it('cannot grow beyond its cap, whatever length it claims', () => {
    const packed = new Uint8Array(200_000).fill(0xff);
    const view = new DataView(packed.buffer);
    view.setUint32(4, 4_000_000_000, true);
    view.setUint32(8, 0x75465a4c, true);
    const start = performance.now();
    rtfBody(packed);
    rtfBody(storedRtf(`{\\rtf1 ${'{'.repeat(400_000)}${'\\b0'.repeat(200_000)}`));
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  it('leaves out fonts, pictures and codes of fields, and keeps letters of any alphabet', () => {
    const rtf =
      '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}{\\*\\generator Riched20;}' +
      "{\\pict\\wmetafile8 0100090000}\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2\\par {\\field{\\*\\fldinst HYPERLINK \"http://a.example\"}{\\fldrslt \\f0 our site}}\\par \\uc1\\u29699?\\u38400? 50\\tab pcs}";
    expect(rtfBody(storedRtf(rtf)).text).toBe('Привет\r\nour site\r\n球阀 50\tpcs');
  });
});

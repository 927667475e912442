// Our MIME reader against postal-mime, field by field, on thousands of mails made up from seeds and on all test mails.
// Where ours answers otherwise on purpose, a test of its own says what and why.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Address as PostalAddress, type Attachment as PostalAttachment } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { MailParts } from '../../src/email/mail-parts.ts';
import type { Address } from '../../src/email/open-email.ts';
import { readEml } from '../../src/email/open-eml.ts';
import { makeMime } from './made-mime.ts';
import { bytesOf } from './mail-text.ts';

const mailbox = ({ name, address }: Address): Address => ({
  name,
  // Words that hold no address stand in postal-mime's address as they came over the wire; later stages drop them.
  address: address.includes('@') ? address : '',
});

const mailboxes = (list: readonly PostalAddress[] = []): Address[] =>
  list.flatMap((entry) =>
    entry.group === undefined ? [mailbox(entry)] : entry.group.map((member) => mailbox(member)),
  );

/** Line ends stay as sent in ours; they and the blanks before them are dropped by the next stage anyhow. */
const plainLines = (text: string): string => text.replaceAll(/[ \r]+\n/g, '\n').trimEnd();

/** Plain text set as HTML is written with other references. */
const sameHtml = (html: string): string =>
  plainLines(html)
    .replaceAll('<br />', '<br>')
    .replaceAll(/&#x([\dA-F]{2});/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s*(<\/?(?:div|p)>)\s*/g, '$1');

/** The header lines above a mail within the mail differ: ours are as sent, without the reader's own clock and locale. */
const withoutHeads = (text: string): string =>
  plainLines(text)
    .split('\n')
    .filter((line) => !/^(?:-{3,}|\s*|(?:From|To|Cc|Date|Subject):.*|\s{5,}.*)$/.test(line))
    .join('\n');

interface Compared {
  readonly [field: string]: unknown;
}

function ofOurs(parts: MailParts): Compared {
  const { from, replyTo, to = [], cc = [], subject, messageId, inReplyTo, references, date } = parts;
  return {
    from: mailbox(from),
    replyTo: replyTo == null ? [] : [mailbox(replyTo)],
    to: to.map(mailbox),
    cc: cc.map(mailbox),
    ...{ subject, messageId, inReplyTo, references, date },
    attachments: (parts.attachments ?? []).map(({ name, type, inline, size }) => ({
      name,
      type,
      inline,
      size,
    })),
  };
}

function contentSize({ content }: PostalAttachment): number {
  return typeof content === 'string' ? content.length : content.byteLength;
}

async function ofPostal(bytes: Uint8Array): Promise<Compared & { html: string; text: string }> {
  const email = await PostalMime.parse(bytes);
  return {
    from: mailboxes(email.from === undefined ? [] : [email.from])[0] ?? { name: '', address: '' },
    replyTo: mailboxes(email.replyTo).slice(0, 1),
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    subject: email.subject ?? '',
    messageId: email.messageId ?? '',
    inReplyTo: email.inReplyTo ?? '',
    references: email.references ?? '',
    date: email.headers.find(({ key }) => key === 'date')?.value ?? '',
    attachments: email.attachments.map((file) => ({
      name: file.filename ?? '',
      type: file.mimeType,
      inline: file.disposition === 'inline' || file.related === true,
      // postal-mime ends calendars with a line end of its own.
      size: contentSize(file) - (file.mimeType === 'text/calendar' ? 1 : 0),
    })),
    html: email.html ?? '',
    text: email.text ?? '',
  };
}

async function bothReadings(
  bytes: Uint8Array,
  { htmlAlone, nested }: { htmlAlone: boolean; nested: boolean },
) {
  const parts = await readEml(bytes);
  const { html, text, ...fields } = await ofPostal(bytes);
  const clean = nested ? withoutHeads : plainLines;
  const ours: Compared = { ...ofOurs(parts), html: sameHtml(parts.html), text: clean(parts.text) };
  // Plain text is asked for only where no HTML shows anything, so ours makes none out of HTML.
  const theirs: Compared = { ...fields, html: sameHtml(html), text: htmlAlone ? ours['text'] : clean(text) };
  return { ours, theirs };
}

describe('a mail of any make', () => {
  it.each([0, 1, 2])('is read like postal-mime reads it, field by field (thousand %i)', async (thousand) => {
    for (let seed = thousand * 1_000; seed < (thousand + 1) * 1_000; seed++) {
      const mail = makeMime(seed);
      const { ours, theirs } = await bothReadings(mail.bytes, mail);
      expect(ours, `seed ${seed}`).toEqual(theirs);
    }
  });

  it('of the test mails is read like postal-mime reads it', async () => {
    const folder = join(import.meta.dirname, '..', 'mails');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf-8' }).filter((name) =>
      name.endsWith('.eml'),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      // Their bytes in GBK and Big5 have no true label; see below and wrong-charsets.test.ts.
      if (/^(?:gbk-without-charset|big5-bytes-under-ascii-label)\b/.test(file)) continue;
      const { ours, theirs } = await bothReadings(readFileSync(join(folder, file)), {
        htmlAlone: true,
        nested: false,
      });
      expect(ours, file).toEqual(theirs);
    }
  });
});

const textOf = async (...lines: string[]): Promise<string> => (await readEml(bytesOf(lines.join('\n')))).text;
const joined = (...pieces: (string | number[])[]): Uint8Array =>
  new Uint8Array(pieces.flatMap((piece) => (typeof piece === 'string' ? [...bytesOf(piece)] : piece)));

describe('a digest', () => {
  it('holds mails, without saying so in each part', async () => {
    const mail = bytesOf(
      'From: list@x.example\nContent-Type: multipart/digest; boundary=b\n\n--b\n\nFrom: bo@x.example\nSubject: Tents\n\n300 pcs\n--b\n\nSubject: Lamps\n\n500 pcs\n--b--\n',
    );
    const { ours, theirs } = await bothReadings(mail, { htmlAlone: false, nested: true });
    expect(ours).toEqual(theirs);
    expect(ours['text']).toBe('300 pcs\n500 pcs');
  });
});

describe('ours reads on purpose otherwise', () => {
  it('a flowed letter that quotes: each quoted line keeps its line, and an empty line ends a paragraph', async () => {
    const head = 'Content-Type: text/plain; format=flowed';
    expect(
      await textOf(head, '', 'We need \n300.', '> your offer ', '> of May ', 'thanks ', '-- ', 'Bo'),
    ).toBe('We need 300.\n> your offer \n> of May \nthanks \n-- \nBo');
    expect(await textOf(head, '', 'one ', '', 'two')).toBe('one \ntwo');
  });

  it('a mail behind a byte order mark or empty lines, as some programs save it', async () => {
    for (const before of ['\ufeff', '\r\n\r\n', '\n'])
      expect((await readEml(bytesOf(`${before}Subject: Tents\n\n300`))).subject).toBe('Tents');
  });

  it('a multipart without a boundary: as text, so that its words are not lost', async () => {
    expect(await textOf('Content-Type: multipart/mixed', '', 'We need 300 tents.')).toContain('300 tents');
  });

  it('quoted-printable to whose lines a relay added blanks', async () => {
    const head = 'Content-Transfer-Encoding: quoted-printable';
    expect(await textOf(head, '', '300 te=  ', 'nts')).toBe('300 tents');
  });

  it('bytes whose label is wrong, in bodies, encoded words and file names alike', async () => {
    const gbk = [0xc7, 0xeb, 0xb1, 0xa8, 0xbc, 0xdb];
    const words = await readEml(bytesOf(`Subject: =?us-ascii?B?${btoa(String.fromCharCode(...gbk))}?=\n\n`));
    expect(words.subject).toBe('请报价');
    const raw = await readEml(
      joined('Content-Type: application/pdf; name="', gbk, '.pdf"\nSubject: ', gbk, '\n\nQUJD'),
    );
    expect(raw.attachments?.[0]?.name).toBe('请报价.pdf');
    expect(raw.subject).toBe('请报价');
  });

  it('the quotes, dashes and the euro of windows-1252, whatever the runtime makes of them', async () => {
    const email = await readEml(
      joined(
        'Content-Type: text/plain; charset=windows-1252\n\n',
        [0x84],
        'Muster',
        [0x93, 0x20, 0x96],
        ' 200 ',
        [0x80],
      ),
    );
    expect(email.text).toBe('„Muster“ – 200 €');
  });

  it('comments within comments', async () => {
    expect((await readEml(bytesOf('From: Bo (buyer (new)) <bo@x.example>\n\n'))).from).toEqual({
      name: 'Bo',
      address: 'bo@x.example',
    });
  });

  it('a mail within an HTML mail: its header lines as it was sent with them, no date by the own clock', async () => {
    const email = await readEml(
      bytesOf(
        [
          'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>see below</p>\n--b',
          'Content-Type: message/rfc822\n\nFrom: =?utf-8?Q?Jos=C3=A9?= <jose@x.example>\nDate: Tue, 12 May 2026 16:10:22 +0800',
          'Subject: Tents\n\n300 <pcs>\n--b--\n',
        ].join('\n'),
      ),
    );
    expect(email.html).toBe(
      '<p>see below</p>\n\n<div>From: José &lt;jose@x.example&gt;</div><div>Date: Tue, 12 May 2026 16:10:22 +0800</div><div>Subject: Tents</div>\n<div>300 &lt;pcs&gt;</div>',
    );
  });

  it('a mail in base64 within the mail: as a file, while other mails beside it are read', async () => {
    const email = await readEml(
      bytesOf(
        [
          'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nQUJD\n--b',
          'Content-Type: message/rfc822\n\nSubject: Tents\n\n300 pcs\n--b--\n',
        ].join('\n'),
      ),
    );
    expect(email.attachments).toEqual([{ name: '', type: 'message/rfc822', size: 3, inline: false }]);
    expect(email.text).toContain('300 pcs');
  });

  it('a report of a mail server: the mail that could not be delivered is no letter', async () => {
    const email = await readEml(
      bytesOf(
        [
          'Content-Type: multipart/report; boundary=b\n\n--b\n\nNot delivered.\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n--b',
          'Content-Type: message/rfc822\n\nSubject: Tents\n\n300 pcs\n--b--\n',
        ].join('\n'),
      ),
    );
    expect(email.text.trim()).toBe('Not delivered.');
    expect(email.attachments?.map(({ type }) => type)).toEqual(['message/delivery-status', 'message/rfc822']);
  });
});

describe('the reader of MIME', () => {
  it('tells the size of a file without decoding it', async () => {
    const mail = (lines: number): Uint8Array =>
      bytesOf(
        `Content-Type: multipart/mixed; boundary=b\n\n--b\n\nPlease quote.\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n${`${'QUJD'.repeat(19)}\n`.repeat(lines)}--b--\n`,
      );
    expect((await readEml(mail(50_000))).attachments?.[0]?.size).toBe(50_000 * 57);
    expect((await readEml(mail(3))).attachments?.[0]?.size).toBe(171);
  });

  it('ends the list of mailboxes behind those that are kept', async () => {
    const many = Array.from({ length: 900 }, (_, index) => `Buyer ${index} <b${index}@x.example>`).join(', ');
    expect((await readEml(bytesOf(`To: ${many}\n\n`))).to?.length).toBe(51);
  });
});

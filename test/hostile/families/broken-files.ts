// Encodings and files cut in the middle: base64, quoted-printable, winmail.dat, Outlook files, mailbox marks, names of files.
// Example: a winmail.dat whose lengths point past its end

import {
  base64Lines,
  bytesOf,
  type Family,
  hostile,
  latinBytes,
  letter,
  multipart,
  rawMail,
} from '../hostile-mail.ts';
import type { Random } from '../seeded.ts';

const make = (name: string, raw: string | Uint8Array, expected = {}) =>
  hostile('broken-files', name, raw, expected);

const base64 = base64Lines(letter.repeat(40));

const encodings: Family = ({ letters }) => [
  make('base64 cut in a letter', rawMail({ encoding: 'base64', body: base64.slice(0, 1_001) }), {
    reads: '300 pcs',
  }),
  make('base64 with signs between', rawMail({ encoding: 'base64', body: base64.replace(/(.{7})/g, '$1!*') })),
  make(
    'base64 with an end in the middle',
    rawMail({ encoding: 'base64', body: `${base64Lines(letter)}\r\n====\r\n${base64}` }),
  ),
  make('base64 of one line', rawMail({ encoding: 'base64', body: base64.replaceAll('\r\n', '') }), {
    reads: '300 pcs',
  }),
  make('base64 that is plain text', rawMail({ encoding: 'base64', body: letter.repeat(30) })),
  make('base64 of equal signs', rawMail({ encoding: 'base64', body: '='.repeat(40_000) })),
  make(
    'quoted-printable of equal signs',
    rawMail({ encoding: 'quoted-printable', body: `${letter}${'='.repeat(40_000)}` }),
  ),
  make('quoted-printable cut in a letter', rawMail({ encoding: 'quoted-printable', body: '=E5=B8' }), {}),
  make(
    'quoted-printable of soft breaks',
    rawMail({ encoding: 'quoted-printable', body: `${letter}${'=\r\n'.repeat(10_000)}` }),
    { reads: '300 pcs' },
  ),
  make(
    'quoted-printable of wrong digits',
    rawMail({ encoding: 'quoted-printable', body: '=ZZ=G1=\u00e4'.repeat(3_000) }),
  ),
  make('an unknown encoding', rawMail({ encoding: `x-${letters(8)}` }), { reads: '300 pcs' }),
  make(
    'uuencode',
    rawMail({ encoding: 'x-uuencode', body: `begin 644 a.exe\r\n${'M'.repeat(60)}\r\nend\r\n` }),
  ),
  make(
    'base64 named three times',
    rawMail({ top: ['Content-Transfer-Encoding: base64', 'Content-Transfer-Encoding: quoted-printable'] }),
  ),
  make('no line ends but returns', rawMail({}).replaceAll('\r\n', '\r')),
  make('a header cut in the middle', rawMail({}).slice(0, 90)),
];

function tnef(length: number, attributes: number): string {
  const little = (value: number, size: number): string =>
    Array.from({ length: size }, (_, at) => String.fromCharCode((value / 256 ** at) & 255)).join('');
  const head = `${little(0x223e9f78, 4)}\x01\x00`;
  const one = `\x01${little(0x00018004, 4)}${little(length, 4)}tents\0\x00\x00`;
  return head + one.repeat(attributes);
}

const winmail = (content: string): string =>
  rawMail({
    contentType: multipart('b'),
    body: `--b\r\nContent-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Disposition: attachment; filename="winmail.dat"\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(content)}\r\n--b--\r\n`,
  });

const outlook: Family = ({ int }) => [
  make('an empty winmail.dat', winmail('')),
  make('a winmail.dat of only its mark', winmail(tnef(0, 0))),
  make('a winmail.dat with a length past its end', winmail(tnef(0xffff_ffff, 1))),
  make('a winmail.dat with lengths of nothing', winmail(tnef(0, 5_000))),
  make('a winmail.dat of 5,000 subjects', winmail(tnef(6, 5_000))),
  make(
    'a winmail.dat of random bytes',
    winmail(`${tnef(6, 1)}${Array.from({ length: 20_000 }, () => String.fromCharCode(int(256))).join('')}`),
  ),
  ...['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\xd0\xcf\x11\xe0', 'PK\x03\x04', '%PDF-1.7', '{\\rtf1'].map(
    (mark) =>
      make(
        `bytes after the mark ${JSON.stringify(mark).slice(0, 20)}`,
        latinBytes(`${mark}${Array.from({ length: 8_000 }, () => String.fromCharCode(int(256))).join('')}`),
      ),
  ),
];

const boxes: Family = () => [
  make('a mailbox mark in front', `From bo@nordsport.example Tue May 12 16:10:22 2026\r\n${rawMail({})}`, {
    reads: '300 pcs',
  }),
  make(
    'mailbox marks in the letter',
    rawMail({
      body: `${letter}${'\r\nFrom a@b.example Tue May 12 16:10:22 2026\r\nSubject: x\r\n'.repeat(1_000)}`,
    }),
    { reads: '300 pcs' },
  ),
  make('a mail in a mail without marks', rawMail({ body: rawMail({}).repeat(50) })),
  make('a line with only a dot', rawMail({ body: `${letter}\r\n.\r\nMAIL FROM:<x@evil.example>\r\n` }), {
    reads: '300 pcs',
  }),
  make('blank lines before the header', `\r\n\r\n${rawMail({})}`),
  make('two mails in one file', rawMail({}).repeat(2), { reads: '300 pcs' }),
];

function names({ letters }: Random): readonly string[] {
  return [
    'invoice.pdf.exe',
    'RFQ\u202egnp.exe',
    'RFQ.pdf                                                        .scr',
    '../../../../windows/system32/a.dll',
    'C:\\windows\\a.exe',
    'CON',
    '.',
    '\0.pdf',
    'a\r\nb.pdf',
    `${letters(50).repeat(2_000)}.pdf`,
    `${'.'.repeat(20_000)}pdf`,
    `${'RFQ_'.repeat(5_000)}.xlsx`,
    `${'1_'.repeat(10_000)}.xlsx`,
    '=cmd|calc!A0.csv',
    '<img src=x onerror=hacked()>.png',
    '%00.pdf',
    '💣'.repeat(5_000),
  ];
}

const fileNames: Family = (random) =>
  names(random).flatMap((name, at) => [
    make(
      `file name ${at}, percent encoded`,
      rawMail({
        contentType: multipart('b'),
        body: `--b\r\n\r\n${letter}\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}\r\n\r\nx\r\n--b--`,
      }),
      { reads: '300 pcs' },
    ),
    make(
      `file name ${at}, as it is`,
      bytesOf(
        rawMail({
          contentType: multipart('b'),
          body: `--b\r\n\r\n${letter}\r\n--b\r\nContent-Type: application/octet-stream; name="${name}"\r\n\r\nx\r\n--b--`,
        }),
      ),
      { reads: '300 pcs' },
    ),
  ]);

export const brokenFiles: Family = (random) =>
  [encodings, outlook, boxes, fileNames].flatMap((family) => family(random));

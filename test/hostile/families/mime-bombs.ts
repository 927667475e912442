// Bombs of structure: parts, depth, headers, folded lines, receivers, encoded words, boundaries that fool a scanner.
// Example: 20,000 empty parts in 180 kB

import { bytesOf, type Family, hostile, letter, multipart, rawMail } from '../hostile-mail.ts';

const make = (name: string, raw: string | Uint8Array, expected = {}) =>
  hostile('mime-bombs', name, raw, expected);
const first = `--b\r\nContent-Type: text/plain\r\n\r\n${letter}\r\n`;
const mixed = (body: string): string => rawMail({ contentType: multipart('b'), body });
const reads = '300 pcs';

function nested(depth: number, kind: string): string {
  let body = '';
  for (let level = 0; level < depth; level++) {
    body += `--b${level}\r\nContent-Type: ${multipart(`b${level + 1}`, kind)}\r\n\r\n`;
  }
  return rawMail({ contentType: multipart('b0', kind), body: `${body}--b${depth}\r\n\r\n${letter}` });
}

function messages(depth: number): string {
  let raw = rawMail({});
  for (let level = 0; level < depth; level++) {
    raw = `From: a@x.example\r\nSubject: level ${level}\r\nContent-Type: message/rfc822\r\n\r\n${raw}`;
  }
  return raw;
}

const parts: Family = () => [
  make('20,000 empty parts', mixed(`${first}${'--b\r\n\r\n'.repeat(20_000)}`), { cap: 'parts', reads }),
  make('20,000 parts without a header end', mixed(`${first}${'--b\n'.repeat(20_000)}`), {
    cap: 'parts',
    reads,
  }),
  make('3,000 text parts', mixed(`${first}${'--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(3_000)}`), {
    cap: 'parts',
    reads,
  }),
  make(
    '900 named files',
    mixed(
      `${first}${Array.from(
        { length: 900 },
        (_, at) => `--b\r\nContent-Disposition: attachment; filename="f${at}.pdf"\r\n\r\nx\r\n`,
      ).join('')}`,
    ),
    { cap: 'attachments', reads },
  ),
  make(
    '900 alternatives',
    rawMail({
      contentType: multipart('b', 'alternative'),
      body: `${first}${'--b\r\nContent-Type: text/html\r\n\r\n<p>300 pcs</p>\r\n'.repeat(900)}`,
    }),
  ),
];

const depths: Family = () => [
  make('3,000 nested multiparts', nested(3_000, 'mixed'), { cap: 'nesting' }),
  make('200 nested alternatives', nested(200, 'alternative'), { cap: 'nesting' }),
  make('60 nested related parts', nested(60, 'related'), { reads }),
  make('400 messages in messages', messages(400)),
  make('3 messages in messages', messages(3)),
  make(
    'one boundary for every level',
    rawMail({
      contentType: multipart('b'),
      body: `${`--b\r\nContent-Type: ${multipart('b')}\r\n\r\n`.repeat(2_000)}${letter}`,
    }),
  ),
  make('a closing boundary 10,000 times', mixed(`${first}${'--b--\r\n'.repeat(10_000)}`), { reads }),
  make(
    'a message in base64',
    mixed(
      `${first}--b\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(rawMail({}).repeat(20))}\r\n--b--`,
    ),
    { reads },
  ),
];

const headers: Family = ({ letters }) => [
  make('6,000 header lines', rawMail({ top: Array.from({ length: 6_000 }, (_, at) => `X-H${at}: ${at}`) }), {
    cap: 'headers',
    reads,
  }),
  make('a header of 400 kB', rawMail({ top: [`X-Long: ${letters(100).repeat(4_000)}`] }), {
    cap: 'headers',
    reads,
  }),
  make('one field folded 5,000 times', rawMail({ top: [`X-Fold: a${'\r\n\tb'.repeat(5_000)}`] }), {
    cap: 'headers',
    reads,
  }),
  make('a subject of 200 kB', rawMail({ subject: 'tent '.repeat(40_000) }), { cap: 'headers', reads }),
  make(
    '20,000 receivers',
    rawMail({ top: [`Cc: ${Array.from({ length: 20_000 }, (_, at) => `p${at}@x.example`).join(',\r\n ')}`] }),
    { cap: 'addresses', reads },
  ),
  make('receivers in 5,000 open groups', rawMail({ top: [`Cc: ${'g: a@x.example, '.repeat(1_900)}`] }), {
    reads,
  }),
  make('an address list of open brackets', rawMail({ top: [`Cc: ${'<'.repeat(30_000)}`] }), { reads }),
  make('an address list of open quotes', rawMail({ top: [`Cc: ${'"a" <'.repeat(6_000)}`] }), { reads }),
  make('an address list of open comments', rawMail({ top: [`Cc: ${'(a '.repeat(10_000)}`] }), { reads }),
  make('a sender of open comments', rawMail({ from: `${'('.repeat(8_000)}bo@nordsport.example` }), { reads }),
  make('3,000 references', rawMail({ top: [`References: ${'<a@b.example> '.repeat(3_000)}`] }), {
    cap: 'headers',
  }),
  make('200 content types', rawMail({ top: Array.from({ length: 200 }, () => 'Content-Type: text/html') })),
  make('5,000 parameters of a type', rawMail({ contentType: `text/plain${'; a=b'.repeat(5_000)}` }), {
    reads,
  }),
  make(
    'a file name in 2,000 numbered pieces',
    mixed(
      `${first}--b\r\nContent-Disposition: attachment${Array.from({ length: 2_000 }, (_, at) => `;\r\n filename*${at}*=a%20`).join('')}\r\n\r\nx`,
    ),
    { reads },
  ),
  make('no header at all', `\r\n${letter}`),
  make('nothing but a header', 'Subject: camping tents'),
  make('nothing', ''),
  make('only line ends', '\r\n'.repeat(40_000)),
  make('only bare returns', '\r'.repeat(40_000)),
];

const encodedWords: Family = () => [
  make('3,000 encoded words', rawMail({ subject: '=?utf-8?B?dGVudA==?= '.repeat(3_000) })),
  make('encoded words that never end', rawMail({ subject: '=?utf-8?B?'.repeat(4_000) })),
  make('an encoded word of 30 kB', rawMail({ subject: `=?utf-8?Q?${'=41'.repeat(10_000)}?=` })),
  make(
    'encoded words in an encoded word',
    rawMail({ subject: '=?utf-8?Q?=3D=3Futf-8=3FB=3FdGVudA=3D=3D=3F=3D?=' }),
  ),
  make('an encoded word of an unknown charset', rawMail({ subject: '=?x-nonsense?B?dGVudA==?=' })),
  make(
    'an encoded word with a line break inside',
    rawMail({ subject: '=?utf-8?Q?a=0D=0ABcc:_x=40evil.example?=' }),
  ),
  make(
    'encoded words cut in a letter',
    rawMail({ subject: '=?utf-8?B?5Lg=?= =?utf-8?B?5Lg=?='.repeat(300) }),
  ),
];

const boundaries: Family = () => [
  make('a boundary of 70,000 letters', rawMail({ contentType: multipart('x'.repeat(70_000)) })),
  make('an empty boundary', rawMail({ contentType: 'multipart/mixed; boundary=""' })),
  make(
    'a boundary of signs',
    rawMail({ contentType: 'multipart/mixed; boundary="(.*)+$[^]"', body: `--(.*)+$[^]\r\n\r\n${letter}` }),
    { reads },
  ),
  make(
    'lines that nearly are the boundary',
    rawMail({ contentType: multipart('bb'), body: `--bb\r\n\r\n${letter}${'--bx\r\n'.repeat(15_000)}` }),
    { reads },
  ),
  make(
    'lines of two hyphens',
    rawMail({ contentType: multipart('bb'), body: `--bb\r\n\r\n${letter}${'--\r\n'.repeat(20_000)}` }),
    { reads },
  ),
  make(
    '8-bit bytes in the boundary',
    rawMail({ contentType: 'multipart/mixed; boundary="ä🎈"', body: `--ä🎈\r\n\r\n${letter}` }),
  ),
  make('a text line of 600 kB', rawMail({ body: `${letter}${'a '.repeat(300_000)}` }), {
    cap: 'text',
    reads,
  }),
  make('100,000 empty lines', rawMail({ body: `${letter}${'\r\n'.repeat(100_000)}` }), { reads }),
  make(
    '5.5 MB of base64',
    bytesOf(
      mixed(
        `${first}--b\r\nContent-Type: application/zip; name="a.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(71_000)}`,
      ),
    ),
    { cap: 'bytes', reads },
  ),
];

export const mimeBombs: Family = (random) =>
  [parts, depths, headers, encodedWords, boundaries].flatMap((family) => family(random));

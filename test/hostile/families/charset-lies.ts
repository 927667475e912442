// Bytes that are not what the header says: wrong, unknown and shifting charsets, and HTML that only appears after decoding.
// Example: UTF-7 that decodes to a script tag

import {
  base64Lines,
  bytesOf,
  type Family,
  hostile,
  htmlMail,
  latinBytes,
  letter,
  rawMail,
} from '../hostile-mail.ts';

const make = (name: string, raw: string | Uint8Array, expected = {}) =>
  hostile('charset-lies', name, raw, expected);
const named = (charset: string, body = letter): string =>
  rawMail({ contentType: `text/plain; charset=${charset}`, body });

/** GB2312 bytes of 帐篷询价. */
const gbk = '\xd5\xca\xc5\xf1\xd1\xaf\xbc\xdb';

const names: Family = () =>
  [
    'utf-7',
    'x-user-defined',
    'nonsense',
    '""',
    'utf-16',
    'utf-16be',
    'utf-32',
    'iso-2022-jp',
    'iso-2022-kr',
    'hz-gb-2312',
    'replacement',
    'constructor',
    '__proto__',
    "utf-8''x",
    'ansi_x3.110-1983',
    'us-ascii; charset=gbk',
    `${'x'.repeat(5_000)}`,
  ].map((charset) => make(`charset ${charset.slice(0, 30)}`, named(charset)));

const bytes: Family = ({ int }) => [
  make('GBK named as UTF-8', latinBytes(named('utf-8', gbk.repeat(200)))),
  make('UTF-8 named as GBK', named('gbk', '请报价 300 顶帐篷。'.repeat(100))),
  make('UTF-8 named as Latin', named('iso-8859-1', 'Grüße, 300 Zelte für Möller')),
  make('GBK without a name', latinBytes(`From: bo@nordsport.example\r\nSubject: ${gbk}\r\n\r\n${gbk}`), {
    reads: '帐篷询价',
  }),
  make(
    'all 256 bytes, 100 times',
    latinBytes(
      rawMail({ body: Array.from({ length: 25_600 }, (_, at) => String.fromCharCode(at & 255)).join('') }),
    ),
  ),
  make(
    'random bytes',
    Uint8Array.from({ length: 40_000 }, () => int(256)),
  ),
  make(
    'random bytes under a header',
    latinBytes(
      rawMail({ body: Array.from({ length: 40_000 }, () => String.fromCharCode(int(256))).join('') }),
    ),
  ),
  make('half a letter at every line end', latinBytes(rawMail({ body: 'tent \xe5\xb8\r\n'.repeat(2_000) }))),
  make(
    'overlong UTF-8 of a bracket',
    latinBytes(htmlMail('\xc0\xbcscript\xc0\xbehacked()\xc0\xbc/script\xc0\xbe 300 pcs')),
  ),
  make(
    'UTF-8 of lone surrogates',
    latinBytes(rawMail({ body: '\xed\xa0\x80 300 pcs \xed\xb0\x80'.repeat(500) })),
    { reads: '300 pcs' },
  ),
  make(
    'UTF-16 with a mark in a text part',
    latinBytes(named('utf-8', `\xff\xfe${[...'300 pcs of tents'].map((unit) => `${unit}\0`).join('')}`)),
  ),
  make('a byte order mark before the header', bytesOf(`\ufeff${rawMail({})}`), { reads: '300 pcs' }),
  make(
    'escape sequences that change the charset',
    named('iso-2022-jp', `\x1b$B${'!!'.repeat(2_000)} 300 pcs`),
  ),
];

const hiddenMarkup: Family = () => [
  make(
    'UTF-7 markup',
    rawMail({
      contentType: 'text/html; charset=utf-7',
      body: '+ADw-script+AD4-hacked()+ADw-/script+AD4- 300 pcs',
    }),
  ),
  make(
    'markup in base64 that says plain text',
    rawMail({ encoding: 'base64', body: base64Lines(`<script>hacked()</script>${letter}`) }),
    { reads: '300 pcs' },
  ),
  make(
    'markup in quoted-printable',
    rawMail({
      contentType: 'text/html',
      encoding: 'quoted-printable',
      body: '=3Cscript=3Ehacked()=3C/script=3E<p>300 pcs of tents</p>',
    }),
    { reads: '300 pcs', hides: 'hacked' },
  ),
  make('a meta tag that names another charset', htmlMail('<meta charset=utf-16><p>300 pcs of tents</p>'), {
    reads: '300 pcs',
  }),
  make(
    'a meta tag that refreshes',
    htmlMail('<meta http-equiv=refresh content="0;url=https://evil.example"><p>300 pcs</p>'),
    { reads: '300 pcs' },
  ),
  make('nulls between the letters of tags', htmlMail('<scr\0ipt>hacked()</scr\0ipt><p>300 pcs</p>'), {
    reads: '300 pcs',
  }),
  make('full-width markup', htmlMail('＜script＞hacked()＜/script＞ 300 pcs'), { reads: '300 pcs' }),
];

export const charsetLies: Family = (random) =>
  [names, bytes, hiddenMarkup].flatMap((family) => family(random));

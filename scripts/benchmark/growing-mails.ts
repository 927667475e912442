// Mails of which one part has a given size, to see how the cost grows with it. `size` in UTF-16 units, roughly.
// Example: growingMails['quoted thread'](100_000, random) -> one line of the writer above about 190 quoted mails

import { prose, quotedThread } from './make-corpus.ts';
import { headers, type Random } from './mime-parts.ts';

type Grow = (size: number, random: Random) => string;

const plain = (random: Random) => headers('text/plain; charset=utf-8', random);
const html = (random: Random) => headers('text/html; charset=utf-8', random);
const ask = 'Please quote 300 tents.';

export const growingMails: { readonly [what: string]: Grow } = {
  body: (size, random) => {
    const sentences: string[] = [];
    for (let length = 0; length < size; length += sentences.at(-1)?.length ?? 1)
      sentences.push(...prose(1, random));
    return `${plain(random)}\r\n\r\n${sentences.join('\n')}\n`;
  },
  'quoted thread': (size, random) =>
    `${plain(random)}\r\n\r\n${ask}\n\n${quotedThread(Math.ceil(size / 520), random)}\n`,
  headers: (size, random) => {
    const references = Array.from({ length: Math.ceil(size / 40) }, () => ` <${random()}@firm.example>`);
    return `References:${references.join('\r\n')}\r\n${plain(random)}\r\n\r\n${ask}\n`;
  },
  'hostile HTML': (size, random) =>
    `${html(random)}\r\n\r\n${'<div '.repeat(size / 20)}${'<<<<'.repeat(size / 16)}${'<!--'.repeat(size / 16)}${'&#'.repeat(size / 8)}\n`,
  'deep HTML': (size, random) => `${html(random)}\r\n\r\n${'<div><b>'.repeat(size / 8)}tents\n`,
  digits: (size, random) => `${plain(random)}\r\n\r\n${'1 2345-678 (90) '.repeat(size / 16)}\n`,
  blanks: (size, random) => `${plain(random)}\r\n\r\n${' \t'.repeat(size / 2)}tents\n`,
  attachment: (size, random) =>
    `${headers('multipart/mixed; boundary="b1"', random)}\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\n${ask}\r\n--b1\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(size / 78)}--b1--\r\n`,
};

// Encoded words of header fields (RFC 2047) as plain text; what is none stays as written.
// Example: '=?utf-8?B?5L2g?= =?utf-8?B?5aW9?= Bo' -> '你好 Bo'

import { decodeText } from './charset-repair.ts';
import { decodeBase64, hexByte } from './transfer-decoding.ts';
import { utf8Bytes } from './utf8.ts';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly charset: string;
  readonly base64: boolean;
  readonly body: string;
}

const question = 0x3f;

/** Linear: each '=?' looks for its three marks, and the next search begins behind what it has read. */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return text;
  const words = findWords(text);
  if (words.length === 0) return text;
  const joined = render(text, words, true);
  // A letter that did not come out whole: two words were joined that stand for themselves.
  return joined.includes('\ufffd') ? render(text, words, false) : joined;
}

/** Whether the text is encoded words and blanks, nothing else. */
export function isAllWords(text: string): boolean {
  if (!text.startsWith('=?')) return false;
  let from = 0;
  for (const { start, end } of findWords(text)) {
    if (text.slice(from, start).trim() !== '') return false;
    from = end;
  }
  return from > 0 && text.slice(from).trim() === '';
}

function findWords(text: string): Word[] {
  const words: Word[] = [];
  for (let at = text.indexOf('=?'); at >= 0; ) {
    const word = wordAt(text, at);
    if (word !== null) words.push(word);
    at = text.indexOf('=?', word === null ? at + 2 : word.end);
  }
  return words;
}

/** `start` stands on '=?'. */
function wordAt(text: string, start: number): Word | null {
  let at = start + 2;
  const limit = Math.min(text.length, at + 80);
  for (; at < limit && text.charCodeAt(at) !== question; at++) if (text.charCodeAt(at) <= 32) return null;
  const kind = text.charCodeAt(at + 1) | 32;
  if (at === start + 2 || (kind !== 0x62 && kind !== 0x71) || text.charCodeAt(at + 2) !== question)
    return null;
  const end = text.indexOf('?', at + 3);
  if (end < 0 || text.charCodeAt(end + 1) !== 0x3d) return null;
  const label = text.slice(start + 2, at);
  const star = label.indexOf('*');
  return {
    start,
    end: end + 2,
    charset: star < 0 ? label : label.slice(0, star),
    base64: kind === 0x62,
    body: text.slice(at + 3, end),
  };
}

/** Blanks between two words are no text. `join`: a letter may be split over two words of one charset. */
function render(text: string, words: readonly Word[], join: boolean): string {
  let out = '';
  let from = 0;
  let held: Word | null = null;
  for (const word of words) {
    const gap = text.slice(from, word.start);
    const follows = held !== null && gap.trim() === '';
    if (held !== null && follows && join && canJoin(held, word)) {
      held = joinedWord(held, word);
    } else {
      out += (held === null ? '' : decodeWord(held)) + (follows ? '' : gap);
      held = word;
    }
    from = word.end;
  }
  return out + (held === null ? '' : decodeWord(held)) + text.slice(from);
}

/** Base64 is joined only where the first word ends on a whole group. */
function canJoin(one: Word, other: Word): boolean {
  if (one.charset !== other.charset || one.base64 !== other.base64) return false;
  return !one.base64 || (one.body.length % 4 === 0 && !one.body.endsWith('='));
}

function joinedWord(one: Word, other: Word): Word {
  return { ...one, body: one.body + other.body };
}

function decodeWord({ base64, body, charset }: Word): string {
  const bytes = utf8Bytes(body);
  return decodeText(base64 ? decodeBase64(bytes) : decodeQ(bytes), charset);
}

/** Quoted-printable of headers: '_' is a blank, and a blank between '=' and its digits comes from a wrong fold. */
function decodeQ(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let size = 0;
  for (let at = 0; at < bytes.length; at++) {
    const unit = bytes[at] ?? 0;
    if (unit === 0x3d) {
      let digits = at + 1;
      while (digits < bytes.length && isBlank(bytes[digits] ?? 0)) digits++;
      const value = hexByte(bytes[digits] ?? 0, bytes[digits + 1] ?? 0);
      if (value >= 0) {
        out[size++] = value;
        at = digits + 1;
        continue;
      }
    }
    out[size++] = unit === 0x5f || isBlank(unit) ? 0x20 : unit;
  }
  return out.subarray(0, size);
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

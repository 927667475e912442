// Header lines of a mail that we write: any script in ASCII (RFC 2047), nothing that could start a line of its own.
// Example: headerLine('Subject', '帐篷') -> 'Subject: =?UTF-8?B?5biQ56+3?='

import type { Address } from '../../src/email/open-email.ts';

/** So many bytes make a word that stands in one line with the name of its header: RFC 2047 asks for 76 letters at most. */
const bytesInWord = 36;
const longestLine = 76;

export function headerLine(name: string, value: string): string {
  return folded(name, encodedText(value));
}

export function addressLine(name: string, addresses: readonly Address[]): string {
  return folded(name, addresses.map(addressText).join(', '));
}

/** Message ids in their brackets, one after the other, on lines of their own where they are many. */
export function idLine(name: string, ids: readonly string[]): string {
  return folded(name, ids.map((id) => `<${id}>`).join(' '));
}

/** Text as it may stand in a header: plain ASCII as it is, all else in encoded words. */
export function encodedText(value: string): string {
  const text = oneLine(value);
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let piece = '';
  for (const letter of text) {
    // A letter is never cut in two.
    if (utf8(piece + letter).length > bytesInWord) {
      words.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...words, piece].map((word) => `=?UTF-8?B?${base64(utf8(word))}?=`).join(' ');
}

function addressText({ name, address }: Address): string {
  const plain = oneLine(address).replace(/[<>\s,;"]/g, '');
  const called = oneLine(name).replace(/["\\]/g, '');
  if (called === '') return plain;
  const isPlain = /^[\x20-\x7e]*$/.test(called) && !called.includes('=?');
  return `${isPlain ? `"${called}"` : encodedText(called)} <${plain}>`;
}

/** Folds at blanks; a piece without blanks stays whole. */
function folded(name: string, value: string): string {
  const lines: string[] = [];
  let line = `${name}:`;
  for (const piece of value.split(' ')) {
    if (line.length + 1 + piece.length > longestLine && line.length > name.length + 1) {
      lines.push(line);
      line = '';
    }
    line += ` ${piece}`;
  }
  return [...lines, line].join('\r\n');
}

/** Whatever ends a line or hides one becomes a blank. */
function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

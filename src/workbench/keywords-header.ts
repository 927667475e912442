// The labels of a mail as its `Keywords` header (RFC 5322 3.6.5, words by RFC 2047), so that an exported mail keeps them.
// Example: ["询盘/A 重点跟进", "VIP"] -> "Keywords: =?utf-8?B?6K+i55uYL0Eg6YeN54K56Lef6L+b?=, VIP"

/** A folded line is at most 76 characters (RFC 2047 2); an encoded word carries at most 45 bytes of text (60 of base64). */
const encodedWordBytes = 45;
/** More labels than a person could have set are not believed. */
const mostLabels = 60;

const opening = /^Keywords:[ \t]/i;

/** '' for no labels; else the header with CR LF at its end. No label can start another header: breaks become blanks. */
export function keywordsHeader(labels: readonly string[]): string {
  if (labels.length === 0) return '';
  return `Keywords: ${labels.map(keyword).join(',\r\n ')}\r\n`;
}

/**
 * Labels of a `Keywords` header, only when it is the very first header of the mail, where the export writes it: below, it may
 * be the sender's own, and no sender labels our mail. `rest` is the mail without that header.
 */
export function takeKeywords(raw: Uint8Array): {
  readonly labels: readonly string[];
  readonly rest: Uint8Array;
} {
  const head = latin1(raw.subarray(0, 16_384));
  if (!opening.test(head)) return { labels: [], rest: raw };
  let end = head.indexOf('\n');
  while (end !== -1 && (head[end + 1] === ' ' || head[end + 1] === '\t')) end = head.indexOf('\n', end + 1);
  if (end === -1) return { labels: [], rest: raw };
  const words = head.slice('Keywords:'.length, end).replace(/\r?\n/g, '').split(',').slice(0, mostLabels);
  return { labels: words.map(plain).filter((label) => label !== ''), rest: raw.subarray(end + 1) };
}

function keyword(label: string): string {
  const clean = label
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .toWellFormed();
  // A comma parts keywords, and "=?" would be read as an encoded word.
  if (/^[\x20-\x7e]{1,60}$/.test(clean) && !/[,"\\]|=\?/.test(clean)) return clean;
  return pieces(clean)
    .map((bytes) => `=?utf-8?B?${btoa(latin1(bytes))}?=`)
    .join('\r\n ');
}

/** Cut between characters: an encoded word must not hold half of one (RFC 2047 5). */
function pieces(text: string): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  const cut: Uint8Array[] = [];
  let piece = '';
  for (const character of text) {
    if (encoder.encode(piece + character).length > encodedWordBytes) {
      cut.push(encoder.encode(piece));
      piece = '';
    }
    piece += character;
  }
  return [...cut, encoder.encode(piece)];
}

const encodedWord = /=\?utf-8\?B\?([A-Za-z0-9+/=]{0,80})\?=/gi;

function plain(word: string): string {
  const bytes = word
    .trim()
    .replace(/\?=[ \t]+=\?/g, '?==?')
    .replace(encodedWord, (_, base64: string) => decoded(base64));
  return bytes.trim().slice(0, 255);
}

function decoded(base64: string): string {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return '';
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

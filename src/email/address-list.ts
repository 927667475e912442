// The mailboxes of an address field (RFC 5322), groups opened, comments and quotes read, broken lists read as far as they go.
// Example: '"Ruiz, Ana" <ana@x.example>, Team: bo@x.example;' -> [{ name: 'Ruiz, Ana', address: 'ana@x.example' }, { name: '', ... }]

import { decodeWords, isAllWords } from './encoded-words.ts';
import { commentEnd, quotedString } from './header-tokens.ts';
import type { Address } from './open-email.ts';

const deepestGroup = 8;
/** Units that need more than a look: controls, quotes, brackets, separators, the backslash. */
const special = new Uint8Array(65_536).fill(1, 0, 0x20);
for (const unit of '"(),:;\\') special[unit.charCodeAt(0)] = 1;

interface Text {
  value: string;
  /** What stands in quotes is never taken for an address. */
  readonly quoted: boolean;
}

interface Entry {
  readonly texts: Text[];
  readonly comments: string[];
  readonly addresses: string[];
}

/** At most `limit` mailboxes, in their order. Linear in the field. */
export function readAddresses(field: string, limit: number): Address[] {
  const simple = simpleAddress(field);
  if (simple !== null) return [simple];
  const found: Address[] = [];
  readList(field, { found, limit, depth: 0 });
  return found.slice(0, limit);
}

/** 'Bo <bo@x.example>' or 'bo@x.example', the usual case; null when there is anything else in it. */
function simpleAddress(field: string): Address | null {
  for (let at = 0; at < field.length; at++) if (special[field.charCodeAt(at)] === 1) return null;
  const at = field.indexOf('@');
  if (at < 1 || field.lastIndexOf('@') !== at) return null;
  const open = field.indexOf('<');
  if (open < 0) return /[\s>]/.test(field) ? null : { name: '', address: field };
  if (at < open || field.lastIndexOf('<') !== open || field.indexOf('>') !== field.length - 1) return null;
  const address = field.slice(open + 1, -1).trim();
  const name = decodeWords(field.slice(0, open).trim());
  return { name: name === address ? '' : name, address };
}

interface Reading {
  readonly found: Address[];
  readonly limit: number;
  readonly depth: number;
}

function readList(field: string, reading: Reading): void {
  let entry: Entry = { texts: [], comments: [], addresses: [] };
  let at = 0;
  /** The last piece ended without a blank behind it: what follows belongs to it. */
  let glued = false;
  while (at < field.length && reading.found.length < reading.limit) {
    const unit = field.charAt(at);
    if (unit === ',' || unit === ';') {
      close(entry, reading);
      entry = { texts: [], comments: [], addresses: [] };
      glued = false;
      at++;
    } else if (unit === ':') {
      const end = endOf(field, at + 1, ';');
      if (reading.depth < deepestGroup)
        readList(field.slice(at + 1, end), { ...reading, depth: reading.depth + 1 });
      entry = { texts: [], comments: [], addresses: [] };
      at = end + 1;
    } else if (unit === '"' || unit === '(' || unit === '<') {
      at = readEnclosed(field, at, entry);
      glued = at < field.length && !' \t\r\n,;'.includes(field.charAt(at));
    } else {
      const end = endOfText(field, at);
      addText(entry, printable(field.slice(at, end)), { quoted: false, glued });
      glued = false;
      at = end;
    }
  }
  close(entry, reading);
}

function endOf(field: string, from: number, unit: string): number {
  const end = field.indexOf(unit, from);
  return end < 0 ? field.length : end;
}

function endOfText(field: string, from: number): number {
  let at = from;
  while (at < field.length && !'",;:(<'.includes(field.charAt(at))) at++;
  return at;
}

/** A quoted string, a comment or an address in angles; gives the place behind it. */
function readEnclosed(field: string, at: number, entry: Entry): number {
  const unit = field.charAt(at);
  if (unit === '"') {
    const { value, end } = quotedString(field, at) ?? { value: field.slice(at + 1), end: field.length };
    addText(entry, printable(value), { quoted: true, glued: false });
    return end + 1;
  }
  if (unit === '(') {
    const end = commentEnd(field, at) ?? field.length;
    const text = printable(field.slice(at + 1, end));
    if (text !== '') entry.comments.push(text);
    return end + 1;
  }
  const end = endOf(field, at + 1, '>');
  const inside = field.slice(at + 1, end);
  // A second angle: programs show what stands behind it.
  const again = inside.indexOf('<');
  const address = printable(again < 0 ? inside : inside.slice(again + 1));
  if (address !== '') entry.addresses.push(address);
  return end + 1;
}

function addText(
  { texts }: Entry,
  value: string,
  { quoted, glued }: { quoted: boolean; glued: boolean },
): void {
  if (value === '') return;
  const last = texts.at(-1);
  if (glued && last !== undefined) last.value += value;
  else texts.push({ value, quoted });
}

/** Without control characters and outer blanks. */
function printable(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 || unit === 0x09) continue;
    out += text.slice(from, at) + (unit === 0x0a ? ' ' : '');
    from = at + 1;
  }
  return (from === 0 ? text : out + text.slice(from)).trim();
}

/** Puts together what was read of one mailbox; no address in angles: one in the words. */
function close({ texts, comments, addresses }: Entry, reading: Reading): void {
  if (texts.length === 0 && comments.length === 0 && addresses.length === 0) return;
  let address = addresses[0] ?? '';
  if (address === '') address = bareAddress(texts);
  const words = texts.map((text) => text.value).filter((value) => value !== '');
  const parts = [...(words.length > 0 ? words : comments), ...addresses.slice(1)];
  const text = parts.join(' ');
  if (address === '' && isAllWords(text)) {
    const decoded = decodeWords(text);
    // A whole mailbox within encoded words: only one in angles is believed, a bare address could be anybody's.
    if (reading.depth < deepestGroup && /<[^<>@]{1,100}@[^<>]{1,300}>/.test(decoded))
      readList(decoded, { ...reading, depth: deepestGroup });
    else reading.found.push({ name: decoded, address: '' });
    return;
  }
  if (address === '' && text.includes('@')) address = text;
  const name = decodeWords(text);
  reading.found.push({ name: name === address ? '' : name, address });
}

/** Takes the address out of the words, the last one that stands alone before one among other words. */
function bareAddress(texts: Text[]): string {
  for (let index = texts.length - 1; index >= 0; index--) {
    const text = texts[index];
    if (text === undefined || text.quoted || !isBareAddress(text.value)) continue;
    texts.splice(index, 1);
    return text.value;
  }
  for (let index = texts.length - 1; index >= 0; index--) {
    const text = texts[index];
    if (text === undefined || text.quoted) continue;
    for (const word of text.value.split(/\s/)) {
      const found = wordAddress(word);
      if (found === '') continue;
      const at = text.value.indexOf(found);
      text.value =
        `${text.value.slice(0, at).trimEnd()} ${text.value.slice(at + found.length).trimStart()}`.trim();
      return found;
    }
  }
  return '';
}

function isBareAddress(text: string): boolean {
  const at = text.indexOf('@');
  return at > 0 && at < text.length - 1 && text.lastIndexOf('@') === at && !/\s/.test(text);
}

/** The part of a word from its first to its last letter or digit, when an '@' stands between them. */
function wordAddress(word: string): string {
  const at = word.indexOf('@');
  let start = 0;
  while (start < at && !/\w/.test(word.charAt(start))) start++;
  let end = word.length;
  while (end > at + 1 && !/\w/.test(word.charAt(end - 1))) end--;
  return start < at && end > at + 1 ? word.slice(start, end) : '';
}

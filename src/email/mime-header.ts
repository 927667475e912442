// Header fields as one line each, and values that carry parameters (RFC 2045, continued and encoded ones by RFC 2231).
// Example: "attachment; filename*=utf-8''R%C3%A4der.pdf" -> { value: 'attachment', parameters: filename = 'Räder.pdf' }

import { decodeText } from './charset-repair.ts';
import { commentEnd, quotedString } from './header-tokens.ts';
import type { HeaderField } from './mail-parts.ts';
import { hexByte } from './transfer-decoding.ts';
import { utf8Bytes } from './utf8.ts';

export interface StructuredValue {
  /** Lower case. */
  readonly value: string;
  /** Names in lower case; of a name that comes twice the first counts. */
  readonly parameters: ReadonlyMap<string, string>;
}

const longestName = 76;
const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09;

/** The wanted fields in their order, names in lower case. A line without a colon is no field. Linear. */
export function readFields(header: string, wanted: ReadonlySet<string>): HeaderField[] {
  const fields: HeaderField[] = [];
  for (let at = 0; at < header.length; ) {
    const first = lineEnd(header, at);
    let end = first;
    while (isBlank(header.charCodeAt(end + 1))) end = lineEnd(header, end + 1);
    const limit = Math.min(first, at + longestName);
    let colon = at;
    while (colon < limit && header.charCodeAt(colon) !== 0x3a) colon++;
    if (colon < limit) {
      let nameEnd = colon;
      while (nameEnd > at && isBlank(header.charCodeAt(nameEnd - 1))) nameEnd--;
      const name = header.slice(at, nameEnd).toLowerCase();
      if (wanted.has(name)) fields.push({ name, value: unfold(header.slice(colon + 1, end), end > first) });
    }
    at = end + 1;
  }
  return fields;
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}

/** The line breaks go, the blanks behind them stay; a carriage return within a line counts as a blank. */
function unfold(raw: string, folded: boolean): string {
  const joined = folded ? raw.split('\n').map(withoutReturn).join('') : withoutReturn(raw);
  return trimBlanks(joined.includes('\r') ? joined.split(/\r{1,80}/).join(' ') : joined);
}

function withoutReturn(line: string): string {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) === 0x0d) end--;
  return end === line.length ? line : line.slice(0, end);
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Never throws; what stands behind a closed quoted string up to the next semicolon is junk. Linear. */
export function readStructured(field: string): StructuredValue {
  const text = field.includes('(') ? withoutComments(field) : field;
  const value = readValue(text, 0);
  const parameters = new Map<string, string>();
  let continued = false;
  for (let at = value.end + 1; at < text.length; ) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 0x3d && text.charCodeAt(end) !== 0x3b) end++;
    const name = text.slice(at, end).trim().toLowerCase();
    const given = text.charCodeAt(end) === 0x3d ? readValue(text, end + 1) : { text: '', end };
    if (name !== '' && !parameters.has(name)) parameters.set(name, given.text);
    continued ||= name.includes('*');
    at = given.end + 1;
  }
  return { value: value.text.toLowerCase(), parameters: continued ? joinContinued(parameters) : parameters };
}

/** From `from` to the next semicolon outside quotes. */
function readValue(text: string, from: number): { text: string; end: number } {
  const semicolon = text.indexOf(';', from);
  const end = semicolon < 0 ? text.length : semicolon;
  const raw = text.slice(from, end);
  return raw.includes('"') ? readQuoted(text, from) : { text: trimBlanks(raw), end };
}

/** Blanks around the value go, quoted ones stay. */
function readQuoted(text: string, from: number): { text: string; end: number } {
  let value = '';
  let blanks = '';
  let quoted = false;
  let closed = false;
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charAt(at);
    if (quoted) {
      if (unit === '"') {
        quoted = false;
        closed = true;
      } else if (unit !== '\\') value += unit;
      else value += text.charAt(++at);
    } else if (unit === '"') {
      quoted = true;
      if (value !== '') value += blanks;
      blanks = '';
    } else if (unit === ';') break;
    else if (unit === ' ' || unit === '\t') blanks += unit;
    else if (!closed) {
      value += value === '' ? unit : blanks + unit;
      blanks = '';
    }
  }
  return { text: value, end: at };
}

/**
 * Without comments, which nest and may open only where a blank could stand: "filename=Invoice(1).pdf" has none.
 * A bracket that never closes is no comment when parameters follow it.
 */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let inValue = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '\\') at++;
    else if (unit === '"') at = quotedString(text, at)?.end ?? text.length;
    else if (unit === '=') inValue = true;
    else if (unit === ';') inValue = false;
    else if (unit === '(' && (!inValue || from === at || isBlank(text.charCodeAt(at - 1)))) {
      const end = commentEnd(text, at);
      if (end === null) return text.includes(';', at) ? text : kept.join('') + text.slice(from, at);
      kept.push(text.slice(from, at));
      at = end;
      from = end + 1;
    }
  }
  return kept.join('') + text.slice(from);
}

interface Section {
  readonly number: number;
  readonly text: string;
  readonly encoded: boolean;
}

/** name*0="a", name*1*=%C3%A4 -> name; a section is percent-encoded only when its name ends with a star. */
function joinContinued(parameters: ReadonlyMap<string, string>): Map<string, string> {
  const joined = new Map<string, string>();
  const sections = new Map<string, { charset: string; list: Section[] }>();
  for (const [name, text] of parameters) {
    const star = /\*(?:(\d{1,9})\*?)?$/.exec(name);
    if (star === null) {
      joined.set(name, text);
      continue;
    }
    const key = name.slice(0, star.index);
    const whole = sections.get(key) ?? { charset: '', list: [] };
    sections.set(key, whole);
    const number = Number(star[1] ?? 0);
    const encoded = name.endsWith('*');
    const labelled = number === 0 && encoded ? text.split("'") : [];
    const [charset = ''] = labelled;
    if (labelled.length > 2) whole.charset = charset;
    whole.list.push({ number, encoded, text: labelled.length > 2 ? labelled.slice(2).join("'") : text });
  }
  for (const [key, { charset, list }] of sections) joined.set(key, joinSections(charset, list));
  return joined;
}

/** Neighbouring encoded sections are decoded as one: a letter may be split over two of them. */
function joinSections(charset: string, list: Section[]): string {
  list.sort((one, other) => one.number - other.number);
  let out = '';
  let held = '';
  for (const { encoded, text } of list) {
    if (encoded) held += text;
    else {
      out += percentDecoded(held, charset) + text;
      held = '';
    }
  }
  return out + percentDecoded(held, charset);
}

function percentDecoded(text: string, charset: string): string {
  if (text === '') return '';
  const bytes = utf8Bytes(text);
  let size = 0;
  for (let at = 0; at < bytes.length; at++) {
    const value = bytes[at] === 0x25 ? hexByte(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0) : -1;
    bytes[size++] = value < 0 ? (bytes[at] ?? 0) : value;
    if (value >= 0) at += 2;
  }
  return decodeText(bytes.subarray(0, size), charset);
}

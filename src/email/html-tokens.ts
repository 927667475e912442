// HTML as a flat run of tokens, read once from front to back: text, opening and closing tags with their attributes.
// Example: '<p class="a">Hi &amp; bye' -> onTag({ name: 'p', ... }), onText('Hi & bye').

import { htmlEntities } from './html-entities.ts';

export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** Those that somebody looks at. */
  readonly attributes: ReadonlyMap<string, string>;
}

export interface TokenReader {
  /** Entities are decoded; blanks are as written. */
  readonly onText: (text: string) => void;
  /** False stops the reading. */
  readonly onTag: (tag: Tag) => boolean;
  /** What stands between <style> and </style>. */
  readonly onSheet: (css: string) => void;
}

/** Their content is no text for a reader; it ends at their own closing tag only. */
const rawElements = new Set([
  'script',
  'style',
  'title',
  'template',
  'noembed',
  'iframe',
  'object',
  'svg',
  'math',
  'xml',
]);
const maxAttributeUnits = 4_000;
const looked: ReadonlySet<string> = new Set([
  ...['style', 'class', 'id', 'href', 'color', 'bgcolor', 'background', 'text', 'hidden', 'type', 'cite'],
]);
const longestLooked = 10;
const longestReference = 32;

const noAttributes: ReadonlyMap<string, string> = new Map();
const close = 0x3e;
const slash = 0x2f;
const equals = 0x3d;

const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;
const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13);
const endsName = (unit: number): boolean => unit === close || unit === slash || isBlank(unit);

/** Linear in the HTML: every unit is passed once; an unclosed tag, comment or raw element swallows the rest, as in a browser. */
export function readTokens(html: string, reader: TokenReader): void {
  let at = 0;
  let textFrom = 0;
  const flush = (end: number): void => {
    if (end > textFrom) reader.onText(decodeEntities(html.slice(textFrom, end)));
  };
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    const next = html.charCodeAt(open + 1);
    const closing = next === 0x2f && isLetter(html.charCodeAt(open + 2));
    if (!closing && !isLetter(next) && next !== 0x21 && next !== 0x3f) {
      at = open + 1;
      continue;
    }
    flush(open);
    if (next === 0x21 || next === 0x3f) {
      at = endOfDeclaration(html, open);
    } else {
      const { tag, end } = readTag(html, open + (closing ? 2 : 1), closing);
      if (!reader.onTag(tag)) return;
      at = !closing && rawElements.has(tag.name) ? endOfRaw(html, end, tag.name) : end;
      if (!closing && tag.name === 'style') reader.onSheet(html.slice(end, at));
    }
    textFrom = at;
  }
  flush(html.length);
}

function endOfDeclaration(html: string, open: number): number {
  if (!html.startsWith('<!--', open)) {
    const end = html.indexOf('>', open + 2);
    return end < 0 ? html.length : end + 1;
  }
  // A browser ends a comment at "--!>" too; text behind it is seen.
  for (let at = html.indexOf('--', open + 2); at >= 0; at = html.indexOf('--', at + 1)) {
    if (html[at + 2] === '>') return at + 3;
    if (html[at + 2] === '!' && html[at + 3] === '>') return at + 4;
  }
  return html.length;
}

function endOfRaw(html: string, from: number, name: string): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return html.length;
}

function readTag(html: string, start: number, closing: boolean): { tag: Tag; end: number } {
  let at = start;
  while (at < html.length && !endsName(html.charCodeAt(at))) at++;
  const name = html.slice(start, Math.min(at, start + 40)).toLowerCase();
  let attributes: Map<string, string> | null = null;
  for (let unit = html.charCodeAt(at); at < html.length && unit !== close; unit = html.charCodeAt(at)) {
    if (isBlank(unit) || unit === slash) {
      at++;
      continue;
    }
    const attribute = readAttribute(html, at);
    at = attribute.end;
    if (attribute.name === '') continue;
    attributes ??= new Map();
    if (!attributes.has(attribute.name)) attributes.set(attribute.name, attribute.value);
  }
  return {
    tag: { name, closing, attributes: attributes ?? noAttributes },
    end: Math.min(html.length, at + 1),
  };
}

/** The attribute's name, '' for one that nobody looks at: widths, alignments and languages are most of them. */
function lookedName(html: string, start: number, end: number): string {
  const name = end - start > longestLooked ? '' : html.slice(start, end);
  if (looked.has(name)) return name;
  const lower = name.toLowerCase();
  return looked.has(lower) ? lower : '';
}

/** The name is '' for an attribute that nobody looks at. */
function readAttribute(html: string, start: number): { name: string; value: string; end: number } {
  let at = start + 1;
  while (at < html.length && html.charCodeAt(at) !== equals && !endsName(html.charCodeAt(at))) at++;
  const name = lookedName(html, start, at);
  while (isBlank(html.charCodeAt(at))) at++;
  if (html.charCodeAt(at) !== equals) return { name, value: '', end: at };
  at++;
  while (isBlank(html.charCodeAt(at))) at++;
  const quote = html.charAt(at);
  const from = quote === '"' || quote === "'" ? at + 1 : at;
  if (from > at) {
    const end = html.indexOf(quote, from);
    at = end < 0 ? html.length : end;
  } else while (at < html.length && !isBlank(html.charCodeAt(at)) && html.charCodeAt(at) !== close) at++;
  const value = name === '' ? '' : decodeEntities(html.slice(from, Math.min(at, from + maxAttributeUnits)));
  const open = from === at || html.charCodeAt(at) === close || isBlank(html.charCodeAt(at));
  return { name, value, end: open ? at : at + 1 };
}

/** '&eacute;' -> 'é', '&#20320;' -> '你'; what is no reference stays as written. Linear: a reference is at most 32 units long. */
export function decodeEntities(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  const out: string[] = [];
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', at + 1)) {
    const found = namedAt(text, at) ?? referenceAt(text, at);
    if (found === null) continue;
    out.push(text.slice(from, at), String.fromCodePoint(found.point));
    from = found.end;
  }
  out.push(text.slice(from));
  return out.join('');
}

interface Reference {
  readonly point: number;
  readonly end: number;
}

/** '&nbsp;', the usual case; null for all that needs a closer look. */
function namedAt(text: string, at: number): Reference | null {
  if (!isLetter(text.charCodeAt(at + 1))) return null;
  const limit = Math.min(text.length, at + longestReference);
  let end = at + 1;
  while (end < limit && text.charCodeAt(end) !== 0x3b) end++;
  const point = end < limit ? htmlEntities.get(text.slice(at + 1, end)) : undefined;
  return point === undefined ? null : { point, end: end + 1 };
}

function referenceAt(text: string, at: number): Reference | null {
  const match = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,30}));?/.exec(
    text.slice(at, at + longestReference + 2),
  );
  const point = match === null ? undefined : pointOf(match);
  return match === null || point === undefined ? null : { point, end: at + match[0].length };
}

function pointOf(match: RegExpExecArray): number | undefined {
  const [whole, decimal, hex, name] = match;
  if (name !== undefined) {
    // Without its semicolon only the oldest names count: "&copy=1" in a shown address is no sign of copyright.
    return whole.endsWith(';') || ['nbsp', 'amp', 'lt', 'gt', 'quot'].includes(name)
      ? htmlEntities.get(name)
      : undefined;
  }
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  if (!(point > 0 && point <= 0x10ffff) || (point >= 0xd800 && point <= 0xdfff)) return 0xfffd;
  return point;
}

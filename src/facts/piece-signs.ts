// Which kinds of signs a stretch of text holds, told in one look, and the stretch without the marks at its ends.
// Example: signsIn("Tel 0117 | 采购部") -> DIGIT | BAR | BLANK | HAN | CAPITAL | SMALL; trimmed("- Ann Roe,") -> "Ann Roe"

import type { Span } from '../email/open-email.ts';

/** 0 to 9 in ASCII. */
export const DIGIT = 1;
/** Whatever a regex calls a blank. */
export const BLANK = 2;
/** Chinese signs. */
export const HAN = 4;
/** Signs between U+3040 and U+33FF: Japanese syllables, mostly. */
export const KANA = 8;
export const HANGUL = 16;
/** Bars and bullets between the pieces of a line. */
export const BAR = 32;
/** @ */
export const AT = 64;
/** A capital or a letter beyond ASCII, which may be one. */
export const CAPITAL = 128;
/** A letter that is none of the above. */
export const SMALL = 256;
/** A mark that opens no piece, but stands before it. */
const FRONT = 512;
/** A mark that closes no piece, but stands behind it. */
const BACK = 1024;
/** ASCII signs that no name of a person holds. */
export const NAMELESS = 2048;
/** Opening brackets. */
export const BRACKET = 4096;
/** Closing brackets. */
export const CLOSING = 8192;
/** Chinese signs and Japanese syllables. */
export const EASTERN = HAN | KANA;

export const signOf = new Uint16Array(0x10000);

function mark(signs: string, kind: number): void {
  for (let at = 0; at < signs.length; at += 1) {
    const unit = signs.charCodeAt(at);
    signOf[unit] = (signOf[unit] ?? 0) | kind;
  }
}

function markRange(from: number, to: number, kind: number): void {
  for (let unit = from; unit <= to; unit += 1) signOf[unit] = (signOf[unit] ?? 0) | kind;
}

const blanks =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
mark(blanks, BLANK | FRONT | BACK);
mark('>*_"“”`-–—|｜•·:：,，;<', FRONT | BACK);
mark("'()（）«»", FRONT);
mark('|｜•·', BAR);
mark('@', AT);
mark('(（', BRACKET);
mark(')）', CLOSING);
mark('0123456789@&+=#$%!?\\^{}~', NAMELESS);
markRange(0x30, 0x39, DIGIT);
markRange(0x41, 0x5a, CAPITAL);
markRange(0x61, 0x7a, SMALL);
markRange(0x80, 0xffff, CAPITAL);
markRange(0x3040, 0x33ff, KANA);
markRange(0x3400, 0x9fff, HAN);
markRange(0xac00, 0xd7af, HANGUL);

/** The kinds of all signs of the stretch together. */
export function signsIn(text: string, start: number, end: number): number {
  let signs = 0;
  for (let at = start; at < end; at += 1) signs |= signOf[text.charCodeAt(at)] ?? 0;
  return signs;
}

export function isBlank(text: string, at: number): boolean {
  return ((signOf[text.charCodeAt(at)] ?? 0) & BLANK) !== 0;
}

/** Words of a stretch without blanks at its ends. */
export function wordCount(text: string, start: number, end: number): number {
  let count = 1;
  for (let at = start + 1; at < end; at += 1) if (isBlank(text, at) && !isBlank(text, at - 1)) count += 1;
  return count;
}

/** The span without blanks, quote marks and list marks at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && ((signOf[text.charCodeAt(start)] ?? 0) & FRONT) !== 0 && !opensForm(text, start))
    start += 1;
  while (
    end > start &&
    ((signOf[text.charCodeAt(end - 1)] ?? 0) & BACK) !== 0 &&
    !closesQuote(text, start, end)
  )
    end -= 1;
  return { start, end };
}

/** "(주)" and "(株)" open a company's name, "(470)" a telephone number, «» the name of a Russian firm: they are no marks. */
function opensForm(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign === 0xab) return true;
  return ((signOf[sign] ?? 0) & BRACKET) !== 0 && /[\d+주株有유]/.test(text.charAt(at + 1));
}

/** ООО "Север": the last mark belongs to the name. */
function closesQuote(text: string, start: number, end: number): boolean {
  const sign = text.charAt(end - 1);
  if (sign !== '"' && sign !== '”') return false;
  const opened = text.indexOf(sign === '”' ? '“' : '"', start);
  return opened > start && opened < end - 1;
}

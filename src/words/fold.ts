// How characters are compared: without case, accents, width and Chinese script, one unit for one unit.
// Example: foldText('Lieferzeit für 帳篷 ３００') -> 'lieferzeit fur 帐篷 300' (same length as the input).

import { letterFolds } from '../lexicon/writing/letter-folds.ts';
import { traditionalChinese } from '../lexicon/writing/traditional-chinese.ts';

/** Class of a unit: punctuation and symbols, letter, digit, character of a script without word ends, blank, invisible. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const IDEOGRAPH = 3;
export const BLANK = 4;
export const IGNORED = 5;

/** Ranges whose units are decomposed; all others fold to themselves (65,536 decompositions would cost 30 ms at start). */
const decomposed: readonly (readonly [number, number])[] = [
  [0x00a0, 0x024f],
  [0x0370, 0x052f],
  [0x1e00, 0x1fff],
  [0x2460, 0x249b],
  [0xff00, 0xffef],
];
/** Scripts written without blanks between words (Hangul too: particles cling to its words). */
const ideographs: readonly (readonly [number, number])[] = [
  [0x0e00, 0x0e7f],
  [0x0e80, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3005, 0x3007],
  [0x3040, 0x30ff],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
];
const letters: readonly (readonly [number, number])[] = [
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x531, 0x587],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x66e, 0x6d3],
  [0x900, 0xdff],
  [0x1e00, 0x1fff],
  [0xd800, 0xdfff],
];
/** Combining marks, tatweel, soft hyphen, zero-width characters, bidi controls: read over. */
const ignored: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x591, 0x5c7],
  [0x610, 0x61a],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
const blanks =
  '_ \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000-\u2010\u2011\u2012\u2013';
/** First digits of the decimal digit rows of other scripts: Arabic-Indic, Persian, Devanagari, Bengali, Thai, full width. */
const digitRows = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

export const foldOf = new Uint16Array(65536);
export const classOf = new Uint8Array(65536);
/** Class times 65,536 plus folded unit: one look instead of two where both are asked. */
export const infoOf = new Int32Array(65536);

function fillRanges(ranges: readonly (readonly [number, number])[], value: number): void {
  for (const [from, to] of ranges) classOf.fill(value, from, to + 1);
}

function fillFolds(): void {
  for (let unit = 0; unit < 65536; unit++) foldOf[unit] = unit;
  for (let unit = 0x41; unit <= 0x5a; unit++) foldOf[unit] = unit + 32;
  for (const [from, to] of decomposed) {
    for (let unit = from; unit <= to; unit++) {
      foldOf[unit] = String.fromCharCode(unit).normalize('NFKD').toLowerCase().charCodeAt(0);
    }
  }
  for (const pairs of [letterFolds, traditionalChinese]) {
    for (let i = 0; i + 1 < pairs.length; i += 2) foldOf[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  }
  for (const row of digitRows) for (let digit = 0; digit < 10; digit++) foldOf[row + digit] = 0x30 + digit;
  for (const blank of blanks) foldOf[blank.charCodeAt(0)] = 0x20;
}

function fillClasses(): void {
  fillRanges(letters, LETTER);
  fillRanges(ideographs, IDEOGRAPH);
  for (const row of digitRows) classOf.fill(DIGIT, row, row + 10);
  for (const blank of blanks) classOf[blank.charCodeAt(0)] = BLANK;
  for (let unit = 0x41; unit <= 0x5a; unit++) classOf[unit] = LETTER;
  for (let unit = 0xff00; unit <= 0xffef; unit++) classOf[unit] = classOf[foldOf[unit] ?? 0] ?? OTHER;
  fillRanges(ignored, IGNORED);
}

fillFolds();
fillClasses();
for (let unit = 0; unit < 65536; unit++) infoOf[unit] = ((classOf[unit] ?? 0) << 16) | (foldOf[unit] ?? 0);

const chunk = 4096;
const buffer = new Uint16Array(chunk);
/** Up to here letters are joined one by one. */
const SHORT = 24;

/** The text as it is compared; same length, so that places stay places. */
export function foldText(text: string): string {
  let plain = 0;
  while (plain < text.length && foldOf[text.charCodeAt(plain)] === text.charCodeAt(plain)) plain++;
  if (plain === text.length) return text;
  let folded = '';
  if (text.length <= SHORT) {
    for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldOf[text.charCodeAt(i)] ?? 0);
    return folded;
  }
  for (let from = 0; from < text.length; from += chunk) {
    const length = Math.min(chunk, text.length - from);
    for (let i = 0; i < length; i++) buffer[i] = foldOf[text.charCodeAt(from + i)] ?? 0;
    // Spreading a typed array walks an iterator; applying it does not.
    folded += Reflect.apply(String.fromCharCode, null, buffer.subarray(0, length));
  }
  return folded;
}

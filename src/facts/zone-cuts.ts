// Cuts a line of a signature into pieces: at bars, bullets, tabs, wide blanks, dashes and slashes between blanks, and commas.
// Example: "Ann Roe | Buyer, Acme, Ltd" -> "Ann Roe ", " Buyer", " Acme, Ltd": a comma before a legal form does not cut.

import type { Span } from '../email/open-email.ts';
import { firstBetween, lastBefore } from './hit-search.ts';
import { HAN, isBlank, signOf } from './piece-signs.ts';

/** Cuts wherever it stands. */
const CUT = 1;
/** Cuts when another blank follows. */
const GAP = 2;
/** Cuts between blanks. */
const DASH = 4;
/** Cuts beside a Chinese sign. */
const SLASH = 8;
const COMMA = 16;
const STRONG = CUT | GAP | DASH | SLASH;

const breaks = new Uint8Array(0x10000);
for (let unit = 0; unit < breaks.length; unit += 1)
  if (isBlank(String.fromCharCode(unit), 0)) breaks[unit] = GAP;
for (const sign of '|｜¦•·●■◆★\t;；') breaks[sign.charCodeAt(0)] = CUT;
for (const sign of '–—~-') breaks[sign.charCodeAt(0)] = DASH;
for (const sign of ',，、') breaks[sign.charCodeAt(0)] = COMMA;
breaks['/'.charCodeAt(0)] = DASH | SLASH;
breaks['／'.charCodeAt(0)] = SLASH;
const WIDE_BLANK = 0x3000;

function isHan(text: string, at: number): boolean {
  return ((signOf[text.charCodeAt(at)] ?? 0) & HAN) !== 0;
}

/** Units of the strong break that opens there; 0 for none. */
function strongBreak(text: string, at: number, { start, end }: Span): number {
  const kind = breaks[text.charCodeAt(at)] ?? 0;
  if ((kind & CUT) !== 0) return 1;
  if ((kind & GAP) !== 0) {
    let behind = at + 1;
    while (behind < end && isBlank(text, behind)) behind += 1;
    return behind - at > 1 || text.charCodeAt(at) === WIDE_BLANK ? behind - at : 0;
  }
  const before = at > start ? at - 1 : at;
  const after = at + 1 < end ? at + 1 : at;
  if ((kind & DASH) !== 0 && isBlank(text, before) && isBlank(text, after)) return 1;
  return (kind & SLASH) !== 0 && (isHan(text, before) || isHan(text, after)) ? 1 : 0;
}

/** @param forms legal forms: none is cut through */
function cut(text: string, span: Span, wanted: number, forms: readonly Span[]): readonly Span[] {
  let cuts: Span[] | null = null;
  let start = span.start;
  for (let at = span.start; at < span.end; at += 1) {
    if (((breaks[text.charCodeAt(at)] ?? 0) & wanted) === 0) continue;
    const length = wanted === COMMA ? 1 : strongBreak(text, at, span);
    if (length === 0) continue;
    const behind = at + length;
    if (
      !isInForm(forms, at) &&
      !(wanted === COMMA && firstBetween(forms, behind, behind + 2) !== undefined)
    ) {
      cuts ??= [];
      cuts.push({ start, end: at });
      start = behind;
    }
    at = behind - 1;
  }
  if (cuts === null) return [span];
  cuts.push({ start, end: span.end });
  return cuts;
}

function isInForm(forms: readonly Span[], at: number): boolean {
  const form = forms.length === 0 ? undefined : lastBefore(forms, at);
  return form !== undefined && form.end > at;
}

/** At the strong breaks: bars, wide blanks, dashes between blanks. */
export function cutAtBars(text: string, line: Span, forms: readonly Span[]): readonly Span[] {
  return cut(text, line, STRONG, forms);
}

/** A comma before a legal form ("Roe, Ltd") does not cut. */
export function cutAtCommas(text: string, chunk: Span, forms: readonly Span[]): readonly Span[] {
  return cut(text, chunk, COMMA, forms);
}

// The body of a mail line by line, each with its form words, its depth of quoting and what it turns out to be.
// Example: '> old\nnew' -> [{ depth: 1, kind: 'own', ... }, { depth: 0, kind: 'own', ... }]; later stages set the kinds.

import { type FormHit, form, formHits } from './form-words.ts';
import type { QuoteMark } from './html-to-text.ts';
import type { PartKind } from './open-email.ts';

export interface MailLine {
  readonly start: number;
  readonly end: number;
  /** Where the words begin: behind '>' marks and blanks. */
  readonly content: number;
  readonly depth: number;
  /** The depth comes from an HTML element, not from a '>' that may mean "more than". */
  readonly marked: boolean;
  readonly blank: boolean;
  readonly hits: readonly FormHit[];
  /** Tables, as bits, that have a word in the line. */
  readonly found: number;
  /** Tables, as bits, whose word opens the line behind its decoration. */
  readonly opens: number;
  /** What `labelOf` gives. */
  readonly label: LabelValue | null;
  /** The only field that changes: stages refine it from 'own'. */
  kind: PartKind;
}

export interface MailText {
  readonly text: string;
  readonly lines: readonly MailLine[];
  readonly marks: readonly QuoteMark[];
}

/** A stretch of lines: from <= line < to. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
  /** Lines of this depth are the writer's own: a forward that quotes the whole mail. 0 when absent. */
  readonly depth?: number;
}

const maxLine = 4_000;
const longestFirstWord = 26;
const decoration = ' \t*_•·>|-–—"\'【[(#~‣▪●○◦★✓✔：📧📞👤🏢💬🌍🌐📱📦';

const noHits: readonly FormHit[] = [];

/** Linear in the text. Lines over 4,000 units are cut at a blank. */
export function cutLines(text: string, marks: readonly QuoteMark[]): MailText {
  const hits = formHits(text);
  const cites = marks.length === 0 ? marks : marks.filter((mark) => mark.kind === 'cite');
  const lines: MailLine[] = [];
  let hit = 0;
  let cite = 0;
  let citeEnd = -1;
  for (let start = 0; start <= text.length; ) {
    const { end, next } = lineEnd(text, start);
    const first = hit;
    while ((hits[hit]?.start ?? end) < end) hit++;
    for (let mark = cites[cite]; mark !== undefined && mark.start <= start; mark = cites[++cite]) {
      citeEnd = Math.max(citeEnd, mark.end);
    }
    const own = hit === first ? noHits : hits.slice(first, hit);
    lines.push(lineOf(text, { start, end, hits: own, cited: start < citeEnd }));
    start = next;
  }
  return { text, lines, marks };
}

function lineEnd(text: string, start: number): { end: number; next: number } {
  const feed = text.indexOf('\n', start);
  const end = feed < 0 ? text.length : feed;
  if (end - start <= maxLine) return { end, next: end + 1 };
  const blank = text.lastIndexOf(' ', start + maxLine);
  const cut = blank > start + maxLine / 2 ? blank : start + maxLine;
  return { end: cut, next: cut };
}

interface RawLine {
  readonly start: number;
  readonly end: number;
  readonly hits: readonly FormHit[];
  readonly cited: boolean;
}

function lineOf(text: string, { start, end, hits, cited }: RawLine): MailLine {
  let depth = 0;
  let content = start;
  for (let at = start; at < end && at < start + 80; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3e || unit === 0xff1e) {
      depth++;
      content = at + 1;
    } else if (unit !== 0x20 && unit !== 0x09 && unit !== 0xa0) break;
  }
  while (content < end && text.charCodeAt(content) <= 32) content++;
  let found = 0;
  for (const { bit } of hits) found |= bit;
  const opening = hits.length === 0 ? noHits : openingWords(text, hits, { content, end });
  let opens = 0;
  for (const { bit } of opening) opens |= bit;
  return {
    start,
    end,
    content,
    depth: cited ? depth + 1 : depth,
    marked: cited,
    blank: content >= end,
    hits,
    found,
    opens,
    label: opening.length === 0 ? null : readLabel(text, opening, end),
    kind: 'own',
  };
}

/** The words behind the decoration of a line. */
function openingWords(
  text: string,
  hits: readonly FormHit[],
  { content, end }: { readonly content: number; readonly end: number },
): readonly FormHit[] {
  let at = content;
  while (at < end && isDecoration(text.charCodeAt(at))) at++;
  let first = 0;
  while ((hits[first]?.start ?? at) < at) first++;
  let last = first;
  while (hits[last]?.start === at) last++;
  if (first === last) return secondWords(text, hits.slice(first), at);
  return hits.slice(first, last).filter(({ bit }) => bit !== form.legalForm);
}

/** "Nursery / company:", "School or club name:": the form's own word first, and the known one before the colon. */
function secondWords(text: string, hits: readonly FormHit[], at: number): readonly FormHit[] {
  const hit = hits[0];
  if (hit === undefined || hit.start - at > longestFirstWord || hit.bit === form.legalForm) return noHits;
  const colon = /^[ \t]?[:：]/.test(text.slice(hit.end, hit.end + 2));
  if (!colon || !/^[\p{L} ]{2,24}(?:[/／&或]| or | and )\s?$/u.test(text.slice(at, hit.start))) return noHits;
  return hits.filter(({ start, bit }) => start === hit.start && bit !== form.legalForm);
}

/** Letters and digits of ASCII are asked first: most lines begin with one. */
function isDecoration(unit: number): boolean {
  return !isWordUnit(unit) && decoration.includes(String.fromCharCode(unit));
}

function isWordUnit(unit: number): boolean {
  return ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

export function lineText(mail: MailText, line: MailLine): string {
  return mail.text.slice(line.content, line.end).trimEnd();
}

export function hasHit({ found }: MailLine, tables: number): boolean {
  return (found & tables) !== 0;
}

/** Earlier mails and their headers. */
export function isHistory(line: MailLine): boolean {
  return line.kind === 'quoted' || line.kind === 'header';
}

/** A "Label: value" line. The value is '' when it stands on the next line. */
export interface LabelValue {
  /** As bits. */
  readonly tables: number;
  readonly start: number;
  readonly end: number;
  /** How the label ends: a colon, a table cell or wide blanks, or the end of the line. */
  readonly by: 'colon' | 'column' | 'line';
}

/** The tables with the longest of the words that open a line as a label; null when none does. */
function readLabel(text: string, opening: readonly FormHit[], lineEnd: number): LabelValue | null {
  let best: { end: number; value: number; by: LabelValue['by'] } | null = null;
  for (const hit of opening) {
    if (best !== null && hit.end <= best.end) continue;
    const stop = labelStop(text, hit.end, lineEnd);
    if (stop !== null) best = { end: hit.end, ...stop };
  }
  if (best === null) return null;
  let tables = 0;
  for (const hit of opening) if (hit.end === best.end) tables |= hit.bit;
  let start = best.value;
  while (start < lineEnd && ' \t*_|\u00a0'.includes(text.charAt(start))) start++;
  let end = lineEnd;
  while (end > start && ' \t*_|\u00a0'.includes(text.charAt(end - 1))) end--;
  return { tables, start, end, by: best.by };
}

/** Where the value begins behind a label that ends at `from`. "Name (required):", "Name / 姓名：" and "*Name*:" are labels too. */
function labelStop(text: string, from: number, end: number): { value: number; by: LabelValue['by'] } | null {
  let at = from;
  while (at < end && ' \t*_】])\u00a0.'.includes(text.charAt(at))) at++;
  if (at >= end) return { value: end, by: 'line' };
  const unit = text.charAt(at);
  if (unit === ':' || unit === '：') return { value: at + 1, by: 'colon' };
  if (unit === '|' && at > from) return { value: at + 1, by: 'column' };
  if (at - from >= 2 && /^[ \t\u00a0]{2}|^\t/.test(text.slice(from, at))) return { value: at, by: 'column' };
  if (!'(/（［[&'.includes(unit)) return null;
  for (let colon = at; colon < Math.min(end, at + 40); colon++) {
    if (text[colon] === ':' || text[colon] === '：') return { value: colon + 1, by: 'colon' };
  }
  return null;
}

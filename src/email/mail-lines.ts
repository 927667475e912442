// The body of a mail line by line, each with its form words, its depth of quoting and what it turns out to be.
// Example: '> old\nnew' -> [{ depth: 1, kind: 'own', ... }, { depth: 0, kind: 'own', ... }]; later stages set the kinds.

import type { FormHit, FormTable } from './form-words.ts';
import { formHits } from './form-words.ts';
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
  return {
    start,
    end,
    content,
    depth: cited ? depth + 1 : depth,
    marked: cited,
    blank: content >= end,
    hits,
    kind: 'own',
  };
}

export function lineText(mail: MailText, line: MailLine): string {
  return mail.text.slice(line.content, line.end).trimEnd();
}

export function hasHit(line: MailLine, ...tables: readonly FormHit['table'][]): boolean {
  for (const hit of line.hits) if (tables.includes(hit.table)) return true;
  return false;
}

/** Earlier mails and their headers. */
export function isHistory(line: MailLine): boolean {
  return line.kind === 'quoted' || line.kind === 'header';
}

/** A "Label: value" line. The value is '' when it stands on the next line. */
export interface LabelValue {
  readonly tables: readonly FormTable[];
  readonly start: number;
  readonly end: number;
  /** How the label ends: a colon, a table cell or wide blanks, or the end of the line. */
  readonly by: 'colon' | 'column' | 'line';
}

/** All tables whose word opens the line as a label; null when none does. */
export function labelOf(mail: MailText, line: MailLine): LabelValue | null {
  if (line.hits.length === 0) return null;
  const { text } = mail;
  let at = line.content;
  while (at < line.end && decoration.includes(text.charAt(at))) at++;
  if (!line.hits.some((hit) => hit.start === at)) return null;
  const opening = line.hits.filter((hit) => hit.start === at && hit.table !== 'legalForm');
  let best: { end: number; value: number; by: LabelValue['by'] } | null = null;
  for (const hit of opening) {
    const stop = labelStop(text, hit.end, line.end);
    if (stop !== null && (best === null || hit.end > best.end)) best = { end: hit.end, ...stop };
  }
  if (best === null) return null;
  const tables = opening.flatMap((hit) =>
    hit.end === best.end && hit.table !== 'legalForm' ? [hit.table] : [],
  );
  let start = best.value;
  while (start < line.end && ' \t*_|\u00a0'.includes(text.charAt(start))) start++;
  let end = line.end;
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

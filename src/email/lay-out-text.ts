// The one text of a mail and its parts: From line, subject, body, file names; the body cut to head and tail when it is long.
// Example: { sender: 'Bo <bo@x.example>', subject: 'Tents', mail, files: ['RFQ.xlsx'] } -> 'Bo <bo@x.example>\nTents\n...\nRFQ.xlsx'

import type { MailLine, MailText } from './mail-lines.ts';
import type { Part, PartKind, Span } from './open-email.ts';

const headUnits = 16_000;
const tailUnits = 8_000;

export interface LaidOut {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly cut: boolean;
  /** Where a span of the body stands in the text, null when it was cut away. */
  readonly placeBody: (span: Span) => Span | null;
  readonly placeSubject: (span: Span) => Span | null;
}

export interface TextPieces {
  readonly sender: string;
  readonly subject: string;
  readonly mail: MailText;
  readonly files: readonly string[];
}

interface Kept {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

export function layOutText({ sender, subject, mail, files }: TextPieces): LaidOut {
  const text = new Layout();
  if (sender !== '') text.add('sender', sender, 0);
  if (subject !== '') text.add('subject', subject, 1);
  const subjectAt = subject === '' ? -1 : text.length - subject.length;
  const { lines, cut } = chooseLines(mail.lines);
  const kept: Kept[] = [];
  let blanks = 0;
  let before: MailLine | null = null;
  for (const line of lines) {
    if (line.blank) {
      blanks = 1;
      continue;
    }
    const continued = before !== null && before.end === line.start;
    const feeds = continued ? 0 : 1 + (before === null ? 0 : blanks);
    text.add(line.kind, mail.text.slice(line.start, line.end), feeds);
    kept.push({ from: line.start, to: line.end, at: text.length - (line.end - line.start) });
    blanks = 0;
    before = line;
  }
  for (const file of files) text.add('attachment', file, 1);
  return {
    text: text.written,
    parts: text.parts,
    cut,
    placeBody: (span) => placeIn(kept, span),
    placeSubject: (span) =>
      subjectAt < 0
        ? null
        : { start: subjectAt + span.start, end: subjectAt + Math.min(subject.length, span.end) },
  };
}

/** The text so far and its parts, which is why it is a class. */
class Layout {
  written = '';
  readonly parts: Part[] = [];

  get length(): number {
    return this.written.length;
  }

  /** `feeds`: line feeds before the line, none at the very beginning. Lines of one kind are one part. */
  add(kind: PartKind, line: string, feeds: number): void {
    if (this.written !== '') this.written += feeds === 1 ? '\n' : feeds === 0 ? '' : '\n\n';
    const start = this.written.length;
    this.written += line;
    const end = this.written.length;
    const last = this.parts[this.parts.length - 1];
    const joins = last !== undefined && last.kind === kind && kind !== 'sender' && kind !== 'subject';
    if (joins) this.parts[this.parts.length - 1] = { kind, start: last.start, end };
    else this.parts.push({ kind, start, end });
  }
}

function placeIn(kept: readonly Kept[], span: Span): Span | null {
  const from = kept.findIndex((line) => span.start <= line.to);
  const first = kept[from];
  if (first === undefined || span.start >= span.end) return null;
  const last = kept.findLast((line) => line.from < span.end);
  if (last === undefined || last.at < first.at) return null;
  const start = first.at + Math.max(0, span.start - first.from);
  const end = last.at + Math.min(span.end, last.to) - last.from;
  return end > start ? { start, end } : null;
}

/** Quoted history goes first, its oldest end before all; then the middle of the rest. */
function chooseLines(lines: readonly MailLine[]): { lines: readonly MailLine[]; cut: boolean } {
  const room = headUnits + tailUnits;
  const size = (line: MailLine): number => line.end - line.start + 2;
  let total = 0;
  for (const line of lines) total += size(line);
  if (total <= room) return { lines, cut: false };
  const keep = lines.map(() => true);
  for (let at = lines.length - 1; at >= 0 && total > room; at--) {
    const line = lines[at];
    if (line === undefined || (line.kind !== 'quoted' && line.kind !== 'header')) continue;
    keep[at] = false;
    total -= size(line);
  }
  const rest = lines.filter((_, at) => keep[at]);
  if (total <= room) return { lines: rest, cut: true };
  let head = 0;
  let first = 0;
  for (let line = rest[first]; line !== undefined && head + size(line) <= headUnits; line = rest[++first])
    head += size(line);
  let tail = 0;
  let last = rest.length;
  for (
    let line = rest[last - 1];
    last > first && line !== undefined && tail + size(line) <= tailUnits;
    line = rest[--last - 1]
  )
    tail += size(line);
  return { lines: [...rest.slice(0, first), ...rest.slice(last)], cut: true };
}

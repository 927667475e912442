// The text of a mail cut into runs that can be drawn one after another: by part, and inside a part by evidence.
// Example: own part "We take 300 pcs." with evidence "300 pcs" -> [{ text: "We take " }, { text: "300 pcs", mark: ... }, { text: "." }]

import type { OpenEmail, Part, PartKind, Span } from '../email/open-email.ts';
import type { Sentence } from '../lexicon/sentence.ts';
import type { Reason } from '../screening/screening.ts';

export interface Mark extends Span {
  /** What the words prove. */
  readonly sentence: Sentence;
}

export interface Run {
  readonly text: string;
  readonly mark: Mark | null;
}

export interface Segment {
  readonly kind: PartKind;
  readonly start: number;
  readonly runs: readonly Run[];
}

/** Evidence of all reasons in the order of the text; where two overlap the first and then the longer one is kept. */
export function marksOf(reasons: readonly Reason[]): readonly Mark[] {
  const all = reasons.flatMap(({ evidence, sentence }) =>
    evidence.flatMap(({ span }) =>
      span.end > span.start ? [{ start: span.start, end: span.end, sentence }] : [],
    ),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Mark[] = [];
  let end = 0;
  for (const mark of all) {
    if (mark.start < end) continue;
    marks.push(mark);
    end = mark.end;
  }
  return marks;
}

/** @param marks ordered, without overlaps. Parts without text are dropped. */
export function segmentsOf(email: OpenEmail, marks: readonly Mark[]): readonly Segment[] {
  const segments: Segment[] = [];
  let next = 0;
  for (const part of email.parts) {
    if (part.end <= part.start) continue;
    while (next < marks.length && (marks[next]?.end ?? 0) <= part.start) next += 1;
    segments.push({ kind: part.kind, start: part.start, runs: runsOf(email.text, part, marks.slice(next)) });
  }
  return segments;
}

function runsOf(text: string, part: Part, marks: readonly Mark[]): readonly Run[] {
  const runs: Run[] = [];
  let at = part.start;
  for (const mark of marks) {
    if (mark.start >= part.end) break;
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, part.end);
    if (start > at) runs.push({ text: visible(text.slice(at, start)), mark: null });
    if (end > start) runs.push({ text: visible(text.slice(start, end)), mark });
    at = Math.max(at, end);
  }
  if (at < part.end) runs.push({ text: visible(text.slice(at, part.end)), mark: null });
  return runs;
}

/** Direction controls and invisible characters would let a mail show other words than it holds; line breaks and tabs stay. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
const CONTROLS = /(?![\t\n\r])\p{Cc}|[\u2028\u2029]/gu;

function visible(text: string): string {
  return text.replace(UNSEEN, '').replace(CONTROLS, ' ').replace(/\r\n?/g, '\n').toWellFormed();
}

// Where earlier mails begin in a body: header blocks, separators, "X wrote:" lines, marks of mail programs, in any language.
// Example: "ok\n\n在 2026年5月12日，Amy <amy@x.example> 写道：\n> 报价" -> [{ kind: 'wrote', first: 2, last: 2, from: Amy, ... }]

import { form } from './form-words.ts';
import { type LabelValue, type LineRange, lineText, type MailLine, type MailText } from './mail-lines.ts';
import type { Address } from './open-email.ts';
import { readWriter, readWroteDate } from './quoted-writer.ts';
import { findAddress, hasDate } from './text-patterns.ts';

export interface HistoryMark {
  /** `line`: nothing but a line across the page or a mark in the HTML. */
  readonly kind: 'block' | 'separator' | 'wrote' | 'line';
  readonly first: number;
  readonly last: number;
  readonly from: Address;
  readonly date: string;
  readonly subject: string;
  /** The words say "forwarded". */
  readonly forward: boolean;
}

const nobody: Address = { name: '', address: '' };
const blockReach = 8;

/** Ordered, not overlapping. Linear: each line looks a fixed number of lines ahead. */
export function findHistory(mail: MailText, range: LineRange): HistoryMark[] {
  const found: HistoryMark[] = [];
  const history = mail.marks.filter((mark) => mark.kind === 'history').map((mark) => mark.start);
  let mark = history.findIndex((start) => start >= (mail.lines[range.from]?.start ?? 0));
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line === undefined || line.blank) continue;
    const next =
      separatorAt(mail, at, range.to) ?? blockAt(mail, at, range.to) ?? wroteAt(mail, at, range.to);
    const start = mark < 0 ? undefined : history[mark];
    if (start !== undefined && line.start >= start) {
      mark = passed(history, mark, line.start);
      if (next === null)
        found.push({
          kind: 'line',
          first: at,
          last: at - 1,
          from: nobody,
          date: '',
          subject: '',
          forward: false,
        });
    }
    if (next === null) continue;
    const floor = Math.max(range.from, (found.at(-1)?.last ?? -1) + 1);
    found.push(next.kind === 'block' ? { ...next, first: ruleAbove(mail, next.first, floor) } : next);
    at = next.last;
    mark = passed(history, mark, mail.lines[at]?.end ?? 0);
  }
  return found;
}

/** The first of the places behind `end`, from the one at `mark` on; -1: there was none to begin with. */
function passed(history: readonly number[], mark: number, end: number): number {
  let next = mark;
  while (next >= 0 && next < history.length && (history[next] ?? 0) <= end) next++;
  return next;
}

/** The line that a program draws above its header block, perhaps with a word in it, belongs to the block. */
function ruleAbove(mail: MailText, first: number, floor: number): number {
  for (let at = first - 1; at >= Math.max(floor, first - 2); at--) {
    const line = mail.lines[at];
    if (line === undefined || line.blank) continue;
    const text = lineText(mail, line);
    const drawn = /^[-_=*—─]{5,80}(?:\s{0,2}[\p{L} ]{1,24}\s{0,2}[-_=*—─]{5,80})?$/u.test(text);
    return drawn && line.depth === (mail.lines[first]?.depth ?? 0) ? at : first;
  }
  return first;
}

/** "-----Original Message-----", "原始邮件", "Begin forwarded message:" together with the header block that may follow. */
function separatorAt(mail: MailText, at: number, to: number): HistoryMark | null {
  const line = mail.lines[at];
  if (
    line === undefined ||
    line.end - line.start > 160 ||
    (line.found & (form.originalMessage | form.forwardedMessage)) === 0
  )
    return null;
  const text = lineText(mail, line);
  let covered = 0;
  for (const { bit, start, end } of line.hits)
    if (bit === form.originalMessage || bit === form.forwardedMessage)
      covered = Math.max(covered, end - start);
  const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
  const drawn = /[-_=*—─]{3,}|^>{1,3} ?[-_]{2,}/.test(text);
  const block = followingBlock(mail, at + 1, to);
  if (letters > covered + 14 || (!drawn && !/[:：]$/.test(text) && block === null)) return null;
  const forward = (line.found & form.forwardedMessage) !== 0;
  return block === null
    ? { kind: 'separator', first: at, last: at, from: nobody, date: '', subject: '', forward }
    : { ...block, kind: 'separator', first: at, forward };
}

function followingBlock(mail: MailText, from: number, to: number): HistoryMark | null {
  for (let at = from, words = 0; at < Math.min(to, from + 5); at++) {
    const line = mail.lines[at];
    if (line === undefined || line.blank) continue;
    const block = blockAt(mail, at, to, true);
    if (block !== null) return block;
    if (++words >= 2) return null;
  }
  return null;
}

interface BlockFields {
  from: string;
  sent: string;
  to: string;
  subject: string;
  fromLine: number;
  otherLine: number;
  last: number;
}

/**
 * A run of header lines: a From word with a Sent or To word within three lines, and an address or a year among them.
 * The pair leaves price lists with "From: 100 pcs" alone; `trusted` (behind a separator) needs no address or year.
 */
function blockAt(mail: MailText, at: number, to: number, trusted = false): HistoryMark | null {
  const opening = mail.lines[at];
  if (opening === undefined || headerLabel(opening) === null) return null;
  const fields: BlockFields = {
    from: '',
    sent: '',
    to: '',
    subject: '',
    fromLine: -1,
    otherLine: -1,
    last: at - 1,
  };
  let gap = 0;
  for (let next = at; next < Math.min(to, at + blockReach + gap) && gap < 3; next++) {
    const line = mail.lines[next];
    if (line === undefined) break;
    if (line.blank || !readField(mail, next, fields)) {
      // A blank line ends the block once it holds all it needs; wrapped address lists run on for a line or two.
      if (line.blank && fields.fromLine >= 0 && fields.otherLine >= 0 && fields.subject !== '') break;
      gap++;
    }
  }
  const near =
    fields.fromLine >= 0 && fields.otherLine >= 0 && Math.abs(fields.fromLine - fields.otherLine) <= 4;
  const values = `${fields.from} ${fields.sent} ${fields.to}`;
  if (!near || !(trusted || findAddress(values) !== null || /(?:19|20|25)\d{2}|[٢۲][٠۰]/.test(values)))
    return null;
  const { from, sent: date, subject, last } = fields;
  return {
    kind: 'block',
    first: at,
    last,
    from: readWriter(from),
    date: date.slice(0, 120),
    subject: subject.slice(0, 998),
    forward: false,
  };
}

function readField(mail: MailText, at: number, fields: BlockFields): boolean {
  const line = mail.lines[at];
  const label = line === undefined ? null : headerLabel(line);
  if (line === undefined || label === null) return false;
  const value = mail.text.slice(label.start, Math.min(label.end, label.start + 1_000));
  if ((label.tables & form.headerFrom) !== 0 && fields.from === '') {
    fields.from = value;
    fields.fromLine = at;
    // Some programs write the whole block on one line: "From: x Sent: y To: z Subject: w".
    const inline = line.hits.some(
      (hit) =>
        (hit.bit & (form.headerSent | form.headerTo)) !== 0 &&
        hit.start > label.start &&
        /^\s{0,3}[:：]/.test(mail.text.slice(hit.end, hit.end + 4)),
    );
    if (inline) fields.otherLine = at;
  } else if ((label.tables & form.headerSent) !== 0 && fields.sent === '') fields.sent = value;
  else if ((label.tables & form.headerTo) !== 0) fields.to ||= value;
  else if ((label.tables & form.headerSubject) !== 0) fields.subject ||= value || ' ';
  else return false;
  if (
    (label.tables & (form.headerSent | form.headerTo)) !== 0 &&
    fields.fromLine !== at &&
    fields.otherLine < 0
  )
    fields.otherLine = at;
  fields.last = at;
  return true;
}

const headers = form.headerFrom | form.headerSent | form.headerTo | form.headerSubject;

function headerLabel({ label }: MailLine): LabelValue | null {
  return label === null || label.by === 'line' || (label.tables & headers) === 0 ? null : label;
}

/**
 * "On <date> <who> wrote:" over one to three lines: an address with a date, a wrote word, a colon at the end; without a wrote
 * word the quoted lines must follow at once.
 */
function wroteAt(mail: MailText, at: number, to: number): HistoryMark | null {
  let wrote = false;
  for (let last = at; last < Math.min(to, at + 3); last++) {
    const line = mail.lines[last];
    if (line === undefined || line.blank || line.end - line.content > 300) return null;
    wrote ||= (line.found & form.wrote) !== 0;
    if (!endsWithColon(mail, line) && !(wrote && endsWithWrote(mail, line))) continue;
    const joined = linesText(mail, at, last);
    if (joined.length > 400) continue;
    const address = findAddress(joined) !== null;
    const date = hasDate(joined);
    const quoteFollows = (nextWords(mail, last + 1, to)?.depth ?? 0) > line.depth;
    const sure = wrote
      ? (address || date) && (quoteFollows || (address && date) || (date && joined.length < 160))
      : address && (date || quoteFollows) && (quoteFollows || /[<([]/.test(joined));
    if (!sure || line.label?.by === 'colon') continue;
    const first = ownFirst(mail, at, last);
    const sentence = linesText(mail, first, last);
    return {
      kind: 'wrote',
      first,
      last,
      from: readWriter(sentence, mail, { from: first, to: last + 1 }),
      date: readWroteDate(sentence),
      subject: '',
      forward: false,
    };
  }
  return null;
}

/** A colon, behind which a quote or a star may close. */
function endsWithColon({ text }: MailText, line: MailLine): boolean {
  let end = line.end;
  while (end > line.content && text.charCodeAt(end - 1) <= 0x20) end--;
  const limit = Math.max(line.content, end - 2);
  while (end > limit && isMark(text.charCodeAt(end - 1))) end--;
  const last = end > line.content ? text.charCodeAt(end - 1) : 0;
  return last === 0x3a || last === 0xff1a;
}

function isMark(unit: number): boolean {
  return unit === 0x22 || unit === 0x27 || unit === 0x2a;
}

/** The line that stands right above "On ... wrote:" is the writer's own when it is no part of the sentence. */
function ownFirst(mail: MailText, at: number, last: number): number {
  let first = at;
  while (first < last) {
    const above = linesText(mail, first, first);
    const rest = linesText(mail, first + 1, last);
    if (/[,，、]$/.test(above) || hasDate(above) || findAddress(above) !== null || !hasDate(rest)) break;
    first++;
  }
  return first;
}

function linesText(mail: MailText, from: number, last: number): string {
  return mail.lines
    .slice(from, last + 1)
    .map((line) => lineText(mail, line))
    .join(' ');
}

function endsWithWrote(mail: MailText, line: MailLine): boolean {
  return line.hits.some(
    (hit) =>
      hit.bit === form.wrote && mail.text.slice(hit.end, line.end).replaceAll(/[\s:：,.。>*—-]/g, '') === '',
  );
}

function nextWords(mail: MailText, from: number, to: number): MailLine | undefined {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const line = mail.lines[at];
    if (line !== undefined && (!line.blank || line.depth > 0)) return line;
  }
  return undefined;
}

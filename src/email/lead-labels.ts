// The "Label: value" lines of a lead, in many languages, and which buyer's detail each value is.
// Example: "Nombre: Sergio" -> { field: 'name', ... "Sergio" }; "From: Jo <jo@x.example>" -> name and email

import { form } from './form-words.ts';
import {
  hasHit,
  isHistory,
  type LabelValue,
  type LineRange,
  type MailLine,
  type MailText,
} from './mail-lines.ts';
import type { LeadField, Span } from './open-email.ts';
import { findAddress, hasPhone } from './text-patterns.ts';

export interface LeadLabel {
  readonly line: number;
  /** The line the value stands on: the label's or the next one. */
  readonly valueLine: number;
  readonly field: LeadField;
  /** Of the value; empty when the form was left blank. */
  readonly value: Span;
  readonly by: LabelValue['by'];
}

/** In the order of preference when a word means several things in several languages. */
const fieldTables: readonly (readonly [number, LeadField])[] = [
  [form.labelName, 'name'],
  [form.labelCompany, 'company'],
  [form.labelTitle, 'title'],
  [form.labelPhone, 'phone'],
  [form.labelMessenger, 'phone'],
  [form.labelEmail, 'email'],
  [form.labelCountry, 'country'],
  [form.labelProduct, 'product'],
  [form.labelQuantity, 'quantity'],
  [form.labelMessage, 'message'],
  [form.labelSubject, 'subject'],
  [form.labelWebsite, 'website'],
  [form.labelAddress, 'address'],
  [form.headerFrom, 'name'],
  [form.headerSubject, 'subject'],
];

/** All label lines of the range that are no quoted lines. One line may give two: a name with its address. */
export function findLeadLabels(mail: MailText, range: LineRange): LeadLabel[] {
  const opened = openedLines(mail, range);
  if (opened.length === 0) return [];
  const labels: LeadLabel[] = [];
  const stacked = isStacked(opened);
  for (const { at, label, fields } of opened) {
    if (label === null || fields.length === 0) continue;
    if (label.by === 'line' && !stacked && !fields.includes('message')) continue;
    labels.push(...read(mail, { at, to: range.to, label, fields }));
  }
  return new Set(labels.map((label) => label.field)).size >= 3
    ? labels
    : [...labels, ...findLooseLabels(mail, range)];
}

interface OpenedLine {
  readonly at: number;
  readonly label: LabelValue | null;
  readonly fields: readonly LeadField[];
}

/** The lines that hold a word of some label. */
function openedLines(mail: MailText, range: LineRange): OpenedLine[] {
  const opened: OpenedLine[] = [];
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line === undefined || line.blank || isHistory(line) || (line.opens & labelTables) === 0) continue;
    const { label } = line;
    opened.push({ at, label, fields: label === null ? [] : fieldsOf(label) });
  }
  return opened;
}

/** Without the header words, which open sentences too. */
const looseTables =
  form.labelName |
  form.labelTitle |
  form.labelCompany |
  form.labelPhone |
  form.labelMessenger |
  form.labelEmail |
  form.labelCountry |
  form.labelWebsite |
  form.labelAddress |
  form.labelProduct |
  form.labelQuantity |
  form.labelSubject |
  form.labelMessage;
const labelTables = fieldTables.reduce((tables, [table]) => tables | table, 0);

function fieldsOf(label: LabelValue): LeadField[] {
  const fields: LeadField[] = [];
  for (const [table, field] of fieldTables) if ((label.tables & table) !== 0) fields.push(field);
  return fields;
}

/** A form that sets each label on a line of its own and the value below: at least three such labels, one a mailbox or message. */
function isStacked(opened: readonly OpenedLine[]): boolean {
  const fields = new Set<LeadField>();
  for (const { label, fields: named } of opened)
    if (label?.by === 'line' && named[0] !== undefined) fields.add(named[0]);
  return fields.size >= 3 && (fields.has('email') || fields.has('message'));
}

/** Columns drawn with blanks lose them in HTML: "Name Park Jihoon" in a run of at least three such lines. */
function findLooseLabels(mail: MailText, range: LineRange): LeadLabel[] {
  const found: LeadLabel[] = [];
  let run: LeadLabel[] = [];
  let proved = false;
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    const label = line === undefined || isHistory(line) ? null : looseLabel(mail, line, at);
    if (label !== null) run.push(label);
    if (run.length === 0 || (label !== null && at < range.to - 1)) continue;
    const fields = new Set(run.map((one) => one.field)).size;
    if (fields >= 3 || (proved && run.every((one) => one.field === 'product' || one.field === 'quantity'))) {
      found.push(...run);
      proved = true;
    }
    run = [];
  }
  return found;
}

function looseLabel(mail: MailText, line: MailLine, at: number): LeadLabel | null {
  const { content, opens } = line;
  if ((opens & looseTables) === 0 || line.end - content > 120) return null;
  const opening = line.hits.filter(({ bit, start }) => start === content && (bit & looseTables) !== 0);
  const end = opening.reduce((longest, hit) => Math.max(longest, hit.end), 0);
  const entry = fieldTables.find(([table]) => opening.some((hit) => hit.bit === table && hit.end === end));
  if (entry === undefined || mail.text.charAt(end) !== ' ' || entry[1] === 'message') return null;
  if (hasHit(line, form.relayNotice)) return null;
  return {
    line: at,
    valueLine: at,
    field: entry[1],
    value: trimmed(mail, { start: end, end: line.end }),
    by: 'column',
  };
}

interface Found {
  readonly at: number;
  readonly to: number;
  readonly label: LabelValue;
  readonly fields: readonly LeadField[];
}

function read(mail: MailText, { at, to, label, fields }: Found): LeadLabel[] {
  let valueLine = at;
  let value: Span = { start: label.start, end: Math.max(label.start, label.end) };
  if (value.start >= value.end) {
    valueLine = nextLine(mail, at + 1, to);
    const next = mail.lines[valueLine];
    const following = next === undefined ? null : next.label;
    const taken =
      next === undefined ||
      following?.by === 'colon' ||
      (label.by === 'line' && following?.by === 'line' && fieldsOf(following).length > 0);
    if (taken) valueLine = at;
    else value = { start: next.content, end: next.end };
  }
  const text = mail.text.slice(value.start, value.end);
  const base = { line: at, valueLine, by: label.by };
  if (isEmptyValue(text)) value = { start: value.start, end: value.start };
  const address = findAddress(text);
  const mailbox =
    address === null ? null : { start: value.start + address.start, end: value.start + address.end };
  const chosen = chooseField(fields, text, address !== null);
  const field = chosen === 'name' && isFirm(mail.lines[valueLine], value, text) ? 'company' : chosen;
  if (field === 'name' && mailbox !== null) {
    const name = { start: value.start, end: Math.max(value.start, mailbox.start) };
    return [
      { ...base, field, value: trimmed(mail, name) },
      { ...base, field: 'email', value: mailbox },
    ];
  }
  if (field === 'email' && mailbox !== null) return [{ ...base, field, value: mailbox }];
  return [{ ...base, field, value }];
}

function chooseField(fields: readonly LeadField[], value: string, address: boolean): LeadField {
  if (address && fields.includes('email')) return 'email';
  if (fields.includes('phone') && hasPhone(value)) return 'phone';
  // "Requirement: gate valve" names a product, "Requirement: gate valve DN80, 20 nos, PN16" is the buyer speaking.
  if (fields.includes('message') && value.split(/\s/, 6).length >= 5) return 'message';
  const [first = 'message'] = fields;
  // "Contact: +34 600 ..." names a number, whatever the word says.
  return first === 'name' && hasPhone(value) && !/\p{L}/u.test(value) ? 'phone' : first;
}

/** "Buyer: Roe Tools Ltd", 采购商：昆明罗氏照明有限公司: a label for both, and no person has that name. */
function isFirm(line: MailLine | undefined, { start, end }: Span, text: string): boolean {
  if (longHan.test(text)) return true;
  return line?.hits.some((hit) => hit.bit === form.legalForm && hit.start > start && hit.end <= end) === true;
}

/** Names of persons have at most four Chinese signs. */
const longHan = /^[\u3400-\u9fff（）()]{6,40}$/;

function nextLine(mail: MailText, from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + 3); at++) if (mail.lines[at]?.blank === false) return at;
  return -1;
}

function isEmptyValue(text: string): boolean {
  const bare = text.trim();
  return (
    !/[\p{L}\p{N}]/u.test(bare) ||
    /^[(（[][^)）\]]{0,60}[)）\]]$/.test(bare) ||
    /^(?:n\/?a|null|none|undefined|nil)\.?$/i.test(bare)
  );
}

function trimmed(mail: MailText, span: Span): Span {
  let { start, end } = span;
  while (start < end && ' "\'<(["'.includes(mail.text.charAt(start))) start++;
  while (end > start && ' "\'<(["'.includes(mail.text.charAt(end - 1))) end--;
  return { start, end };
}

// Which lines of a lead are the buyer's own message, and which the relay's words around it.
// Example: 'Message: I need 200 pcs\nby June\n\nReply in Message Center' -> the first two lines are the message

import { type FormHit, form } from './form-words.ts';
import type { LeadLabel } from './lead-labels.ts';
import { hasHit, isHistory, type LineRange, lineText, type MailLine, type MailText } from './mail-lines.ts';

const quoteEnds: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['”', '”'],
]);
const contactFields: ReadonlySet<string> = new Set([
  'name',
  'email',
  'phone',
  'company',
  'country',
  'website',
  'title',
]);

/** Lines of the message; null when no label and no quotation marks show it. */
export function findMessage(
  mail: MailText,
  range: LineRange,
  labels: readonly LeadLabel[],
): LineRange | null {
  const label = labels.find((found) => found.field === 'message' && found.value.end > found.value.start);
  if (label !== undefined)
    return {
      from: label.line,
      to: messageEnd(mail, { from: label.valueLine, to: range.to }, labels, label.value.start),
    };
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line === undefined || line.blank || isHistory(line)) continue;
    const end = quotationEnd(mail, at, range.to, line.content);
    if (end !== null && end.length >= 12) return { from: at, to: end.to };
  }
  return null;
}

/** A message in quotation marks ends with them, whatever stands inside. */
function quotationEnd(
  mail: MailText,
  at: number,
  to: number,
  start: number,
): { to: number; length: number } | null {
  const close = quoteEnds.get(mail.text.charAt(start));
  if (close === undefined) return null;
  for (let next = at; next < Math.min(to, at + 80); next++) {
    const line = mail.lines[next];
    if (line === undefined || line.blank) continue;
    const text = lineText(mail, line).replace(/[.。,]$/, '');
    if (text.endsWith(close) && (next > at || text.length > 1))
      return { to: next + 1, length: line.end - start };
  }
  return null;
}

function messageEnd(mail: MailText, range: LineRange, labels: readonly LeadLabel[], start: number): number {
  const quoted = quotationEnd(mail, range.from, range.to, start);
  if (quoted !== null) return quoted.to;
  const stops = new Set(
    labels
      .filter((label) => contactFields.has(label.field) && label.by !== 'line')
      .map((label) => label.line),
  );
  const rules = mail.marks.filter((mark) => mark.kind === 'rule').map((mark) => mark.start);
  const opening = mail.lines[range.from]?.start ?? 0;
  let rule = rules.findIndex((at) => at > opening);
  let gap = false;
  for (let at = range.from + 1; at < range.to; at++) {
    const line = mail.lines[at];
    if (line === undefined || line.kind === 'quoted' || line.kind === 'header') return at;
    if (line.blank) {
      gap = true;
      continue;
    }
    const ruled = rule >= 0 && line.start >= (rules[rule] ?? Number.MAX_SAFE_INTEGER);
    if (ruled || stops.has(at) || /^[-_=—*]{2,60}$/.test(lineText(mail, line)) || isRelayWords(line, gap))
      return at;
    if (ruled) rule++;
    gap = false;
  }
  return range.to;
}

const footers = form.formFooter | form.unsubscribe | form.legalNotice;

/** The relay speaks again: its words open a paragraph, or stand where no buyer puts them. */
export function isRelayWords(line: MailLine, opensParagraph: boolean): boolean {
  if (!hasHit(line, footers | form.relayNotice)) return false;
  const soon = ({ start }: FormHit): boolean => start - line.content <= 24;
  const closing = line.hits.filter(({ bit }) => (bit & footers) !== 0);
  if (closing.length > 0) return opensParagraph || closing.some(soon);
  return opensParagraph && line.hits.some((hit) => hit.bit === form.relayNotice && soon(hit));
}

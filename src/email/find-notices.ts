// Lines that are nobody's words: phone footers, legal notices, unsubscribe lines.
// Example: "Price?\n\nSent from my iPhone" -> the second line becomes 'notice'.

import { form } from './form-words.ts';
import { type LineRange, lineText, type MailLine, type MailText } from './mail-lines.ts';

const longestFooter = 90;
const shortestLegal = 90;
const longestUnsubscribe = 400;

/** Sets the kind of such lines among the range's own ones. */
export function markNotices(mail: MailText, range: LineRange): void {
  let first = -1;
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line === undefined || line.blank || line.kind !== 'own') {
      first = -1;
      continue;
    }
    if (first < 0) {
      first = at;
      markLegal(mail, at, range.to);
    }
    const opening = at === firstOwn(mail, range);
    if (line.kind === 'own' && (isPhoneFooter(mail, line) || (!opening && isUnsubscribe(line))))
      line.kind = 'notice';
  }
}

function firstOwn(mail: MailText, range: LineRange): number {
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line !== undefined && line.kind === 'own' && !line.blank) return at;
  }
  return -1;
}

function isPhoneFooter(mail: MailText, line: MailLine): boolean {
  if ((line.found & form.phoneFooter) === 0) return false;
  const hit = line.hits.find(({ bit }) => bit === form.phoneFooter);
  if (hit === undefined || line.end - line.content > longestFooter) return false;
  return !/[?？]/.test(lineText(mail, line)) && (hit.start - line.content <= 12 || line.end - hit.end <= 12);
}

function isUnsubscribe(line: MailLine): boolean {
  return line.end - line.content <= longestUnsubscribe && (line.found & form.unsubscribe) !== 0;
}

/** From the line with the first legal words to the end of its paragraph; short paragraphs only when they open with them. */
function markLegal(mail: MailText, first: number, to: number): void {
  let end = first;
  let length = 0;
  let legal = -1;
  let hits = 0;
  let opens = false;
  for (; end < to; end++) {
    const line = mail.lines[end];
    if (line === undefined || line.blank || line.kind !== 'own') break;
    if ((line.found & form.legalNotice) !== 0) {
      const own = line.hits.filter(({ bit }) => bit === form.legalNotice);
      hits += own.length;
      if (legal < 0) {
        legal = end;
        opens = (own[0]?.start ?? line.end) - line.content <= 3;
      }
    }
    if (legal >= 0) length += line.end - line.content;
  }
  if (legal < 0 || !(hits >= 2 || opens || length >= 3 * shortestLegal)) return;
  // The writer's own letter may speak of a disclaimer: its first paragraph is a notice only when the words leave no doubt.
  if (hits < 2 && !opens) return;
  for (let at = legal; at < end; at++) {
    const line = mail.lines[at];
    if (line !== undefined) line.kind = 'notice';
  }
}

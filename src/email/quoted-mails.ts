// The earlier mails of the thread with who and when, newest first as they are quoted.
// Example: "On 3 Jun 2026, Amy <amy@x.example> wrote:\n> offer" -> [{ from: Amy, date: '3 Jun 2026', span of "offer" }]

import type { MailText } from './mail-lines.ts';
import type { QuotedMail, Span } from './open-email.ts';
import type { History } from './split-history.ts';

const maxQuoted = 50;

export function readQuotedMails(
  mail: MailText,
  history: History,
  place: (span: Span) => Span | null,
): QuotedMail[] {
  const quoted: QuotedMail[] = [];
  const marks = history.marks.filter(
    (mark, index) => mark.kind !== 'line' || history.marks[index + 1]?.first !== mark.first,
  );
  for (const [index, mark] of marks.entries()) {
    if (quoted.length >= maxQuoted) break;
    const until = marks[index + 1]?.first ?? mail.lines.length;
    const span = quotedSpan(mail, mark.last + 1, until);
    const placed = span === null ? null : place(span);
    if (placed !== null) quoted.push({ ...placed, from: mark.from, date: mark.date });
  }
  return quoted;
}

/** The first run of quoted lines. */
function quotedSpan(mail: MailText, from: number, until: number): Span | null {
  let start = -1;
  let end = -1;
  for (let at = from; at < until; at++) {
    const line = mail.lines[at];
    if (line === undefined || line.blank) continue;
    if (line.kind !== 'quoted') {
      if (start >= 0) break;
      continue;
    }
    if (start < 0) start = line.start;
    end = line.end;
  }
  return start < 0 ? null : { start, end };
}

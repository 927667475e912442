// The buyer's name where a relay says it in a sentence instead of a label line.
// Example: subject "Kevin, you have a message from Lucas Pereyra!" -> 'Lucas Pereyra'

import { form, formHits } from './form-words.ts';
import type { LeadLabel } from './lead-labels.ts';
import { isHistory, type LineRange, type MailText } from './mail-lines.ts';
import type { Span } from './open-email.ts';

export interface BuyerName {
  readonly name: string;
  readonly where: 'subject' | 'body';
  readonly span: Span;
}

/** The body's sentence first, then the subject's. */
export function findBuyerName(mail: MailText, range: LineRange, subject: string): BuyerName | null {
  for (let at = range.from; at < Math.min(range.to, range.from + 40); at++) {
    const line = mail.lines[at];
    const hit =
      line === undefined || (line.found & form.leadNameAfter) === 0 || isHistory(line)
        ? undefined
        : line.hits.find(({ bit }) => bit === form.leadNameAfter);
    if (line === undefined || hit === undefined) continue;
    const name = nameIn(mail.text.slice(line.content, hit.start), 'last');
    if (name !== null)
      return {
        name: name.text,
        where: 'body',
        span: { start: line.content + name.start, end: line.content + name.start + name.text.length },
      };
  }
  const tables = form.leadNameBefore | form.leadNameAfter;
  for (const hit of formHits(subject)) {
    if ((hit.bit & tables) === 0) continue;
    const before = hit.bit === form.leadNameBefore;
    const from = before ? hit.end : 0;
    const name = nameIn(
      before ? subject.slice(from) : subject.slice(0, hit.start),
      before ? 'first' : 'last',
    );
    if (name !== null)
      return {
        name: name.text,
        where: 'subject',
        span: { start: from + name.start, end: from + name.start + name.text.length },
      };
  }
  return null;
}

/** A card without labels for name and firm: the name stands alone, at most three lines above the first of the buyer's details. */
export function nameAbove(mail: MailText, range: LineRange, labels: readonly LeadLabel[]): BuyerName | null {
  const first = labels.find((label) => label.field === 'phone' || label.field === 'email');
  if (first === undefined || labels.some((label) => label.field === 'name')) return null;
  for (let at = Math.max(range.from, first.line - 3); at < first.line; at++) {
    const line = mail.lines[at];
    if (line === undefined || line.blank || (line.found & ~form.legalForm) !== 0) continue;
    const text = mail.text.slice(line.content, line.end).trim();
    const name = text.includes(' ') && !/[,.:!?|]/.test(text) ? nameIn(text, 'first') : null;
    if (name === null) continue;
    const start = line.content + name.start;
    return { name: name.text, where: 'body', span: { start, end: start + name.text.length } };
  }
  return null;
}

/** One to five capitalised words, or a run of a script without capitals, nearest to the hit. */
function nameIn(text: string, take: 'first' | 'last'): { text: string; start: number } | null {
  const pieces = [...text.slice(-160).matchAll(/[^,:;!?|()[\]“”"：，。！、\n]{1,80}/g)].map((match) => ({
    text: match[0],
    start: match.index + Math.max(0, text.length - 160),
  }));
  const piece = take === 'first' ? pieces[0] : pieces.at(-1);
  if (piece === undefined) return null;
  const lead = piece.text.length - piece.text.trimStart().length;
  const name = piece.text.trim();
  const words = name.split(/\s+/);
  const capital = words.every((word) =>
    /^(?:\p{Lu}|\p{Lo}|(?:de|da|do|dos|van|von|der|den|el|al|bin|ibn|di|la|le)$)/u.test(word),
  );
  if (name.length < 2 || words.length > 5 || !capital || /\d|@/.test(name)) return null;
  return { text: name, start: piece.start + lead };
}

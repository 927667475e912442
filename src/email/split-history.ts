// Parts the quoted history from the new words: sets line kinds 'quoted' and 'header', leaves the rest 'own'.
// Example: "> a question\nmy answer" under a "wrote" line -> quoted, own: inline answers stay the writer's.

import type { LineRange, MailLine, MailText } from './mail-lines.ts';
import { findHistory, type HistoryMark } from './quoted-history.ts';

export interface History {
  readonly marks: readonly HistoryMark[];
  /** First line after which everything is quoted (a top-posted thread), `range.to` when there is none. */
  readonly cut: number;
  /** The mark that made the cut. */
  readonly cutBy: HistoryMark | null;
}

/** Sets the kinds of the lines in the range. */
export function splitHistory(mail: MailText, range: LineRange): History {
  const marks = findHistory(mail, range);
  const trusted = trustsAngles(mail, range, marks);
  const depth = range.depth ?? 0;
  let cut = range.to;
  let cutBy: HistoryMark | null = null;
  let mark = 0;
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line === undefined) continue;
    const here = marks[mark];
    if (here !== undefined && at >= here.first) {
      mark++;
      for (let header = here.first; header <= here.last; header++) setKind(mail.lines[header], 'header');
      if (cutBy === null && cuts(mail, here, range, trusted)) {
        cut = Math.max(at, here.first);
        cutBy = here;
      }
      if (here.last >= at) {
        at = here.last;
        continue;
      }
    }
    if (cutBy !== null || (line.depth > depth && (line.marked || trusted))) setKind(line, 'quoted');
  }
  return { marks, cut, cutBy };
}

function setKind(line: MailLine | undefined, kind: 'header' | 'quoted'): void {
  if (line !== undefined) line.kind = kind;
}

/** A mark within quoted lines, or one whose quoted lines are marked one by one, leaves later lines to their own depth. */
function cuts(mail: MailText, mark: HistoryMark, range: LineRange, trusted: boolean): boolean {
  const depth = range.depth ?? 0;
  if ((mail.lines[mark.first]?.depth ?? 0) > depth && mark.kind !== 'line') return false;
  for (let at = mark.last + 1; at < Math.min(range.to, mark.last + 4); at++) {
    const line = mail.lines[at];
    if (line === undefined) break;
    if (line.depth > depth && (line.marked || trusted)) return false;
    if (!line.blank) break;
  }
  return true;
}

/** A '>' means quoting when something says so, or when several lines begin with it and go on in words. */
function trustsAngles(mail: MailText, range: LineRange, marks: readonly HistoryMark[]): boolean {
  if (marks.some((mark) => mark.kind !== 'line')) return true;
  let quoting = 0;
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (
      line !== undefined &&
      line.depth > (range.depth ?? 0) &&
      !line.marked &&
      !/^[\d=.,]/.test(mail.text.charAt(line.content))
    )
      quoting++;
  }
  return quoting >= 2;
}

// Which mails the list shows, in which order. Example: viewRows(rows, { folder: 'inbox', show: 'A', sort: 'score', search: 'tent' })
// -> the A mails of the inbox about tents, highest sum first.

import { hasScore, type MailFolder, type MailRow, quadrantOf } from './mail-row.ts';

export type Show = 'all' | 'A' | 'B' | 'C' | 'D' | 'other' | 'look';
export type Sort = 'date' | 'score' | 'quadrant';

export const shows: readonly Show[] = ['all', 'A', 'B', 'C', 'D', 'other', 'look'];
export const sorts: readonly Sort[] = ['date', 'score', 'quadrant'];

export interface ListView {
  readonly folder: MailFolder;
  readonly show: Show;
  readonly sort: Sort;
  readonly search: string;
}

export function viewRows(rows: readonly MailRow[], view: ListView): readonly MailRow[] {
  const words = folded(view.search)
    .split(' ')
    .filter((word) => word !== '');
  return rows
    .filter((row) => row.folder === view.folder && shownBy(row, view.show) && matches(row, words))
    .sort(orders[view.sort]);
}

/** How many mails of a folder each filter would show. */
export function countShows(rows: readonly MailRow[], folder: MailFolder): { readonly [S in Show]: number } {
  const counts = { all: 0, A: 0, B: 0, C: 0, D: 0, other: 0, look: 0 };
  for (const row of rows) {
    if (row.folder !== folder) continue;
    counts.all += 1;
    counts[quadrantOf(row)] += 1;
    if (row.verdict.look) counts.look += 1;
  }
  return counts;
}

function shownBy(row: MailRow, show: Show): boolean {
  if (show === 'all') return true;
  if (show === 'look') return row.verdict.look;
  return quadrantOf(row) === show;
}

function matches(row: MailRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = folded(`${row.subject} ${row.name} ${row.address}`);
  return words.every((word) => text.includes(word));
}

/** Case, accents and full-width forms do not matter when searching. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

const byDate = (a: MailRow, b: MailRow): number => (b.date ?? 0) - (a.date ?? 0) || (a.id < b.id ? -1 : 1);
const scoreOf = (row: MailRow): number => (hasScore(row.verdict) ? row.verdict.scores.total : 0);
const rank = { A: 0, B: 1, C: 2, other: 3, D: 4 } as const;
const rankOf = (row: MailRow): number => rank[quadrantOf(row)];

const orders: { readonly [S in Sort]: (a: MailRow, b: MailRow) => number } = {
  date: byDate,
  score: (a, b) => scoreOf(b) - scoreOf(a) || byDate(a, b),
  quadrant: (a, b) => rankOf(a) - rankOf(b) || scoreOf(b) - scoreOf(a) || byDate(a, b),
};

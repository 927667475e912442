// Which mails a salesperson sees in the list. Example: filter A, order by score -> the best inquiry first

import { describe, expect, it } from 'vitest';
import { countShows, type ListView, viewRows } from '../../src/workbench/list-view.ts';
import { mailRow } from './mail-row.ts';

const all: ListView = { folder: 'inbox', show: 'all', sort: 'date', search: '' };
const rows = [
  mailRow({ id: 'a1', quadrant: 'A', total: 13, date: 100, subject: 'RFQ Zelte für Köln' }),
  mailRow({ id: 'a2', quadrant: 'A', total: 11, date: 300, name: '王芳', address: 'wang@store.example' }),
  mailRow({ id: 'c1', quadrant: 'C', total: 9, look: true, date: 400 }),
  mailRow({ id: 'd1', quadrant: 'D', total: 14, date: 500 }),
  mailRow({ id: 'o1', quadrant: null, date: null }),
  mailRow({ id: 'gone', quadrant: 'D', folder: 'd-class' }),
];
const ids = (view: Partial<ListView>) => viewRows(rows, { ...all, ...view }).map(({ id }) => id);

describe('The list of mails', () => {
  it('shows the newest first, and mails without a date last', () => {
    expect(ids({})).toEqual(['d1', 'c1', 'a2', 'a1', 'o1']);
  });

  it('orders by score of buyers only: an advert never stands above an inquiry', () => {
    expect(ids({ sort: 'score' })).toEqual(['a1', 'a2', 'c1', 'd1', 'o1']);
  });

  it('orders by quadrant with rubbish at the end', () => {
    expect(ids({ sort: 'quadrant' })).toEqual(['a1', 'a2', 'c1', 'o1', 'd1']);
  });

  it('filters by quadrant, by other and by worth a look', () => {
    expect(ids({ show: 'A' })).toEqual(['a2', 'a1']);
    expect(ids({ show: 'other' })).toEqual(['o1']);
    expect(ids({ show: 'look' })).toEqual(['c1']);
    expect(ids({ folder: 'd-class' })).toEqual(['gone']);
  });

  it('finds words of subject and sender without case and accents, in any order', () => {
    expect(ids({ search: 'koln zelte' })).toEqual(['a1']);
    expect(ids({ search: '王芳' })).toEqual(['a2']);
    expect(ids({ search: 'STORE.example' })).toEqual(['a2']);
    expect(ids({ search: 'zelte 王芳' })).toEqual([]);
  });

  it('counts what each filter would show', () => {
    expect(countShows(rows, 'inbox')).toEqual({ all: 5, A: 2, B: 0, C: 1, D: 1, other: 1, look: 1 });
  });

  it('puts the word of the user above the verdict', () => {
    const corrected = [mailRow({ id: 'm', quadrant: 'C', judged: 'A' })];
    expect(viewRows(corrected, { ...all, show: 'A' })).toHaveLength(1);
    expect(countShows(corrected, 'inbox').C).toBe(0);
  });
});

// Amounts in a table of plain text: columns parted by tabs or by two blanks and more, one of them headed by a quantity word.
// Example: "Item          Qty\nFrying pan     240\nWok 28 cm      480" -> 240 and 480; "28" is none.

import type { Span } from '../email/open-email.ts';
import { firstBetween } from './hit-search.ts';
import { ownHits } from './own-words.ts';
import type { PlacedNumber, Reading } from './reading.ts';

/** A longer table is read no further; so many rows still tell how much is wanted. */
const mostRows = 120;
const longestRow = 240;
const mostTables = 4;
const gap = /\t|\s{2,}|\s?;\s?/gu;

/** Numbers of quantity columns in the order of the text. Reads only the lines below a header. */
export function columnAmounts(reading: Reading): readonly PlacedNumber[] {
  const { text } = reading.email;
  const found: PlacedNumber[] = [];
  let tables = 0;
  let readTo = 0;
  for (const label of ownHits(reading, 'labelQuantity')) {
    if (tables >= mostTables) break;
    if (label.start < readTo || label.part === 'attachment') continue;
    const header = lineAt(text, label.start);
    const heads = cellsOf(text, header);
    const column = heads.findIndex(({ start, end }) => label.start >= start && label.end <= end);
    if (heads.length < 2 || column < 0 || hasNumber(reading, header)) continue;
    tables += 1;
    readTo = readRows(reading, { from: header.end + 1, column, columns: heads.length }, found);
  }
  return found;
}

interface Table {
  readonly from: number;
  readonly column: number;
  readonly columns: number;
}

/** Where the table ends: at the first line without a second cell. */
function readRows(reading: Reading, table: Table, found: PlacedNumber[]): number {
  const { text } = reading.email;
  let at = table.from;
  for (let row = 0; row < mostRows && at < text.length; row += 1) {
    const line = lineAt(text, at);
    const cells = cellsOf(text, line);
    if (cells.length < 2 && text.slice(line.start, line.end).trim() !== '') return at;
    // Names of goods may hold two blanks themselves: then the column is counted from the right.
    const fromRight = table.columns - table.column;
    const cell = cells.length === table.columns ? cells[table.column] : cells[cells.length - fromRight];
    const number = cell === undefined ? undefined : firstBetween(reading.numbers, cell.start, cell.end);
    if (number !== undefined && cell !== undefined && number.start === cell.start && number.value >= 1)
      found.push(number);
    at = line.end + 1;
  }
  return at;
}

function hasNumber(reading: Reading, line: Span): boolean {
  return firstBetween(reading.numbers, line.start, line.end) !== undefined;
}

function lineAt(text: string, position: number): Span {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const end = text.indexOf('\n', position);
  return { start, end: Math.min(end === -1 ? text.length : end, start + longestRow) };
}

function cellsOf(text: string, line: Span): Span[] {
  const cells: Span[] = [];
  let start = line.start;
  const cut = (end: number) => {
    if (text.slice(start, end).trim() !== '') cells.push({ start, end });
  };
  for (const sign of text.slice(line.start, line.end).matchAll(gap)) {
    cut(line.start + sign.index);
    start = line.start + sign.index + sign[0].length;
  }
  cut(line.end);
  return cells;
}

// Tables for Excel and WPS out of records, and back. Example: writeCsv([['name', 'sum'], ['=1+1', '13']]) ->
// "\ufeffname,sum\r\n'=1+1,13\r\n": with a byte order mark, and with cells that no program takes for a formula.

/** What makes a spreadsheet run a cell as a formula, also in full-width form; and our own mark, so that reading can undo it. */
const dangerous = /^[=+\-@\t\r\n'\uff1d\uff0b\uff0d\uff20\u2212]/u;
const mustQuote = /[",\r\n\t]|^\s|\s$/u;

/** The whole file: with a byte order mark, for without it Excel misreads Chinese. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${toCsv(rows)}`;
}

/**
 * RFC 4180 with CRLF after every row, without the mark: for rows that are written one by one. A dangerous cell gets a leading
 * apostrophe; a row without cells is written as one with an empty cell.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${(row.length === 0 ? [''] : row).map(cellOf).join(',')}\r\n`).join('');
}

/** Reads what `writeCsv` writes, and plain files with LF, without the mark or without a last line break. Never throws. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at);
    row.push(withoutMark(cell.value));
    at = cell.end;
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) row.push('');
      else continue;
    } else if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function cellOf(value: string): string {
  const safe = dangerous.test(value) ? `'${value}` : value;
  return mustQuote.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function withoutMark(value: string): string {
  return value.startsWith("'") && dangerous.test(value.slice(1)) ? value.slice(1) : value;
}

function quotedCell(text: string, start: number): { readonly value: string; readonly end: number } {
  const pieces: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { value: pieces.join('') + text.slice(from), end: text.length };
    pieces.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') return { value: pieces.join(''), end: quote + 1 };
    pieces.push('"');
    from = quote + 2;
  }
}

function bareCell(text: string, start: number): { readonly value: string; readonly end: number } {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

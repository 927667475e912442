// The columns of --format csv and --format table. Example: tableRow(line) -> "a.eml     A  inquiry   5 4 4  13  decision-maker ..."

import { toCsv } from '../../src/ledger/csv.ts';
import type { ScreeningLine } from './screening-line.ts';

interface Column {
  readonly title: string;
  /** Columns of the terminal; 0: not in the table. */
  readonly width: number;
  readonly read: (line: ScreeningLine) => string;
}

const shown = (value: string | number | null): string => (value === null ? '' : String(value));

const columns: readonly Column[] = [
  { title: 'file', width: 28, read: (line) => line.file },
  { title: 'quadrant', width: 8, read: (line) => shown(line.quadrant) },
  { title: 'kind', width: 12, read: (line) => line.kind },
  { title: 'subkind', width: 12, read: (line) => shown(line.subkind) },
  { title: 'specificity', width: 11, read: (line) => shown(line.scores.specificity) },
  { title: 'contact', width: 7, read: (line) => shown(line.scores.contact) },
  { title: 'industry', width: 8, read: (line) => shown(line.scores.industry) },
  { title: 'total', width: 5, read: (line) => shown(line.scores.total) },
  { title: 'passed', width: 6, read: (line) => (line.gate.passed ? 'yes' : 'no') },
  { title: 'role', width: 14, read: (line) => line.role },
  { title: 'intent', width: 6, read: (line) => line.intent },
  { title: 'language', width: 8, read: (line) => shown(line.language) },
  { title: 'country', width: 7, read: (line) => shown(line.contact.country) },
  { title: 'company', width: 26, read: (line) => shown(line.contact.company) },
  { title: 'name', width: 20, read: (line) => shown(line.contact.name) },
  { title: 'job title', width: 0, read: (line) => shown(line.contact.title) },
  { title: 'phones', width: 0, read: (line) => line.contact.phones.join(' ') },
  { title: 'emails', width: 0, read: (line) => line.contact.emails.join(' ') },
  { title: 'website', width: 0, read: (line) => shown(line.contact.website) },
  { title: 'products', width: 24, read: (line) => line.products.join('; ') },
  { title: 'quantities', width: 0, read: (line) => line.quantities.join('; ') },
  { title: 'incoterm', width: 0, read: (line) => shown(line.incoterm) },
  { title: 'port', width: 0, read: (line) => shown(line.port) },
  { title: 'source', width: 0, read: (line) => line.source },
  { title: 'labels', width: 0, read: (line) => line.labels.join('; ') },
  { title: 'why', width: 0, read: (line) => line.why.en },
  { title: '原因', width: 0, read: (line) => line.why.zh },
];

const tableColumns = columns.filter(({ width }) => width > 0);

/** With the byte order mark that tells Excel that it is UTF-8. */
export function csvHead(): string {
  return `\ufeff${withoutBreak(toCsv([columns.map(({ title }) => title)]))}`;
}

export function csvRow(line: ScreeningLine): string {
  return withoutBreak(toCsv([columns.map(({ read }) => read(line))]));
}

const withoutBreak = (csv: string): string => csv.replace(/^\ufeff/, '').replace(/\r?\n$/, '');

export function tableHead(): string {
  return tableColumns
    .map(({ title, width }) => padTo(title, width))
    .join('  ')
    .trimEnd();
}

export function tableRow(line: ScreeningLine): string {
  return tableColumns
    .map(({ read, width }) => padTo(read(line), width))
    .join('  ')
    .trimEnd();
}

/** Letters that take two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f9ff}]|[\u{20000}-\u{3fffd}]/u;
/** Letters that take none, and those that would steer the terminal. */
const silent = /[\p{Mn}\p{Cf}\p{Cc}]/u;

/** Padded or cut to exactly `width` columns; a mail's control characters never reach the terminal. */
function padTo(text: string, width: number): string {
  let shownText = '';
  let used = 0;
  for (const letter of text) {
    if (silent.test(letter)) continue;
    const step = wide.test(letter) ? 2 : 1;
    if (used + step > width) {
      // The last letters make room for the mark of the cut.
      return cutTo(shownText, width - 1);
    }
    shownText += letter;
    used += step;
  }
  return shownText + ' '.repeat(width - used);
}

function cutTo(text: string, width: number): string {
  let kept = '';
  let used = 0;
  for (const letter of text) {
    const step = wide.test(letter) ? 2 : 1;
    if (used + step > width) break;
    kept += letter;
    used += step;
  }
  return `${kept}…${' '.repeat(width - used)}`;
}

// Exported tables survive the way out and back, and no cell is a formula. Example: '=1+1' is written as "'=1+1".

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, writeCsv } from '../../src/ledger/csv.ts';

const hardCell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '"',
      ',',
      "'",
      ' ',
      '＝',
      '＋',
      'a',
      '帐',
      '\ufeff',
    ),
  }),
);

describe('a table for a spreadsheet', () => {
  it('comes back as it went out, whatever stands in its cells', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hardCell, { minLength: 1, maxLength: 5 })), (rows) => {
        expect(parseCsv(writeCsv(rows))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('never has a cell that a spreadsheet would run as a formula', () => {
    fc.assert(
      fc.property(fc.array(hardCell, { minLength: 1, maxLength: 4 }), (row) => {
        for (const cell of row) {
          const written = writeCsv([[cell]]).slice(1, -2);
          expect(written.replace(/^"/u, '')).not.toMatch(/^[=+\-@\t\r\n＝＋－＠−]/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('opens in Excel with Chinese letters: byte order mark, CRLF, doubled quotation marks', () => {
    expect(
      writeCsv([
        ['公司', 'a "b", c'],
        ['=HYPERLINK("x")', ''],
      ]),
    ).toBe('\ufeff公司,"a ""b"", c"\r\n"\'=HYPERLINK(""x"")",\r\n');
  });

  it('reads plain files of others too', () => {
    expect(parseCsv('a,b\n1,"x\ny"\n3,')).toEqual([
      ['a', 'b'],
      ['1', 'x\ny'],
      ['3', ''],
    ]);
    expect(parseCsv('')).toEqual([]);
    expect(parseCsv('"never closed')).toEqual([['never closed']]);
  });
});

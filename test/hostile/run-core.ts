// The whole core on one raw mail, as a host runs it: open, screen, label, and the rows of both tables.
// Example: await runCore(bytes) -> { screened, labels: ['询盘/A 重点跟进', ...], cells: [...], json: '{...}' }

import { join } from 'node:path';
import { namedProfile } from '../../scripts/golden/golden-mails.ts';
import { csvRow } from '../../scripts/screen/rows.ts';
import { screeningContext } from '../../scripts/screen/screening-context.ts';
import { screeningLine } from '../../scripts/screen/screening-line.ts';
import { openEml } from '../../src/email/open-eml.ts';
import { type Screened, type ScreeningContext, screenEmail } from '../../src/screen-email.ts';
import { verdictOf } from '../../src/workbench/mail-row.ts';
import { screeningsCsv } from '../../src/workbench/screenings-csv.ts';
import { root } from '../structure/source-files.ts';

export const tentSeller = namedProfile(join(root, 'test', 'profiles'), 'tents');
export const context: ScreeningContext = screeningContext(tentSeller);

export interface CoreRun {
  readonly screened: Screened;
  /** Both tables as they are written into files. */
  readonly csv: readonly [batch: string, workbench: string];
}

export async function screenRaw(bytes: Uint8Array): Promise<Screened> {
  return screenEmail(await openEml(bytes), context);
}

export async function runCore(bytes: Uint8Array): Promise<CoreRun> {
  const screened = await screenRaw(bytes);
  const { email, screening, plan } = screened;
  const row = {
    id: 'a',
    name: email.writer.name || email.writer.address,
    address: email.writer.address,
    subject: email.subject,
    preview: '',
    date: null,
    size: bytes.length,
    sample: false,
    folder: 'inbox',
    labels: plan.add.map(({ name }) => name),
    verdict: verdictOf(screening),
    judged: null,
  } as const;
  return { screened, csv: [csvRow(screeningLine('a.eml', screened, 1)), screeningsCsv([row], 'zh')] };
}

/** Cells as a spreadsheet reads them: quotes undone, our own mark in front still there. */
export function spreadsheetCells(csv: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = csv.startsWith('\ufeff') ? 1 : 0; at < csv.length; at++) {
    const unit = csv.charAt(at);
    if (unit === '"' && quoted && csv.charAt(at + 1) === '"') {
      cell += unit;
      at++;
    } else if (unit === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && (unit === ',' || unit === '\n')) {
      cells.push(unit === '\n' ? cell.replace(/\r$/, '') : cell);
      cell = '';
    } else cell += unit;
  }
  cells.push(cell);
  return cells;
}

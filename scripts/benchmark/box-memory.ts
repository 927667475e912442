// Memory of the batch command over a box of many mails, made on the fly and streamed in. Resident memory is read from /proc: Linux only.
// Example: "memory over a box of 100,000 mails, most   118 MB   <= 150   ok"

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { makeCorpus } from './make-corpus.ts';
import { median, type Row, row, sameRow } from './measure.ts';
import { asBox, startScreen } from './run-command.ts';

/** Mails made once; the box is these again and again. */
const pieceMails = 1000;
/** Readings spread over the run. */
const readings = 40;

export async function* memoryRows(count: number): AsyncGenerator<Row> {
  const mails = Math.ceil(count / pieceMails) * pieceMails;
  const { lines, resident, peak } = await readBox(mails);
  const name = `a box of ${mails.toLocaleString('en')} mails`;
  yield sameRow(`${name}: mails answered`, lines, mails);
  if (resident.length < 10) return;
  // The first readings see the heap still growing to its working size.
  const tenth = Math.floor(resident.length / 10);
  const [early, late] = [median(resident.slice(tenth, 3 * tenth)), median(resident.slice(-2 * tenth))];
  yield row(`memory over ${name}, most`, peak, { most: 150, unit: 'MB' });
  yield row(`memory over ${name}, end against begin`, late / early, { most: 1.1, unit: 'x' });
}

async function readBox(mails: number): Promise<{ lines: number; resident: number[]; peak: number }> {
  const piece = asBox(makeCorpus(5, pieceMails));
  const child = startScreen(['-']);
  let lines = 0;
  let peak = 0;
  const resident: number[] = [];
  child.stdout?.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
    if (lines < ((resident.length + 1) * mails) / readings) return;
    const now = memoryOf(child);
    if (now === null) return;
    resident.push(now.resident);
    peak = Math.max(peak, now.peak);
  });
  const closed = once(child, 'close');
  for (let sent = 0; sent < mails; sent += pieceMails) {
    if (child.stdin?.write(piece) === false) await once(child.stdin, 'drain');
  }
  child.stdin?.end();
  await closed;
  return { lines, resident, peak };
}

/** Megabytes; null where the system does not tell, or the child has ended. */
function memoryOf({ pid }: ChildProcess): { readonly resident: number; readonly peak: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (field: string) =>
      Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
    return { resident: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return null;
  }
}

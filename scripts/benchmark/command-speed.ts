// The batch command from outside: how long until the first verdict, and what a second thread brings.
// Example: "cold command to the first verdict   74 ms   <= 80   ok"

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCorpus } from './make-corpus.ts';
import { median, type Row, row, sameRow } from './measure.ts';
import { asBox, runBareNode, runScreen } from './run-command.ts';

const starts = 7;

/** The box for one and two threads is made so long that one thread reads it for about this many milliseconds. */
const boxTime = 5000;
const mostPieces = 8;

export async function* commandRows(): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-'));
  try {
    const mails = makeCorpus(11, 1000);
    const eml = join(folder, 'one.eml');
    const box = join(folder, 'box.mbox');
    writeFileSync(eml, mails[0] ?? '');
    const piece = asBox(mails);
    yield* coldRows(eml);
    writeFileSync(box, piece);
    const { wall } = await runScreen([box]);
    const pieces = Math.min(mostPieces, Math.ceil(boxTime / wall));
    writeFileSync(box, Buffer.concat(Array.from({ length: pieces }, () => piece)));
    yield* threadRows(box);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function* coldRows(eml: string): AsyncGenerator<Row> {
  await runScreen([eml]);
  const cold: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < starts; run++) {
    cold.push((await runScreen([eml])).first);
    bare.push(await runBareNode());
  }
  yield row('cold command to the first verdict', median(cold), { most: 80, unit: 'ms' });
  yield row('  node alone', median(bare), { unit: 'ms' });
}

const withoutTime = (line: string): string => line.replace(/"ms":[\d.]{1,12}/, '');

/** Turn by turn, the best of each: wall clock suffers from every neighbour. */
async function* threadRows(box: string): AsyncGenerator<Row> {
  let [one, two] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let same = 0;
  let all = 0;
  for (let run = 0; run < 2; run++) {
    const alone = await runScreen(['--workers', '1', box]);
    const shared = await runScreen(['--workers', '2', box]);
    one = Math.min(one, alone.wall);
    two = Math.min(two, shared.wall);
    all = alone.lines.length;
    same = alone.lines.filter(
      (line, index) => withoutTime(line) === withoutTime(shared.lines[index] ?? ''),
    ).length;
  }
  yield row('two threads against one', one / two, { least: 1.8, unit: 'x' });
  yield sameRow('same lines in the same order', same, all);
}

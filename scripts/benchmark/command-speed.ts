// The batch command from outside: cold start, two threads against one, memory over a box of 100,000 mails made on the fly.
// Example: await commandRows() -> [{ what: "cold command to the first verdict", value: "74 ms", ... }, ...]

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCorpus } from './make-corpus.ts';
import { median, type Row, row } from './measure.ts';

const command = join('scripts', 'run.mjs');
const boxMails = 100_000;

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [command, 'screen', ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
}

async function wallOf(args: readonly string[]): Promise<number> {
  const begin = performance.now();
  const child = start(args);
  child.stdin?.end();
  child.stdout?.resume();
  await once(child, 'close');
  return performance.now() - begin;
}

/** Node alone, doing nothing: what no command can go below. */
async function bareNode(): Promise<number> {
  const begin = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'close');
  return performance.now() - begin;
}

const asBox = (mails: readonly Buffer[]): Buffer =>
  Buffer.concat(
    mails.flatMap((mail) => [
      Buffer.from('From buyer@firm.example Mon Mar  2 08:00:00 2026\n'),
      Buffer.from(mail.toString('latin1').replace(/^(>*From )/gm, '>$1'), 'latin1'),
      Buffer.from('\n'),
    ]),
  );

export async function commandRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-'));
  try {
    const mails = makeCorpus(11, 6000);
    const eml = join(folder, 'one.eml');
    const box = join(folder, 'box.mbox');
    writeFileSync(eml, mails[0] ?? '');
    writeFileSync(box, asBox(mails));
    await wallOf([eml]);
    const cold: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < 5; run++) {
      cold.push(await wallOf([eml]));
      bare.push(await bareNode());
    }
    const one = await wallOf(['--workers', '1', box]);
    const two = await wallOf(['--workers', '2', box]);
    return [
      row('cold command to the first verdict', median(cold), { most: 80, unit: 'ms' }),
      row('node alone', median(bare), { unit: 'ms' }),
      row('two threads against one', one / two, { least: 1.8, unit: 'x' }),
      ...(await memoryRows()),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Peak and growth of resident memory; read from /proc, so on Linux only. */
async function memoryRows(): Promise<Row[]> {
  if (process.platform !== 'linux') return [];
  const piece = asBox(makeCorpus(5, 1000));
  const child = start(['-']);
  let lines = 0;
  const resident: number[] = [];
  child.stdout?.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines += 1;
    if (lines >= (resident.length + 1) * (boxMails / 20)) resident.push(residentOf(child));
  });
  const closed = once(child, 'close');
  for (let sent = 0; sent < boxMails; sent += 1000) {
    if (child.stdin?.write(piece) === false) await once(child.stdin, 'drain');
  }
  child.stdin?.end();
  await closed;
  const steady = resident.filter((megabytes) => megabytes > 0);
  const [first, last] = [median(steady.slice(1, 5)), median(steady.slice(-4))];
  return [
    row('mails answered of the box of 100,000', lines, { least: boxMails, unit: '' }),
    row('memory over the box, most', Math.max(...steady), { most: 120, unit: 'MB' }),
    row('memory over the box, last against first', last / first, { most: 1.05, unit: 'x' }),
  ];
}

function residentOf({ pid }: ChildProcess): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0; // it has ended
  }
}

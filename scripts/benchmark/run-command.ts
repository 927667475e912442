// Starts the batch command as a user does, from outside. Example: (await runScreen(["a.eml"])).wall -> 74 (milliseconds until it has ended)

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const command = join('scripts', 'run.mjs');

export function startScreen(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [command, 'screen', ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
}

export interface Run {
  /** Milliseconds to the first byte of the answer. */
  readonly first: number;
  /** Milliseconds to the end. */
  readonly wall: number;
  readonly lines: readonly string[];
}

export async function runScreen(args: readonly string[]): Promise<Run> {
  const begin = performance.now();
  const child = startScreen(args);
  child.stdin?.end();
  const chunks: Buffer[] = [];
  let first = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    if (chunks.length === 0) first = performance.now() - begin;
    chunks.push(chunk);
  });
  await once(child, 'close');
  const wall = performance.now() - begin;
  const lines = Buffer.concat(chunks)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  return { first, wall, lines };
}

/** Node alone, doing nothing: what no command can go below. */
export async function runBareNode(): Promise<number> {
  const begin = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'close');
  return performance.now() - begin;
}

/** Mails as one mbox, lines that begin with "From " quoted as every program quotes them. */
export const asBox = (mails: readonly Buffer[]): Buffer =>
  Buffer.concat(
    mails.flatMap((mail) => [
      Buffer.from('From buyer@firm.example Mon Mar  2 08:00:00 2026\n'),
      Buffer.from(mail.toString('latin1').replace(/^(>*From )/gm, '>$1'), 'latin1'),
      Buffer.from('\n'),
    ]),
  );

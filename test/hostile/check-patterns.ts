// Asks recheck, in two threads, whether patterns can be made to backtrack; keeps what it found safe under build/ for the next run.
// Example: await checkPatterns([{ source: '(a+)+$', flags: '', place: 'a.ts:1' }]) -> ['a.ts:1 is vulnerable (exponential): ...']

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from '../structure/source-files.ts';
import type { SourcePattern } from './source-patterns.ts';

const require = createRequire(import.meta.url);
const recheck = require.resolve('recheck');
const { version }: { readonly version: string } = require('recheck/package.json');

/**
 * Limits of steps instead of time wherever recheck has both, so that a busy machine finds the same. The last limit is of the
 * clock: an idle machine needs less than ten seconds for the worst pattern, a busy one several times that.
 */
const settings = { timeout: 90_000, incubationTimeout: null, attackTimeout: null };

// A thread needs a file or its text; the text needs no file that only Node can read.
const thread = `
  process.env.RECHECK_BACKEND = 'pure';
  const { parentPort, workerData } = require('node:worker_threads');
  const { checkSync } = require(workerData.recheck);
  parentPort.on('message', ({ source, flags }) => {
    const found = checkSync(source, flags, workerData.settings);
    const how = found.status === 'safe' ? '' : JSON.stringify(found.complexity?.summary ?? found.error ?? '');
    parentPort.postMessage({ status: found.status, how });
  });`;

interface Verdict {
  readonly status: string;
  readonly how: string;
}

const keyOf = ({ source, flags }: SourcePattern): string => `/${source}/${flags}`;

/** One line for each pattern that is not safe, or on which recheck could not make up its mind in time. */
export async function checkPatterns(
  patterns: readonly SourcePattern[],
  cache: string | null = null,
): Promise<readonly string[]> {
  const safe = new Set(readCache(cache));
  const waiting = [...new Map(patterns.map((pattern) => [keyOf(pattern), pattern])).values()]
    .filter((pattern) => !safe.has(keyOf(pattern)))
    // The long ones first, so that no thread is left alone with them.
    .sort((a, b) => a.source.length - b.source.length);
  const unsafe: string[] = [];
  const take = async (worker: Worker): Promise<void> => {
    for (let pattern = waiting.pop(); pattern !== undefined; pattern = waiting.pop()) {
      const { status, how } = await ask(worker, pattern);
      if (status === 'safe') safe.add(keyOf(pattern));
      else unsafe.push(`${pattern.place} is ${status} ${how}: ${keyOf(pattern)}`);
    }
    await worker.terminate();
  };
  const workers = Array.from(
    { length: Math.min(2, waiting.length) },
    () => new Worker(thread, { eval: true, workerData: { recheck, settings } }),
  );
  await Promise.all(workers.map(take));
  if (cache !== null)
    writeCache(
      cache,
      [...new Set(patterns.map(keyOf))].filter((key) => safe.has(key)),
    );
  return unsafe;
}

function ask(worker: Worker, { source, flags }: SourcePattern): Promise<Verdict> {
  return new Promise((answered, failed) => {
    worker.once('error', failed);
    worker.once('message', (verdict: Verdict) => {
      worker.off('error', failed);
      answered(verdict);
    });
    worker.postMessage({ source, flags });
  });
}

const cachePath = (name: string): string => join(root, 'build', `${name}-${version}.json`);

function readCache(name: string | null): readonly string[] {
  if (name === null) return [];
  try {
    const kept: unknown = JSON.parse(readFileSync(cachePath(name), 'utf8'));
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

function writeCache(name: string, keys: readonly string[]): void {
  const path = cachePath(name);
  mkdirSync(dirname(path), { recursive: true });
  // Written beside and renamed, so that two runs at once never read half a file.
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, JSON.stringify(keys));
  renameSync(beside, path);
}

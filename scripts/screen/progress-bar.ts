// How far the run is, on the error output and only where that is a terminal.
// Example: const bar = await startProgress(paths); bar.step(8120); bar.stop() -> " ████░░░░ 48% | 1204 mails | 3s"

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface Progress {
  /** One mail of `bytes` bytes is done. */
  step(bytes: number): void;
  /** Takes the bar off the line, so that a message can be printed there. */
  clear(): void;
  stop(): void;
}

const noProgress: Progress = { step() {}, clear() {}, stop() {} };

export async function startProgress(paths: readonly string[]): Promise<Progress> {
  if (!process.stderr.isTTY) return noProgress;
  const total = paths.includes('-') ? 0 : await sizeOf(paths);
  // Loaded here: a run without a terminal need not wait for it.
  const { SingleBar, Presets } = (await import('cli-progress')).default;
  const counted = '{mails} mails 封邮件 | {duration_formatted}';
  const format = total > 0 ? ` {bar} {percentage}% | ${counted}` : ` ${counted}`;
  const bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
  let mails = 0;
  bar.start(total, 0, { mails });
  return {
    step(bytes) {
      mails += 1;
      bar.increment(Math.min(bytes, Math.max(0, total)), { mails });
    },
    clear() {
      process.stderr.write('\r\u001b[K');
    },
    stop() {
      bar.stop();
    },
  };
}

async function sizeOf(paths: readonly string[]): Promise<number> {
  let total = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) continue;
    if (!found.isDirectory()) total += found.size;
    else total += await sizeOf((await readdir(path).catch(() => [])).map((name) => join(path, name)));
  }
  return total;
}

// Starts the service from the environment of its process; SIGTERM or SIGINT stops it gently.
// Example: INQUIRY_ORIGIN=https://addon.example ... node service.cjs -> {"event":"listening","port":8080,...} as its first line

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runService } from './run-service.ts';

function logoBeside(script: string): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(readFileSync(join(dirname(script), 'logo.png')));
  } catch {
    return null;
  }
}

async function start(): Promise<void> {
  const logo = logoBeside(process.argv[1] ?? '');
  const started = await runService(process.env, { write: (line) => process.stdout.write(`${line}\n`), logo });
  if (!started.ok) {
    for (const problem of started.problems) process.stderr.write(`${problem}\n`);
    process.exitCode = 78;
    return;
  }
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void started.service.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

void start();

// Writes a built folder whole: beside its place, then swapped, so that a page is never served half old and half new.
// Example: writeFolder('build/workbench', new Map([['index.html', bytes]]))

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param files by path inside the folder, '/' on every system. */
export function writeFolder(target: string, files: ReadonlyMap<string, Uint8Array>): void {
  const fresh = `${target}.${process.pid}`;
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), bytes);
  }
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}

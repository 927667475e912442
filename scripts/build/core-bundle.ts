// The screening core as a worker: core.js, its words and phone numbers as chunks beside it, and the readers that few mails need.
// Example: await bundleCore(root, 'src/workbench/screening-worker.ts') -> Map { 'core.js' => ..., 'later-msg.js' => ..., ... }

import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleSettings } from './bundle-settings.ts';
import { chunkEntries, coreChunks, laterChunks } from './core-chunks.ts';
import { phonePlans } from './phone-plans.ts';
import { shortLists } from './short-lists.ts';

/** @param worker path of the worker's source below the root. @throws when a source does not compile. */
export async function bundleCore(root: string, worker: string): Promise<Map<string, Uint8Array>> {
  const outdir = join(root, 'build', 'core');
  const { outputFiles } = await build({
    ...bundleSettings,
    absWorkingDir: root,
    outdir,
    entryPoints: {
      core: join(root, worker),
      ...laterChunks(root),
      ...Object.fromEntries(
        Object.keys(coreChunks(root)).map((chunk) => [`entry-${chunk}`, `chunk:${chunk}`]),
      ),
    },
    splitting: true,
    chunkNames: 'core-[hash]',
    plugins: [chunkEntries(root), phonePlans, shortLists],
    // The reader of .msg names it for charsets of its own, and is never asked for one.
    alias: { 'iconv-lite': join(root, 'scripts', 'build', 'no-iconv.ts') },
  });
  return new Map(
    outputFiles
      .map(({ path, contents }) => [path.slice(outdir.length + 1), contents] as const)
      .filter(([name]) => !name.startsWith('entry-')),
  );
}

// Which modules of the core become chunks of their own: esbuild puts into a shared chunk what two entries import, so each
// chunk gets an entry that imports its modules and is thrown away. Example: 'chunk:words' imports every table of src/lexicon

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

function tablesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return tablesBelow(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** By chunk: the exports that keep its modules. */
export function coreChunks(root: string): { readonly [chunk: string]: readonly string[] } {
  const tables = tablesBelow(join(root, 'src', 'lexicon'));
  return {
    words: tables.map((table, index) => `export * as table${index} from ${JSON.stringify(table)};`),
    phones: ["export { parsePhoneNumberFromString } from 'libphonenumber-js/min';"],
  };
}

/** Modules that few mails need, under names of their own: they come when they are wanted. */
export function laterChunks(root: string): { readonly [chunk: string]: string } {
  return {
    'later-msg': join(root, 'src', 'email', 'open-msg.ts'),
    'later-rtf': join(root, 'src', 'email', 'rtf-body.ts'),
  };
}

export function chunkEntries(root: string): Plugin {
  const chunks = coreChunks(root);
  return {
    name: 'chunk-entries',
    setup(build) {
      build.onResolve({ filter: /^chunk:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'chunk' }));
      build.onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({
        contents: (chunks[path] ?? []).join('\n'),
        resolveDir: root,
      }));
    },
  };
}

// What a page loads before it can show anything: its entry and all that this imports at once; `import()` comes later.
// Example: firstLoad(result, 'mount-panel.tsx') -> the bytes of panel.js and of the chunks it imports

import type { Metafile, OutputFile } from 'esbuild';

type Outputs = Metafile['outputs'];

/** @param entries how the paths of their sources end; more than one: what all of them load together, each file once. */
export function firstLoad(
  { outputFiles, metafile }: { readonly outputFiles: readonly OutputFile[]; readonly metafile: Metafile },
  ...entries: readonly string[]
): Uint8Array {
  const wanted = new Set<string>();
  for (const [path, { entryPoint = '' }] of Object.entries(metafile.outputs))
    if (entries.some((entry) => entryPoint.endsWith(entry))) follow(path, metafile.outputs, wanted);
  const files = outputFiles.filter(({ path }) => {
    const normal = path.replaceAll('\\', '/');
    return [...wanted].some((each) => normal.endsWith(`/${each}`));
  });
  return Buffer.concat(files.map(({ contents }) => contents));
}

function follow(path: string, outputs: Outputs, seen: Set<string>): void {
  if (seen.has(path)) return;
  seen.add(path);
  for (const { path: next, kind } of outputs[path]?.imports ?? []) {
    if (kind === 'import-statement') follow(next, outputs, seen);
  }
}

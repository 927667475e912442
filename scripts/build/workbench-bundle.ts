// Makes the files of the workbench out of src: page, styles, shell and samples, all in memory until they are complete.
// Example: (await bundleWorkbench()).files.get('core.js') -> the bytes of the screening core

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { chunkEntries, coreChunks, laterChunks } from './core-chunks.ts';

export interface Bundle {
  /** By path inside the built folder, '/' on every system. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const samples = 'sample-inbox';

/** What both bundles share; the output depends on the sources alone. */
const shared = {
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'error',
} as const satisfies BuildOptions;

/** @param root folder of the project. @throws when a source does not compile. */
export async function bundleWorkbench(root: string): Promise<Bundle> {
  const from = join(root, 'src', 'workbench');
  const outdir = join(root, 'build', 'workbench');
  const files = new Map<string, Uint8Array>();
  const page = await build({
    ...shared,
    absWorkingDir: root,
    outdir,
    entryPoints: {
      workbench: join(from, 'start-workbench.tsx'),
      'workbench-styles': join(from, 'workbench.css'),
    },
    // Settings and first run of the panel come when they are wanted.
    splitting: true,
    chunkNames: 'part-[hash]',
  });
  const core = await build({
    ...shared,
    absWorkingDir: root,
    outdir,
    entryPoints: {
      core: join(from, 'screening-worker.ts'),
      ...laterChunks(root),
      ...Object.fromEntries(
        Object.keys(coreChunks(root)).map((chunk) => [`entry-${chunk}`, `chunk:${chunk}`]),
      ),
    },
    splitting: true,
    chunkNames: 'core-[hash]',
    plugins: [chunkEntries(root)],
    // The reader of .msg names it for charsets of its own, and is never asked for one.
    alias: { 'iconv-lite': join(root, 'scripts', 'build', 'no-iconv.ts') },
  });
  for (const { path, contents } of [...page.outputFiles, ...core.outputFiles]) {
    const name = path.slice(outdir.length + 1).replace('workbench-styles.css', 'workbench.css');
    if (!name.startsWith('entry-')) files.set(name, contents);
  }
  files.set('index.html', readFileSync(join(from, 'index.html')));
  addSamples(join(from, samples), files);
  return { files };
}

/** What a host's page must load of the panel before anything shows; the parts that come later are not in it. */
export async function bundlePanelAlone(root: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...shared,
    absWorkingDir: root,
    outdir: join(root, 'build', 'panel'),
    entryPoints: { panel: join(root, 'src', 'panel', 'mount-panel.tsx') },
    splitting: true,
    metafile: true,
    chunkNames: 'part-[hash]',
  }).then(({ outputFiles, metafile }) => ({
    outputFiles: outputFiles.filter(({ path }) => isLoadedAtOnce(path, metafile.outputs)),
  }));
  return Buffer.concat(outputFiles.map(({ contents }) => contents));
}

type Outputs = {
  readonly [path: string]: {
    readonly imports: readonly { path: string; kind: string }[];
    readonly entryPoint?: string;
  };
};

function isLoadedAtOnce(path: string, outputs: Outputs): boolean {
  const normal = path.replaceAll('\\', '/');
  const entry = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('mount-panel.tsx'));
  if (entry === undefined) return false;
  const [entryPath, { imports }] = entry;
  const atOnce = [
    entryPath,
    ...imports.filter(({ kind }) => kind === 'import-statement').map((each) => each.path),
  ];
  return atOnce.some((each) => normal.endsWith(each));
}

function addSamples(folder: string, files: Map<string, Uint8Array>): void {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort();
  for (const name of [...names, 'profile.json'])
    files.set(`${samples}/${name}`, readFileSync(join(folder, name)));
  files.set(`${samples}/manifest.json`, Buffer.from(JSON.stringify(names)));
}

// Makes the files of the workbench out of src: page, styles, shell and samples, all in memory until they are complete.
// Example: (await bundleWorkbench()).files.get('core.js') -> the bytes of the screening core

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleSettings } from './bundle-settings.ts';
import { bundleCore } from './core-bundle.ts';
import { firstLoad } from './first-load.ts';

export interface Bundle {
  /** By path inside the built folder, '/' on every system. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const samples = 'sample-inbox';

/** @param root folder of the project. @throws when a source does not compile. */
export async function bundleWorkbench(root: string): Promise<Bundle> {
  const from = join(root, 'src', 'workbench');
  const outdir = join(root, 'build', 'workbench');
  const files = new Map<string, Uint8Array>();
  const page = await build({
    ...bundleSettings,
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
  for (const { path, contents } of page.outputFiles)
    files.set(path.slice(outdir.length + 1).replace('workbench-styles.css', 'workbench.css'), contents);
  const core = await bundleCore(root, 'src/workbench/screening-worker.ts');
  for (const [name, contents] of core) files.set(name, contents);
  files.set('index.html', readFileSync(join(from, 'index.html')));
  addSamples(join(from, samples), files);
  return { files };
}

/** What a host's page must load of the panel before anything shows; the parts that come later are not in it. */
export async function bundlePanelAlone(root: string): Promise<Uint8Array> {
  const result = await build({
    ...bundleSettings,
    absWorkingDir: root,
    outdir: join(root, 'build', 'panel'),
    entryPoints: { panel: join(root, 'src', 'panel', 'mount-panel.tsx') },
    splitting: true,
    metafile: true,
    chunkNames: 'part-[hash]',
  });
  return firstLoad(result, 'mount-panel.tsx');
}

function addSamples(folder: string, files: Map<string, Uint8Array>): void {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort();
  for (const name of [...names, 'profile.json'])
    files.set(`${samples}/${name}`, readFileSync(join(folder, name)));
  files.set(`${samples}/manifest.json`, Buffer.from(JSON.stringify(names)));
}

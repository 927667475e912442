// Makes the code of the Gmail extension out of its sources: content script and service worker in one file each, the two pages with
// their chunks, and the worker that screens. Example: (await bundleExtension(root, '')).files.get('content.js') -> bytes

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { bundleSettings } from '../build/bundle-settings.ts';
import { bundleCore } from '../build/core-bundle.ts';
import { firstLoad } from '../build/first-load.ts';
import { pages } from './extension-data.ts';
import { plainPreact } from './plain-preact.ts';

export interface ExtensionBundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** All that the extension adds to a page of Gmail before it shows its drawer. */
  readonly content: Uint8Array;
  /** Page, styles and code of the panel before its first paint. */
  readonly beforePaint: Uint8Array;
  readonly serviceWorker: Uint8Array;
}

const host = 'addon-gmail/extension';
const content = `${host}/content/start-content.ts`;
const serviceWorker = `${host}/worker/start-worker.ts`;
const panel = `${host}/panel-page/start-panel.tsx`;
const batch = `${host}/batch/start-batch.tsx`;
const core = `${host}/panel-page/panel-worker.ts`;
/** Markup and styles, by the name that they have in the folder. */
const pageFiles = {
  [pages.panel]: `${host}/panel-page/panel.html`,
  [pages.batch]: `${host}/batch/batch.html`,
};
const styles = { panel: `${host}/panel-page/panel.css`, batch: `${host}/batch/batch.css` };

/** Chromium alone runs it, from the version on that the manifest names. */
const settings = { ...bundleSettings, target: ['chrome116'], plugins: [plainPreact] } satisfies BuildOptions;

/** @param webClientId of the OAuth client for browsers without Google's own sign-in; '' for none. @throws when a source does not compile. */
export async function bundleExtension(root: string, webClientId: string): Promise<ExtensionBundle> {
  const pagesBuilt = await bundlePages(root);
  const contentCode = await bundleOne(root, content, { format: 'iife' });
  const workerCode = await bundleOne(root, serviceWorker, {
    define: { GMAIL_WEB_CLIENT_ID: JSON.stringify(webClientId) },
  });
  const files = new Map(pagesBuilt.files);
  files.set('content.js', contentCode);
  files.set('worker.js', workerCode);
  for (const [name, bytes] of await bundleCore(root, core)) files.set(name, bytes);
  for (const [name, path] of Object.entries(pageFiles)) files.set(name, readFileSync(join(root, path)));
  const shell = [files.get(pages.panel), files.get('panel.css')].map((part) => part ?? new Uint8Array());
  return {
    files,
    content: contentCode,
    beforePaint: Buffer.concat([...shell, pagesBuilt.panelLoad]),
    serviceWorker: workerCode,
  };
}

async function bundlePages(root: string) {
  const outdir = join(root, 'build', 'gmail-extension');
  const result = await build({
    ...settings,
    absWorkingDir: root,
    outdir,
    entryPoints: {
      panel: join(root, panel),
      batch: join(root, batch),
      ...Object.fromEntries(
        Object.entries(styles).map(([name, path]) => [`${name}-styles`, join(root, path)]),
      ),
    },
    splitting: true,
    metafile: true,
    chunkNames: 'part-[hash]',
  });
  const files = new Map(
    result.outputFiles.map(({ path, contents }) => [
      path.slice(outdir.length + 1).replace('-styles.css', '.css'),
      contents,
    ]),
  );
  return { files, panelLoad: firstLoad(result, panel) };
}

/** One file without chunks: neither a content script nor a service worker can ask for a part later. */
async function bundleOne(root: string, entry: string, more: BuildOptions): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...settings,
    ...more,
    write: false,
    absWorkingDir: root,
    outdir: join(root, 'build', 'gmail-extension'),
    entryPoints: [join(root, entry)],
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** All sources of the extension stand; without them there is nothing to build. */
export function hasExtension(root: string): boolean {
  const sources = [
    content,
    serviceWorker,
    panel,
    batch,
    core,
    ...Object.values(pageFiles),
    ...Object.values(styles),
  ];
  return sources.every((path) => existsSync(join(root, path)));
}

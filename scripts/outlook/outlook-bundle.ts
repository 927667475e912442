// Makes the code of the Outlook add-in out of its sources: the pane with its chunks, the worker that screens, and the handler of the
// report button, which has no page around it. Example: (await bundleOutlook(root, '')).files.get('taskpane.js') -> bytes

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleSettings } from '../build/bundle-settings.ts';
import { bundleCore } from '../build/core-bundle.ts';
import { firstLoad } from '../build/first-load.ts';
import { addin } from './addin-data.ts';

export interface OutlookBundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Page, styles and code that stand before the first paint; office.js is not ours to weigh. */
  readonly beforePaint: Uint8Array;
  /** Code of the page until the first verdict shows; the worker loads beside it. */
  readonly beforeVerdict: Uint8Array;
}

const host = 'addin-outlook';
const entry = `${host}/start-pane.tsx`;
/** What the entry asks for at once, beside Office. */
const panel = `${host}/pane.tsx`;
const worker = `${host}/screening-worker.ts`;
const report = `${host}/graph/report-spam.ts`;

/** @param clientId of the Entra registration; '' builds an add-in that never signs in. @throws when a source does not compile. */
export async function bundleOutlook(root: string, clientId: string): Promise<OutlookBundle> {
  const pane = await bundlePane(root, clientId);
  const files = new Map(pane.files);
  files.set(addin.scripts.report, await bundleReport(root));
  files.set(addin.pages.report, readFileSync(join(root, `${host}/graph/${addin.pages.report}`)));
  return { ...pane, files };
}

/** The pane and its worker alone. */
export async function bundlePane(root: string, clientId: string): Promise<OutlookBundle> {
  const outdir = join(root, 'build', 'outlook');
  const define = { OUTLOOK_CLIENT_ID: JSON.stringify(clientId) };
  const pane = await build({
    ...bundleSettings,
    absWorkingDir: root,
    outdir,
    define,
    entryPoints: { taskpane: join(root, entry), 'taskpane-styles': join(root, host, 'taskpane.css') },
    splitting: true,
    metafile: true,
    chunkNames: 'part-[hash]',
  });
  const files = new Map<string, Uint8Array>();
  for (const { path, contents } of pane.outputFiles)
    files.set(path.slice(outdir.length + 1).replace('taskpane-styles.css', 'taskpane.css'), contents);
  for (const [name, contents] of await bundleCore(root, worker)) files.set(name, contents);
  files.set(addin.pages.pane, readFileSync(join(root, host, addin.pages.pane)));
  const shell = [files.get(addin.pages.pane), files.get('taskpane.css')].map(
    (part) => part ?? new Uint8Array(),
  );
  return {
    files,
    beforePaint: Buffer.concat([...shell, firstLoad(pane, entry)]),
    beforeVerdict: firstLoad(pane, entry, panel),
  };
}

/** One file without imports, in the language of 2016: classic Outlook on Windows runs it in an engine that knows no more. */
async function bundleReport(root: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...bundleSettings,
    absWorkingDir: root,
    outdir: join(root, 'build', 'outlook'),
    entryPoints: [join(root, report)],
    format: 'iife',
    target: 'es2016',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** All sources of the add-in stand; without them there is nothing to build. */
export function hasOutlook(root: string): boolean {
  return [entry, worker, report].every((path) => existsSync(join(root, path)));
}

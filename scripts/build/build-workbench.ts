// Builds the workbench into build/workbench and holds it to its sizes. Example: await buildWorkbench(root) -> { lines: [...], within: true }

import { join } from 'node:path';
import { type Limit, reportSizes, type SizeReport } from './size-report.ts';
import { bundlePanelAlone, bundleWorkbench } from './workbench-bundle.ts';
import { writeFolder } from './write-folder.ts';

/**
 * kB gzip. Panel: what a sidebar may load before it shows. Core: its code, loaded beside it. Whole core: with the words of all
 * languages, phone numbering plans and the MIME reader, fetched in parallel as chunks; this one only may shrink.
 */
const panelMost = 20;
const coreMost = 90;
const wholeCoreMost = 400;
const msgMost = 30;

type Files = ReadonlyMap<string, Uint8Array>;

export async function buildWorkbench(root: string): Promise<SizeReport> {
  const { files } = await bundleWorkbench(root);
  writeFolder(join(root, 'build', 'workbench'), files);
  return reportSizes([
    { what: 'panel, before first paint', bytes: await bundlePanelAlone(root), most: panelMost },
    { what: 'core, code (core.js)', bytes: fileNamed(files, 'core.js'), most: coreMost },
    { what: 'core with all chunks (core*.js)', bytes: wholeCore(files), most: wholeCoreMost },
    { what: 'reader of .msg, when wanted', bytes: fileNamed(files, 'later-msg.js'), most: msgMost },
    { what: 'workbench and panel (workbench.js)', bytes: fileNamed(files, 'workbench.js'), most: null },
    { what: 'styles (workbench.css)', bytes: fileNamed(files, 'workbench.css'), most: null },
    { what: 'shell (index.html)', bytes: fileNamed(files, 'index.html'), most: null },
  ] satisfies readonly Limit[]);
}

function wholeCore(files: Files): Uint8Array {
  return Buffer.concat([...files].filter(([name]) => name.startsWith('core')).map(([, bytes]) => bytes));
}

function fileNamed(files: Files, name: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`[build] ${name} was not made`);
  return bytes;
}

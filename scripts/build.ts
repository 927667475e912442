// Builds the workbench into build/workbench and holds it to its sizes. Example: npm run build -> prints sizes, ends with 1 over a limit

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Limit, reportSizes } from './build/size-report.ts';
import { bundlePanelAlone, bundleWorkbench } from './build/workbench-bundle.ts';

const root = process.cwd();
const target = join(root, 'build', 'workbench');
/**
 * kB gzip. Panel: what a sidebar may load before it shows. Core: its code, loaded beside it. Whole core: with the words of all
 * languages, phone numbering plans and the MIME reader, fetched in parallel as chunks; this one only may shrink.
 */
const panelMost = 20;
const coreMost = 90;
const wholeCoreMost = 400;
const msgMost = 30;

const { files } = await bundleWorkbench(root);
// Written beside and swapped, so that a page is never served half old and half new.
const fresh = `${target}.${process.pid}`;
for (const [path, bytes] of files) {
  mkdirSync(dirname(join(fresh, path)), { recursive: true });
  writeFileSync(join(fresh, path), bytes);
}
rmSync(target, { recursive: true, force: true });
renameSync(fresh, target);

const { lines, within } = reportSizes([
  { what: 'panel, before first paint', bytes: await bundlePanelAlone(root), most: panelMost },
  { what: 'core, code (core.js)', bytes: fileNamed('core.js'), most: coreMost },
  { what: 'core with all chunks (core*.js)', bytes: wholeCore(), most: wholeCoreMost },
  { what: 'reader of .msg, when wanted', bytes: fileNamed('later-msg.js'), most: msgMost },
  { what: 'workbench and panel (workbench.js)', bytes: fileNamed('workbench.js'), most: null },
  { what: 'styles (workbench.css)', bytes: fileNamed('workbench.css'), most: null },
  { what: 'shell (index.html)', bytes: fileNamed('index.html'), most: null },
] satisfies readonly Limit[]);
console.log(lines.join('\n'));
if (!within) {
  console.error('Over the limit: the page would open too slowly. 超出大小限制，页面打开会变慢。');
  process.exitCode = 1;
}

function wholeCore(): Uint8Array {
  return Buffer.concat([...files].filter(([name]) => name.startsWith('core')).map(([, bytes]) => bytes));
}

function fileNamed(name: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`[build] ${name} was not made`);
  return bytes;
}

// Builds the Gmail extension into build/gmail-extension and its zip beside it, checks what was built and holds it to its sizes.
// Example: await buildGmail(root, { clientId: '', webClientId: '', key: '' }) -> { lines: [...], breaches: [] }

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportSizes } from '../build/size-report.ts';
import { writeFolder } from '../build/write-folder.ts';
import { writeZip } from '../outlook/write-zip.ts';
import { checkExtension } from './check-extension.ts';
import { bundleExtension } from './extension-bundle.ts';
import { extensionFolder } from './extension-folder.ts';
import type { GmailOptions } from './gmail-options.ts';

/** kB gzip. */
const contentMost = 25;
const beforePaintMost = 25;
const coreMost = 90;
const wholeCoreMost = 400;

export interface GmailBuild {
  readonly lines: readonly string[];
  /** What must not reach a user; a build with breaches is not written. */
  readonly breaches: readonly string[];
}

export async function buildGmail(root: string, options: GmailOptions): Promise<GmailBuild> {
  const {
    files: code,
    content,
    beforePaint,
    serviceWorker,
  } = await bundleExtension(root, options.webClientId);
  const files = extensionFolder({ options, code });
  const breaches = checkExtension(files);
  const core = [...code].filter(([name]) => /^core.*\.js$/.test(name)).map(([, bytes]) => bytes);
  const { lines, within } = reportSizes([
    { what: 'Gmail content script', bytes: content, most: contentMost },
    { what: 'Gmail panel, before first paint', bytes: beforePaint, most: beforePaintMost },
    { what: 'Gmail core, code (core.js)', bytes: code.get('core.js') ?? new Uint8Array(), most: coreMost },
    { what: 'Gmail core with all chunks', bytes: Buffer.concat(core), most: wholeCoreMost },
    { what: 'Gmail service worker', bytes: serviceWorker, most: null },
  ]);
  if (breaches.length === 0) {
    writeFolder(join(root, 'build', 'gmail-extension'), files);
    writeFileSync(join(root, 'build', 'gmail-extension.zip'), writeZip(files, { packed: true }));
  }
  return {
    lines: [...lines, `build/gmail-extension ${signIn(options)}`],
    breaches: [...breaches, ...(within ? [] : ['the Gmail extension is over a size limit'])],
  };
}

function signIn({ clientId, webClientId }: GmailOptions): string {
  if (clientId === '' && webClientId === '') return 'reads without an OAuth client, and cannot label';
  if (clientId === '') return 'labels in every Chromium browser';
  return webClientId === '' ? 'labels in Chrome only' : 'labels in Chrome, Edge and other browsers';
}

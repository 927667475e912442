// Builds the Outlook add-in for one public origin into build/outlook, checks what was built and holds it to its sizes.
// Example: await buildOutlook({ root, origin: 'https://addin.example', clientId: '' }) -> { lines: [...], breaches: [] }

import { join } from 'node:path';
import { reportSizes } from '../build/size-report.ts';
import { writeFolder } from '../build/write-folder.ts';
import { checkFolder } from './check-folder.ts';
import { bundleOutlook } from './outlook-bundle.ts';
import { outlookFolder } from './outlook-folder.ts';

/** kB gzip that the pane loads before its first paint: office.js and the sign-in library are not in it. */
const beforePaintMost = 20;

export interface OutlookDeployment {
  readonly root: string;
  readonly origin: string;
  /** Of the Entra registration; '' for none. */
  readonly clientId: string;
}

export interface OutlookBuild {
  readonly lines: readonly string[];
  /** What must not be deployed; a build with breaches is not written. */
  readonly breaches: readonly string[];
}

export async function buildOutlook({ root, origin, clientId }: OutlookDeployment): Promise<OutlookBuild> {
  const { files: code, beforePaint } = await bundleOutlook(root, clientId);
  const files = outlookFolder({ root, origin, code });
  const breaches = checkFolder({ files, origin });
  const loaded = (test: (name: string) => boolean) =>
    Buffer.concat([...code].filter(([name]) => test(name)).map(([, bytes]) => bytes));
  const { lines, within } = reportSizes([
    { what: 'Outlook pane, before first paint', bytes: beforePaint, most: beforePaintMost },
    { what: 'Outlook pane, styles', bytes: loaded((name) => name === 'taskpane.css'), most: null },
    {
      what: 'Outlook pane, all that may come',
      bytes: loaded((name) => /^(?:taskpane|part-)/.test(name)),
      most: null,
    },
    { what: 'Outlook report button', bytes: loaded((name) => name === 'report-spam.js'), most: 5 },
  ]);
  if (breaches.length === 0) writeFolder(join(root, 'build', 'outlook'), files);
  return {
    lines: [...lines, `build/outlook is for ${origin}`],
    breaches: [...breaches, ...(within ? [] : ['the Outlook pane is over its size limit'])],
  };
}

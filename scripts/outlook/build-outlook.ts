// Builds the Outlook add-in for one public origin into build/outlook, checks what was built and holds it to its sizes.
// Example: await buildOutlook({ root, origin: 'https://addin.example', clientId: '' }) -> { lines: [...], breaches: [] }

import { join } from 'node:path';
import { reportSizes } from '../build/size-report.ts';
import { writeFolder } from '../build/write-folder.ts';
import { checkFolder } from './check-folder.ts';
import { bundleOutlook } from './outlook-bundle.ts';
import { outlookFolder } from './outlook-folder.ts';

/** kB gzip: what stands before the pane's first paint, and its code until the first verdict; the sign-in library is in neither. */
const beforePaintMost = 20;
const beforeVerdictMost = 50;
const reportMost = 5;

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
  const { files: code, beforePaint, beforeVerdict } = await bundleOutlook(root, clientId);
  const files = outlookFolder({ root, origin, code });
  const breaches = checkFolder({ files, origin });
  const loaded = (names: RegExp) =>
    Buffer.concat([...code].filter(([name]) => names.test(name)).map(([, bytes]) => bytes));
  const { lines, within } = reportSizes([
    { what: 'Outlook pane, before first paint', bytes: beforePaint, most: beforePaintMost },
    { what: 'Outlook pane, until the verdict', bytes: beforeVerdict, most: beforeVerdictMost },
    { what: 'Outlook pane, all that may come', bytes: loaded(/^(?:taskpane|part-).*js$/), most: null },
    { what: 'Outlook report button', bytes: loaded(/^report-spam\.js$/), most: reportMost },
  ]);
  if (breaches.length === 0) writeFolder(join(root, 'build', 'outlook'), files);
  return {
    lines: [...lines, `build/outlook is for ${origin}`],
    breaches: [...breaches, ...(within ? [] : ['the Outlook pane is over its size limit'])],
  };
}

// The code that is really deployed: what loads before a verdict, what comes later, and a report handler that old engines can run.
// Example: the pane's first load holds no line of the sign-in library; report-spam.js is one file without imports

import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../scripts/outlook/check-folder.ts';
import { bundleOutlook, type OutlookBundle } from '../../../scripts/outlook/outlook-bundle.ts';
import { outlookFolder } from '../../../scripts/outlook/outlook-folder.ts';

const root = process.cwd();
const clientId = '11111111-2222-4333-8444-555555555555';
const origin = 'https://addin.example';
let bundle: OutlookBundle;
beforeAll(async () => {
  bundle = await bundleOutlook(root, clientId);
});
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const codeOf = () => [...bundle.files].filter(([name]) => name.endsWith('.js'));

describe('the built add-in', () => {
  it('breaks no rule of the manifests and of its pages', () => {
    expect(checkFolder({ files: outlookFolder({ root, origin, code: bundle.files }), origin })).toEqual([]);
  });

  it('shows something after 20 kB and a verdict after 50, without the sign-in library', () => {
    const kilobytes = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length / 1000;
    expect(kilobytes(bundle.beforePaint)).toBeGreaterThan(2);
    expect(kilobytes(bundle.beforePaint)).toBeLessThanOrEqual(20);
    expect(kilobytes(bundle.beforeVerdict)).toBeLessThanOrEqual(50);
    const signIn = codeOf().filter(([, bytes]) => textOf(bytes).includes('nestedAppAuthBridge'));
    expect(signIn, 'the library is there').not.toEqual([]);
    expect(textOf(bundle.beforeVerdict)).not.toContain('nestedAppAuthBridge');
  });

  it('carries the client id of its deployment, and none without one', async () => {
    const holds = ({ files }: OutlookBundle) =>
      [...files.values()].some((bytes) => textOf(bytes).includes(clientId));
    expect(holds(bundle)).toBe(true);
    expect(holds(await bundleOutlook(root, ''))).toBe(false);
  });

  it('is the same to the byte when it is built again', async () => {
    const again = await bundleOutlook(root, clientId);
    expect([...again.files.keys()]).toEqual([...bundle.files.keys()]);
    for (const [name, bytes] of again.files)
      expect(Buffer.compare(bytes, bundle.files.get(name) ?? new Uint8Array()), name).toBe(0);
  });

  it('has a report handler without page, imports or newer language than 2016', () => {
    const report = textOf(bundle.files.get('report-spam.js'));
    expect(report.length).toBeGreaterThan(100);
    expect(report).not.toMatch(/\bimport\b|\bexport\b|\bdocument\b|\basync function\b|\bawait\b|\?\.|\?\?/);
  });

  it('bundles nothing of office.js, and no code turns text into code', () => {
    for (const [name, bytes] of codeOf())
      expect(textOf(bytes), name).not.toMatch(/OfficeExtension|OSF\.|new Function\(|[^.\w]eval\(/);
  });
});

// The code that is really loaded by the browser: whole, small, the same to the byte each time, and without a client nobody gave.
// Example: content.js is one file of at most 25 kB gzip, without an import

import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkExtension } from '../../../scripts/gmail/check-extension.ts';
import { bundleExtension, type ExtensionBundle } from '../../../scripts/gmail/extension-bundle.ts';
import { extensionFolder } from '../../../scripts/gmail/extension-folder.ts';
import { writeZip } from '../../../scripts/outlook/write-zip.ts';
import { none } from './example-folder.ts';

const root = process.cwd();
const webClientId = '4321-web.apps.googleusercontent.com';
let bundle: ExtensionBundle;
beforeAll(async () => {
  bundle = await bundleExtension(root, webClientId);
});
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const kilobytes = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length / 1000;

describe('the built extension', () => {
  it('breaks no rule', () => {
    expect(checkExtension(extensionFolder({ options: none, code: bundle.files }))).toEqual([]);
  });

  it('adds at most 25 kB to Gmail, and shows its panel after as many', () => {
    expect(kilobytes(bundle.content)).toBeGreaterThan(2);
    expect(kilobytes(bundle.content)).toBeLessThanOrEqual(25);
    expect(kilobytes(bundle.beforePaint)).toBeLessThanOrEqual(25);
  });

  it('has content script and service worker in one file each, without a part that comes later', () => {
    for (const name of ['content.js', 'worker.js']) {
      const text = textOf(bundle.files.get(name));
      expect(text.length, name).toBeGreaterThan(1000);
      expect(/\bimport\s?\(|\bimport\s?["'{*]|\bfrom\s?["']\.{0,2}\//.test(text), name).toBe(false);
    }
  });

  it('keeps the core, Preact and the checks of plans out of Gmail', () => {
    const text = textOf(bundle.content);
    for (const word of ['__html', 'apply-many', 'gmail.googleapis.com'])
      expect(text.includes(word), word).toBe(false);
  });

  it('carries the client that it was built with, and none without one', async () => {
    expect(textOf(bundle.serviceWorker).includes(webClientId)).toBe(true);
    const plain = await bundleExtension(root, '');
    expect([...plain.files.values()].some((bytes) => textOf(bytes).includes('googleusercontent'))).toBe(
      false,
    );
  });

  it('is the same to the byte when it is built again, the zip too', async () => {
    const again = await bundleExtension(root, webClientId);
    const zip = (files: ExtensionBundle['files']) =>
      Buffer.from(writeZip(extensionFolder({ options: none, code: files }), { packed: true }));
    expect(zip(again.files).equals(zip(bundle.files))).toBe(true);
  });
});

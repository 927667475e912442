// What stands in a built folder besides the manifests: icons drawn at their true sizes, the package, the pages and their policy.
// Example: a page that loads a script nobody built -> "taskpane.html loads lost.js, which is not in the folder"

import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { iconFiles, iconPath, readOrigin } from '../../../scripts/outlook/addin-data.ts';
import { checkFolder } from '../../../scripts/outlook/check-folder.ts';
import { drawMark } from '../../../scripts/outlook/draw-mark.ts';
import { outlookFolder } from '../../../scripts/outlook/outlook-folder.ts';
import { readDeployment } from '../../../scripts/outlook/outlook-options.ts';
import { pngSize, writePng } from '../../../scripts/outlook/write-png.ts';
import { built, origin, spoiled, withFile } from './built-example.ts';

describe('icons', () => {
  it('have the pixels that their names promise, each size drawn by itself', () => {
    for (const { name, pixels } of iconFiles) {
      const bytes = built.files.get(iconPath(name)) ?? new Uint8Array();
      expect(pngSize(bytes), name).toEqual({ width: pixels, height: pixels });
    }
    expect(iconFiles.length).toBe(23);
  });

  it('show four tiles with clear air between and around, sharp at every size', () => {
    for (const size of [16, 20, 24, 25, 32, 75, 80, 128]) {
      const { rgba } = drawMark('quadrant', size);
      const alpha = (x: number, y: number) => rgba[(y * size + x) * 4 + 3] ?? -1;
      const middle = Math.floor(size / 2);
      const quarter = Math.floor(size / 4);
      expect(
        [alpha(0, 0), alpha(quarter, 0), alpha(middle, quarter), alpha(quarter, middle)],
        `${size}`,
      ).toEqual([0, 0, 0, 0]);
      for (const [x, y] of [
        [quarter, quarter],
        [size - 1 - quarter, quarter],
        [quarter, size - 1 - quarter],
      ] as const)
        expect(alpha(x, y), `${size}`).toBe(255);
      // Straight edges lie on whole pixels: nothing half covered along a tile's middle line.
      const row = Array.from({ length: size }, (_, x) => alpha(x, quarter));
      expect(
        row.every((value) => value === 0 || value === 255),
        `${size}`,
      ).toBe(true);
    }
  });

  it('are PNG that a reader can unpack: a filter byte and the pixels of each row', () => {
    const png = writePng(drawMark('report', 16));
    const length = new DataView(png.buffer, png.byteOffset).getUint32(33);
    expect(inflateSync(png.subarray(41, 41 + length))).toHaveLength(16 * (16 * 4 + 1));
    expect(pngSize(new Uint8Array(40))).toBeNull();
  });
});

describe('the folder', () => {
  it('breaks no rule', () => {
    expect(checkFolder(built)).toEqual([]);
  });

  it('is the same to the byte when it is built again', () => {
    const again = outlookFolder({ root: process.cwd(), origin, code: new Map() });
    for (const [name, bytes] of again)
      expect(Buffer.compare(bytes, built.files.get(name) ?? bytes.subarray(1)), name).toBe(0);
    expect(again.size).toBeGreaterThan(25);
  });

  it('holds the package of the unified manifest as a zip that any tool opens', () => {
    const zip = Buffer.from(built.files.get('unified-manifest.zip') ?? []);
    const names = ['manifest.json', 'zh-cn.json', 'colour-192.png', 'outline-32.png'];
    let entry = zip.readUInt32LE(zip.length - 6);
    for (const name of names) {
      const bytes = built.files.get(name) ?? new Uint8Array();
      expect(zip.readUInt32LE(entry)).toBe(0x02014b50);
      expect(zip.readUInt32LE(entry + 16)).toBe(crc32(bytes));
      expect(zip.toString('latin1', entry + 46, entry + 46 + name.length)).toBe(name);
      const head = zip.readUInt32LE(entry + 42);
      expect(zip.readUInt32LE(head)).toBe(0x04034b50);
      const start = head + 30 + name.length;
      expect(zip.subarray(start, start + bytes.length).equals(bytes), name).toBe(true);
      entry += 46 + name.length;
    }
    expect(zip.readUInt16LE(zip.length - 12)).toBe(names.length);
    expect(entry).toBe(zip.length - 22);
  });

  it('refuses a page that loads what is not there, has inline code, or no policy', () => {
    const page = (...change: readonly [string, string]) => checkFolder(spoiled('taskpane.html', change));
    expect(page('taskpane.js', 'lost.js')).toEqual([
      'taskpane.html loads lost.js, which is not in the folder',
    ]);
    expect(page('src="taskpane.js"', 'src="https://cdn.example/x.js"')[0]).toContain(
      'which is not in the folder',
    );
    expect(
      page('src="taskpane.js"', 'src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"'),
    ).toEqual([]);
    expect(page('</script>', '</script><script>go()</script>')[0]).toContain('which its policy forbids');
    expect(page('Content-Security-Policy', 'X')).toEqual(['taskpane.html has no content security policy']);
    expect(checkFolder(withFile('about.html', null)).join()).toContain('about.html is missing');
  });
});

describe('the settings of a deployment', () => {
  it('take an https origin with or without a slash, and a client id or none', () => {
    expect(readOrigin('https://addin.example/')).toEqual({ origin: 'https://addin.example' });
    expect(readOrigin('https://addin.example:8443')).toEqual({ origin: 'https://addin.example:8443' });
    const clientId = '11111111-2222-4333-8444-555555555555';
    expect(readDeployment({ origin: 'https://addin.example', clientId })).toEqual({
      origin: 'https://addin.example',
      clientId,
    });
  });

  it('refuse what Outlook would refuse later, in a sentence', () => {
    for (const typed of [
      'addin.example',
      'http://addin.example',
      'https://addin.example/pane',
      'https://a@addin.example',
    ])
      expect(readDeployment({ origin: typed, clientId: '' }), typed).toHaveProperty('problem');
    expect(readDeployment({ origin: 'https://addin.example', clientId: 'secret' })).toHaveProperty('problem');
  });
});

// How much a browser must fetch before the verdict can paint: the panel with Preact, without the pages fetched later.

import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

it('paints from at most 20 kB of script', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [`${root}src/panel/mount-panel.tsx`],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['./first-run.tsx', './settings-page.tsx'],
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.some((path) => path.endsWith('src/panel/panel-view.ts'))).toBe(true);
  // Neither the core nor the check of the profile may creep into the first paint.
  expect(
    inputs.filter((path) => /src\/(?:words|email|facts|signals|mailbox|ledger|profile)\//.test(path)),
  ).toEqual([]);
  const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  expect(size).toBeGreaterThan(5_000);
  expect(size).toBeLessThanOrEqual(20_000);
  console.info(`panel: ${(size / 1000).toFixed(1)} kB gzip`);
});

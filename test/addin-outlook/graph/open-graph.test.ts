// What the pane loads of Graph, and when. Example: openGraph(settings) -> nothing loaded; graph.move(...) -> its chunk, then MSAL's

import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';
import type { GraphMails } from '../../../addin-outlook/graph/mover.ts';
import { openGraph } from '../../../addin-outlook/graph/open-graph.ts';
import { problemOf } from '../../../src/mailbox/problem.ts';

const settings = { clientId: 'c1', bridge: true, language: () => 'zh' as const };

const graphThatMoves = (): GraphMails => ({
  can: true,
  lack: null,
  signedIn: true,
  signIn: async () => ({ ok: true, value: null }),
  move: async (id) => ({ ok: true, value: { id, from: 'inbox' } }),
  readState: async () => ({ ok: true, value: { labels: [], folder: 'inbox' } }),
  addLabels: async () => ({ ok: true, value: null }),
  removeLabels: async () => ({ ok: true, value: null }),
});

describe('Graph in the pane', () => {
  it('is loaded at the first use and once', async () => {
    const load = vi.fn(async () => graphThatMoves());
    const graph = openGraph(settings, load);
    expect([graph.can, graph.lack, graph.signedIn]).toEqual([true, null, false]);
    expect(load).not.toHaveBeenCalled();
    expect(await graph.move('m1', 'd-class')).toEqual({ ok: true, value: { id: 'm1', from: 'inbox' } });
    await graph.addLabels('m1', ['D']);
    expect(load).toHaveBeenCalledTimes(1);
    expect(graph.signedIn).toBe(true);
  });

  it.each([
    { ...settings, clientId: '' },
    { ...settings, bridge: false },
  ])('is never loaded where it cannot work, and says why: %o', async (lacking) => {
    const load = vi.fn(async () => graphThatMoves());
    const graph = openGraph(lacking, load);
    expect(graph.can).toBe(false);
    expect(graph.lack).toEqual(problemOf('cannot-move'));
    expect(await graph.move('m1', 'd-class')).toEqual({ ok: false, problem: problemOf('cannot-move') });
    expect(load).not.toHaveBeenCalled();
  });

  it('can be tried again when its file could not be fetched', async () => {
    let online = false;
    const graph = openGraph(settings, async () => {
      if (!online) throw new TypeError('failed to fetch');
      return graphThatMoves();
    });
    expect(await graph.signIn()).toEqual({ ok: false, problem: problemOf('offline') });
    online = true;
    expect(await graph.signIn()).toEqual({ ok: true, value: null });
  });

  it('weighs little before it is used: the sign-in library stands in a chunk of its own', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: ['addin-outlook/graph/open-graph.ts'],
      outdir: 'built',
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      target: 'es2022',
      splitting: true,
      metafile: true,
    });
    const chunks = Object.entries(metafile.outputs);
    const holding = (word: string) =>
      chunks.filter(([, { inputs }]) => Object.keys(inputs).some((path) => path.includes(word)));
    // All that a chunk brings along at once.
    const brought = (names: readonly string[]) => {
      const all = new Set(names);
      for (const name of all) {
        for (const { path, kind } of metafile.outputs[name]?.imports ?? [])
          if (kind === 'import-statement') all.add(path);
      }
      return [...all];
    };
    const sizeOf = (names: readonly string[]) =>
      outputFiles
        .filter(({ path }) => names.some((name) => path.endsWith(name)))
        .reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
    const library = holding('@azure/msal-browser').map(([name]) => name);
    const atStart = brought(['built/open-graph.js']);
    const atFirstUse = brought(holding('graph/connect-graph.ts').map(([name]) => name));
    expect(library.length).toBeGreaterThan(0);
    expect([...atStart, ...atFirstUse].filter((name) => library.includes(name))).toEqual([]);
    expect(sizeOf(atStart)).toBeGreaterThan(0);
    expect(sizeOf(atStart)).toBeLessThan(6000);
    expect(sizeOf(atFirstUse)).toBeLessThan(12_000);
    expect(sizeOf(library)).toBeGreaterThan(50_000);
  });
});

// Builds the panel as a host does and opens it in a real browser, with every request that leaves written down.
// Example: const inPanel = usePanel(); await inPanel(async (page) => { await page.evaluate(() => iq.show('a')); ... }).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Act } from '../../src/panel/panel-props.ts';
import { launchBrowser } from '../browser/launch.ts';

const require = createRequire(import.meta.url);
const root = new URL('../../', import.meta.url).pathname;

let script: Promise<string> | null = null;

async function panelScript(): Promise<string> {
  const result = await build({
    entryPoints: [`${root}test/panel/panel-page.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return result.outputFiles[0]?.text ?? '';
}

export interface OpenedPanel {
  readonly page: Page;
  /** Requests that left the page, and errors it threw. Both must stay empty. */
  readonly requests: string[];
  readonly errors: string[];
}

/** An empty page with the panel's code in it; the caller closes the browser. */
export async function openPanel(browser: Browser): Promise<OpenedPanel> {
  script ??= panelScript();
  const page = await browser.newPage({ viewport: { width: 320, height: 570 } });
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.type()}`);
    void dialog.dismiss();
  });
  await page.route('**/*', (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
  const css = readFileSync(`${root}src/panel/panel.css`, 'utf8');
  await page.setContent(
    `<!doctype html><html lang="zh"><title>panel</title><style>body{margin:0}</style><button id="outside">o</button><main id="panel"></main>`,
  );
  await page.addStyleTag({ content: css });
  // The button outside stands for the mail client; it must not take room from the panel.
  await page.addStyleTag({
    content: '#outside{position:fixed;right:0;bottom:0;opacity:0;width:1px;height:1px}',
  });
  await page.addScriptTag({ content: await script });
  return { page, requests, errors };
}

/** What axe finds in the panel, as "rule: target" lines; empty when all is well. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.addScriptTag({ content: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8') });
  }
  return page.evaluate(async () => {
    const axe: typeof import('axe-core') = Reflect.get(globalThis, 'axe');
    const { violations } = await axe.run('#panel');
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  });
}

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** One page for all tests of a file. The work starts with an unmounted panel; any error or request of the page fails it. */
export function usePanel() {
  let browser: Browser;
  let opened: OpenedPanel;
  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await openPanel(browser);
  });
  afterAll(async () => {
    await browser.close();
  });
  return async (work: (page: Page) => Promise<void>, media: Media = {}) => {
    const { page, errors, requests } = opened;
    await page.emulateMedia({
      colorScheme: 'light',
      forcedColors: 'none',
      reducedMotion: 'no-preference',
      ...media,
    });
    await page.mouse.move(0, 0);
    await page.evaluate(() => {
      iq.close();
      iq.calls.splice(0);
    });
    await work(page);
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
  };
}

/** An act on the mail of fixture A. */
export const act = (state: Act['state'], part: Partial<Act> = {}): Act => ({
  id: 'act-1',
  messageId: 'mail-a',
  subject: 'Quotation',
  verb: 'apply',
  state,
  problem:
    state === 'failed' ? { zh: '没有权限，请找管理员。', en: 'No permission: ask the administrator.' } : null,
  canUndo: state === 'confirmed',
  ...part,
});

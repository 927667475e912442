// The page for many mails in a real browser, on a batch that needs no worker: search box, second click, width, colours, accessibility.
// Example: Enter in the search box -> the query is asked for; what is refused is said below the box

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../browser/launch.ts';

const require = createRequire(import.meta.url);
const root = new URL('../../../', import.meta.url).pathname;
const entry = `
  import { render } from 'preact';
  import { BatchPage } from './addon-gmail/extension/batch/batch-page.tsx';
  import { problemOf } from './src/mailbox/problem.ts';
  import { defaultLabelSettings } from './src/tags/label-settings.ts';
  import { standOnSelection } from './test/sidebar/several/selection-stand.ts';
  const { several } = standOnSelection([
    { id: 'a', quadrant: 'A', total: 13 },
    { id: 'A subject that goes on '.repeat(9), quadrant: 'C', total: 6 },
    { id: 'd', quadrant: 'D', total: 4 },
  ]);
  const asked = [];
  const batch = {
    several,
    onChange: several.onChange,
    last: () => (asked.length === 0 ? null : { account: 'me@seller.example', query: asked.at(-1) }),
    async search(query) {
      if (query === 'refused') return { ok: false, problem: problemOf('consent-needed') };
      asked.push(query);
      await several.screen();
      return { ok: true, value: null };
    },
  };
  globalThis.asked = asked;
  globalThis.show = (language) => render(
    <BatchPage batch={batch} language={language} settings={defaultLabelSettings} canMove />,
    document.getElementById('batch'),
  );
`;

let browser: Browser;
let script = '';
let styles = '';
beforeAll(async () => {
  const common = { bundle: true, write: false, target: 'es2022' } as const;
  const code = await build({
    ...common,
    stdin: { contents: entry, resolveDir: root, loader: 'tsx' },
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const sheet = await build({ ...common, entryPoints: [`${root}addon-gmail/extension/batch/batch.css`] });
  script = code.outputFiles[0]?.text ?? '';
  styles = sheet.outputFiles[0]?.text ?? '';
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function opened(language: 'zh' | 'en', colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 320, height: 570 }, colorScheme });
  page.setDefaultTimeout(30_000);
  await page.route('**/*', (route) => route.abort());
  await page.setContent(
    `<!doctype html><html lang="${language}"><title>batch</title><main id="batch"></main></html>`,
  );
  await page.addStyleTag({ content: styles });
  await page.addScriptTag({ content: script });
  await page.evaluate((each) => Reflect.get(globalThis, 'show')(each), language);
  return page;
}

describe('the page for many mails', () => {
  it('asks for what was typed, names the mailbox, and says below the box what is refused', async () => {
    const page = await opened('en');
    const box = page.getByRole('searchbox');
    expect(await box.inputValue()).toBe('in:inbox newer_than:30d');
    await box.fill('refused');
    await box.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('not granted');
    await box.fill('from:mara');
    await box.press('Enter');
    await page.getByText('A 1 · B 0 · C 1 · D 1').waitFor();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'asked'))).toEqual(['from:mara']);
    await page.getByText('Mailbox: me@seller.example').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('button', { name: 'Put all of D class away' }).click();
    await page.getByText('archived (out of the inbox)').waitFor();
    await page.close();
  });

  it.each([
    ['zh', 'light'],
    ['en', 'dark'],
  ] as const)('fits 320 px and passes axe in %s, %s', async (language, scheme) => {
    const page = await opened(language, scheme);
    await page.getByRole('searchbox').press('Enter');
    await page.getByText('A 1 · B 0').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.addScriptTag({ content: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8') });
    const findings = await page.evaluate(async () => {
      const axe: typeof import('axe-core') = Reflect.get(globalThis, 'axe');
      const { violations } = await axe.run('#batch');
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`);
    });
    expect(findings).toEqual([]);
    await page.close();
  });
});

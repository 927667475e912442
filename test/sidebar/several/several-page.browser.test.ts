// The page for several mails in a real browser, on selected mails in memory: two clicks, keyboard, width, accessibility.
// Example: click "Label all" -> "Yes, label 4 mails" -> click -> every mail says "done", and "Undo all (4)" is offered

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../browser/launch.ts';

const require = createRequire(import.meta.url);
const root = new URL('../../../', import.meta.url).pathname;
const long = 'A subject that goes on and on '.repeat(9);
/** The page of a selection of five mails, as the pane mounts it. */
const entry = `
  import { render } from 'preact';
  import { SeveralPage } from './src/sidebar/several/several-page.tsx';
  import { defaultLabelSettings } from './src/tags/label-settings.ts';
  import { standOnSelection } from './test/sidebar/several/selection-stand.ts';
  const stand = standOnSelection([
    { id: 'a', quadrant: 'A', total: 13 },
    { id: ${JSON.stringify(long)}, quadrant: 'C', total: 6 },
    { id: 'd', quadrant: 'D', total: 4 },
    { id: 'e', quadrant: 'D', total: 9 },
    { id: 'o', quadrant: null, total: 3 },
  ]);
  globalThis.stand = stand;
  globalThis.show = (language) => render(
    <div class="iq" lang={language}>
      <SeveralPage several={stand.several} language={language} canMove settings={defaultLabelSettings} onClose={() => { globalThis.stand.left = true; }} />
    </div>,
    document.getElementById('several'),
  );
`;

let browser: Browser;
let script = '';
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'tsx' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  script = outputFiles[0]?.text ?? '';
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function opened(language: 'zh' | 'en', colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 320, height: 570 }, colorScheme });
  page.setDefaultTimeout(15_000);
  await page.route('**/*', (route) => route.abort());
  await page.setContent(
    `<!doctype html><html lang="${language}"><title>several</title><style>body{margin:0}</style><div id="several"></div>`,
  );
  await page.addStyleTag({ content: readFileSync(`${root}src/panel/panel.css`, 'utf8') });
  await page.addScriptTag({ content: script });
  await page.evaluate((each) => Reflect.get(globalThis, 'show')(each), language);
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const folders = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    Reflect.get(globalThis, 'stand')
      .mailbox.messages()
      .map(({ folder }: { folder: string }) => folder),
  );

describe('the page for several mails', () => {
  it('labels all with two clicks and takes it back with one', async () => {
    const page = await opened('en');
    await button(page, 'Screen all').click();
    await page.getByText('A 1 · B 0 · C 1 · D 2').waitFor();
    await button(page, 'Label all').click();
    await button(page, 'Yes, label 4 mails').click();
    await button(page, 'Undo all (4)').click();
    await button(page, 'Undo all (4)').waitFor({ state: 'detached' });
    await page.close();
  });

  it('says before the second click where mails go, and names those that it keeps back', async () => {
    const page = await opened('en');
    await button(page, 'Screen all').click();
    await button(page, 'Put all of D class away').click();
    await page.getByText('Nothing is deleted; all can be undone.').waitFor();
    expect(await page.getByText('sum of 8 or more').count()).toBe(1);
    expect(new Set(await folders(page))).toEqual(new Set(['inbox']));
    await button(page, 'Yes, put 1 mail away').click();
    await button(page, 'Undo all (1)').waitFor();
    expect((await folders(page)).filter((folder) => folder === 'd-class')).toHaveLength(1);
    await page.close();
  });

  it('is worked by keys alone', async () => {
    const page = await opened('zh');
    const press = async (name: string) => {
      for (let tries = 0; tries < 12; tries += 1) {
        await page.keyboard.press('Tab');
        const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
        if (text === name) return page.keyboard.press('Enter');
      }
      throw new Error('no such button can be reached');
    };
    await press('全部初筛');
    await button(page, '全部打标签').waitFor();
    await press('全部打标签');
    await press('确认给 4 封打标签');
    await button(page, '全部撤销（4 封）').waitFor();
    await press('回到打开的邮件');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'stand').left)).toBe(true);
    await page.close();
  });

  it.each([
    ['zh', 'light'],
    ['en', 'dark'],
  ] as const)('fits 320 px and passes axe in %s, %s', async (language, scheme) => {
    const page = await opened(language, scheme);
    await button(page, language === 'zh' ? '全部初筛' : 'Screen all').click();
    await page.getByText('A 1 · B 0').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.addScriptTag({ content: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8') });
    const findings = await page.evaluate(async () => {
      const axe: typeof import('axe-core') = Reflect.get(globalThis, 'axe');
      const { violations } = await axe.run('#several');
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`);
    });
    expect(findings).toEqual([]);
    await page.close();
  });
});

// When the page for several mails steps in, and when it stays: followSelection in a real browser on the fake client.
// Example: two mails selected -> the panel steps back; both put away and gone from the selection -> "Undo all (2)" still stands

import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../browser/launch.ts';

const root = new URL('../../../', import.meta.url).pathname;
/** A pane's session on three mails of class D; the core is left out, since its verdict is given. */
const entry = `
  import { createItemWatch } from './addin-outlook/item-watch.ts';
  import { followSelection } from './addin-outlook/follow-selection.ts';
  import { createStateCell, firstState } from './src/sidebar/sidebar-state.ts';
  import { createSession } from './addin-outlook/pane-session.ts';
  import { openMemoryLedger } from './src/ledger/open-ledger.ts';
  import { fakeMover } from './test/addin-outlook/fake-mover.ts';
  import { fakeOffice, fakeServer } from './test/addin-outlook/fake-office.ts';
  const server = fakeServer(['1', '2', '3'].map((n) => ({ itemId: 'i' + n, key: 'k' + n + '@rankfast.example', subject: 'Offer ' + n })));
  const office = fakeOffice(server);
  let selected = [];
  let tell = () => {};
  office.selected = async () => ({ ok: true, value: selected });
  office.onSelectionChanged = (listener) => { tell = listener; return () => {}; };
  const screening = { kind: 'non-prospect', quadrant: 'D', scores: { total: 4 } };
  const screened = { screening, tags: [{ group: 'quadrant', key: 'D' }] };
  const later = (work) => { work(); return () => {}; };
  let loaded = () => null;
  const session = createSession({
    port: office,
    watch: createItemWatch(office, { onLook: () => () => {}, later }),
    core: { setup() {}, open: async (key) => ({ key, email: null, screened }) },
    mover: fakeMover(server),
    ledger: openMemoryLedger(),
    kept: null,
    state: createStateCell(firstState('en')),
    loaded: () => loaded(),
    now: Date.now,
  });
  followSelection({ session, place: document.getElementById('pane'), setLoaded: (next) => { loaded = next; } });
  globalThis.server = server;
  globalThis.select = (...numbers) => {
    selected = numbers.map((n) => ({ itemId: 'i' + n, subject: 'Offer ' + n }));
    tell();
  };
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

async function opened(): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  await page.route('**/*', (route) => route.abort());
  await page.setContent('<!doctype html><html lang="en"><title>pane</title><main id="pane">panel</main>');
  await page.addScriptTag({ content: script });
  return page;
}
const select = (page: Page, ...numbers: readonly number[]) =>
  page.evaluate((each) => Reflect.get(globalThis, 'select')(...each), numbers);
const button = (page: Page, name: string) => page.getByRole('button', { name });
const folders = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    Reflect.get(globalThis, 'server').mails.map(({ folder }: { folder: string }) => folder),
  );

describe('the page for several mails beside the panel', () => {
  it('steps in for two mails and back for one, and reads by itself', async () => {
    const page = await opened();
    await select(page, 1);
    expect(await page.locator('#pane').isVisible()).toBe(true);
    await select(page, 1, 2);
    await page.getByText('D 2').waitFor();
    expect(await page.locator('#pane').isVisible()).toBe(false);
    await select(page, 3);
    await page.locator('#pane').waitFor({ state: 'visible' });
    expect(await page.locator('#several').textContent()).toBe('');
    await page.close();
  });

  it('reads what is selected while it still reads', async () => {
    const page = await opened();
    await page.evaluate(() => {
      Reflect.get(globalThis, 'select')(1, 2);
      setTimeout(() => Reflect.get(globalThis, 'select')(1, 2, 3), 0);
    });
    await page.getByText('D 3').waitFor();
    await page.close();
  });

  it('keeps the undo of mails that left the selection when they were put away', async () => {
    const page = await opened();
    await select(page, 1, 2);
    await page.getByText('D 2').waitFor();
    await button(page, 'Put all of D class away').click();
    await button(page, 'Yes, put 2 mails away').click();
    await button(page, 'Undo all (2)').waitFor();
    await select(page, 3);
    await button(page, 'Back to the open mail').waitFor();
    expect(await folders(page)).toEqual(['d-class', 'd-class', 'inbox']);
    await button(page, 'Undo all (2)').click();
    await page.locator('#pane').waitFor({ state: 'visible' });
    expect(await folders(page)).toEqual(['inbox', 'inbox', 'inbox']);
    await page.close();
  });

  it('goes when the user wants to see the open mail', async () => {
    const page = await opened();
    await select(page, 1, 2);
    await page.getByText('D 2').waitFor();
    await button(page, 'Label all').click();
    await button(page, 'Yes, label 2 mails').click();
    await button(page, 'Undo all (2)').waitFor();
    await select(page, 3);
    await button(page, 'Back to the open mail').click();
    await page.locator('#pane').waitFor({ state: 'visible' });
    await page.close();
  });
});

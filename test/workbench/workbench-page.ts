// The built workbench on a loopback address, and what a test sees of it. Example: const bench = await startWorkbench();
// const { page, strangers } = await bench.open(); ... strangers -> addresses asked for outside the page's own origin

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type StaticServer, serveFolder } from '../../scripts/build/static-server.ts';
import { bundleWorkbench } from '../../scripts/build/workbench-bundle.ts';
import { launchBrowser } from '../browser/launch.ts';

export interface PageWish {
  readonly language?: 'zh-CN' | 'en-US';
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses outside the page's own origin; data: and blob: stay inside the browser. */
  readonly strangers: readonly string[];
  /** Errors of the page and refusals of its content policy. */
  readonly faults: readonly string[];
}

export interface Workbench {
  open(wish?: PageWish): Promise<OpenPage>;
  close(): Promise<void>;
}

export async function startWorkbench(): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  const { files } = await bundleWorkbench(process.cwd());
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const server = await serveFolder(folder, 0);
  const browser = await launchBrowser();
  return {
    open: (wish = {}) => openPage(browser, server, wish),
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openPage(browser: Browser, { url }: StaticServer, wish: PageWish): Promise<OpenPage> {
  const context = await browser.newContext({
    locale: wish.language ?? 'en-US',
    colorScheme: wish.scheme ?? 'light',
    viewport: { width: wish.width ?? 1280, height: 800 },
    acceptDownloads: true,
  });
  const strangers: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(?:data|blob):/.test(address)) strangers.push(address);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(url);
  await page.locator('[role=option]').first().waitFor();
  await settled(page);
  return { page, context, strangers, faults };
}

/** No import and no new screening is under way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main[aria-busy=false]').waitFor();
}

/** Pixels: narrower pages show one column (workbench.css). */
const oneColumn = 720;

/** Searches for these words, opens the first mail and waits until reader and panel show it; the search is cleared again. */
export async function openMail(page: Page, words: string): Promise<void> {
  await page.locator('#search').fill(words);
  const row = page.locator('[role=option][aria-posinset="1"]');
  const id = await row.getAttribute('id');
  await row.click();
  // On a narrow screen the list gives way to the verdict, search and all.
  if ((page.viewportSize()?.width ?? 0) < oneColumn)
    await page.locator('#search').waitFor({ state: 'hidden' });
  else await page.locator('#search').fill('');
  await shown(page, id ?? '');
}

/** @param rowId id of the row in the list. */
export async function shown(page: Page, rowId: string): Promise<void> {
  const reader = page.locator(`[data-mail="${rowId.replace('mail-', '')}"]`);
  await reader.waitFor({ state: 'attached' });
  await page.locator('.iq .verdict').waitFor({ state: 'attached' });
}

/** What stands in the bar of a folder. */
export async function countOf(page: Page, folder: 'inbox' | 'd-class'): Promise<number> {
  return Number(await page.locator(`[data-folder=${folder}] .count`).textContent());
}

/** Drops files on the page as a hand does: the browser makes the files, the page gets a drop event. */
export async function dropFiles(
  page: Page,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('.page', 'drop', { dataTransfer: transfer });
}

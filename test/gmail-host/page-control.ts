// Steers the stand-in page from a test. Example: const page = await openPage(desk); await redraw(page) -> as the mailbox stands now

import type { Page } from 'playwright-core';
import type { Desk } from './open-gmail.ts';

export interface PageWish {
  readonly account?: 0 | 1;
  /** What stands behind the # of the address. */
  readonly place?: string;
  readonly scheme?: 'light' | 'dark';
}

/** A new tab with the page drawn. */
export async function openPage(
  { context }: Desk,
  { account = 0, place = 'inbox', scheme = 'light' }: PageWish = {},
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(`https://mail.google.com/mail/u/${account}/#${place}`);
  await drawn(page);
  return page;
}

export async function drawn(page: Page): Promise<void> {
  await page.locator('html[data-ready=yes]').waitFor({ state: 'attached' });
}

/** What Gmail does by itself when another device changed something. */
export async function redraw(page: Page): Promise<void> {
  await page.evaluate(() => globalThis.gmail.refresh());
}

// The built workbench in a real browser, as a salesperson uses it: open, read, label, dismiss, undo, import, export, keyboard.
// Example: drop an .mbox of 3 mails -> "3 mails imported.", and no request has left this computer.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  countOf,
  dropFiles,
  type OpenPage,
  openMail,
  type PageWish,
  settled,
  shown,
  startWorkbench,
  type Workbench,
} from './workbench-page.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await startWorkbench();
});
afterAll(() => bench.close());

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Words that find one mail of the samples: a full inquiry, and one that asks for a price and nothing else. */
const rfq = 'marsh 2,400';
const priceOnly = 'bestdeals77';
const chips = (page: Page) => page.locator('article.mail-open .chip').allTextContents();

/** Runs one story on a page of its own; whatever it did, nothing may have left and nothing may have failed. */
function story(name: string, wish: PageWish, tell: (open: OpenPage) => Promise<void>): void {
  it(name, { timeout: 90_000 }, async () => {
    const open = await bench.open(wish);
    await tell(open);
    expect(open.strangers).toEqual([]);
    expect(open.faults).toEqual([]);
    await open.context.close();
  });
}

function eml(number: number, subject = `Mail number ${number}`): string {
  return [
    `From: Buyer ${number} <buyer${number}@tentshop.example>`,
    `Subject: ${subject}`,
    `Date: Mon, 02 Nov 2026 08:00:00 +0000`,
    `Message-ID: <${number}@tentshop.example>`,
    '',
    `We need ${number + 100} pcs of camping tents, FOB Ningbo. Please quote.`,
    '',
  ].join('\r\n');
}

function mbox(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `From a@b.example Mon Nov  2 08:00:00 2026\n${eml(at)}\n`,
  ).join('');
}

describe('The workbench', () => {
  story('shows the sample inbox, and for a mail its quadrant, scores and reasons', {}, async ({ page }) => {
    expect(await countOf(page, 'inbox')).toBeGreaterThan(20);
    await openMail(page, rfq);
    const letter = await page.locator('[role=option][aria-selected=true] .mark').textContent();
    expect(await page.locator('.iq .verdict .tile').textContent()).toBe(letter);
    expect(await page.locator('.iq .axes .axis').count()).toBe(3);
    expect(await page.locator('article.mail-open mark').count()).toBeGreaterThan(2);
  });

  story(
    'applies labels, shows them on the mail and in the list, and takes them back',
    {},
    async ({ page }) => {
      await openMail(page, rfq);
      expect(await chips(page)).toEqual([]);
      await page.locator('.iq .button.primary').click();
      await page.locator('.iq .act[data-state=confirmed]').waitFor();
      const labels = await chips(page);
      expect(labels.length).toBeGreaterThan(1);
      expect(await page.locator('[role=option][aria-selected=true] .chip').first().textContent()).toBe(
        labels[0],
      );
      await page.locator('.iq .status .link').click();
      await page.locator('article.mail-open .chip').first().waitFor({ state: 'detached' });
      expect(await chips(page)).toEqual([]);
    },
  );

  story(
    'moves a dismissed mail to the D-class folder, keeps it there over a reload, and brings it back',
    {},
    async ({ page }) => {
      const before = await countOf(page, 'inbox');
      await openMail(page, priceOnly);
      await page.locator('.iq .buttons .button', { hasText: '2' }).click();
      await page.locator('.iq .act[data-state=confirmed]').waitFor();
      expect(await countOf(page, 'd-class')).toBe(1);
      expect(await countOf(page, 'inbox')).toBe(before - 1);
      await page.reload();
      await settled(page);
      expect(await countOf(page, 'd-class')).toBe(1);
      await page.locator('[data-folder=d-class]').click();
      await openMail(page, priceOnly);
      expect((await chips(page)).join()).toMatch(/^D /);
      await page.locator('.iq .status .link').click();
      await page.locator('article.mail-open .chip').first().waitFor({ state: 'detached' });
      // The labels go first, the move back follows.
      await expect.poll(() => countOf(page, 'd-class'), { timeout: 20_000 }).toBe(0);
      expect(await countOf(page, 'inbox')).toBe(before);
    },
  );

  story('takes a dropped .eml and .mbox in, and names the file that is no mail', {}, async ({ page }) => {
    const before = await countOf(page, 'inbox');
    await dropFiles(page, [
      { name: 'one.eml', text: eml(1, 'A dropped inquiry') },
      { name: 'three.mbox', text: mbox(3).replaceAll('buyer1@', 'other@') },
      { name: 'photo.png', text: '\u0000PNG' },
      { name: 'nothing.eml', text: '' },
    ]);
    await page.locator('.notice.info').waitFor();
    await settled(page);
    expect(await countOf(page, 'inbox')).toBe(before + 4);
    expect((await page.locator('.notice.problem').allTextContents()).join()).toMatch(
      /photo\.png.*nothing\.eml/s,
    );
    await openMail(page, 'A dropped inquiry');
    expect(await page.locator('article.mail-open').textContent()).toContain('101 pcs');
  });

  story('stops a large import when told to, and keeps what it has', {}, async ({ page }) => {
    const before = await countOf(page, 'inbox');
    await dropFiles(page, [{ name: 'large.mbox', text: mbox(5000) }]);
    await page.locator('[data-stop]').click();
    await page.locator('.notice.info').waitFor();
    await settled(page);
    const after = await countOf(page, 'inbox');
    expect(after).toBeGreaterThanOrEqual(before);
    expect(after).toBeLessThan(before + 5000);
    await page.reload();
    await settled(page);
    expect(await countOf(page, 'inbox')).toBe(after);
  });

  story('filters, sorts and searches', {}, async ({ page }) => {
    const all = await countOf(page, 'inbox');
    await page.locator('[data-show=D]').click();
    const marks = await page.locator('[role=option] .mark').allTextContents();
    expect(new Set(marks)).toEqual(new Set(['D']));
    await page.locator('[data-show=D]').click();
    await page.locator('select').selectOption('score');
    const scores = (await page.locator('[role=option] .row-score > [aria-hidden]').allTextContents()).map(
      Number,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    await page.locator('#search').fill('MARSH 2,400 rfq');
    expect(await page.locator('[role=option]').count()).toBe(1);
    expect(await page.locator('.list-foot').textContent()).toContain('1');
    await page.locator('#search').fill('');
    expect(await page.locator('[role=option]').first().getAttribute('aria-setsize')).toBe(String(all));
  });

  story('can do the main job by keyboard alone', {}, async ({ page }) => {
    await page.locator('#search').focus();
    await page.keyboard.type(rfq);
    for (let press = 0; press < 12 && !(await isFocused(page, '[role=listbox]')); press += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await shown(page, (await page.locator('[role=option]').getAttribute('id')) ?? '');
    await page.keyboard.press('1');
    await page.locator('article.mail-open .chip').first().waitFor();
    await page.locator('.iq .act[data-state=confirmed]').waitFor();
    await page.keyboard.press('z');
    await page.locator('article.mail-open .chip').first().waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    expect(await isFocused(page, '#search')).toBe(true);
    // A letter in the search box is a letter, whatever keys the list has.
    await page.keyboard.type('1 z');
    expect(await page.locator('#search').inputValue()).toContain('1 z');
    expect(await page.locator('article.mail-open .chip').count()).toBe(0);
  });

  story('exports verdicts and mails, and gets the labels back from the file', {}, async ({ page }) => {
    await openMail(page, rfq);
    await page.locator('.iq .button.primary').click();
    await page.locator('article.mail-open .chip').first().waitFor();
    const labels = await chips(page);
    const csv = await exported(page, 'CSV');
    expect(csv.startsWith('\ufeffdate,sender,')).toBe(true);
    expect(csv).toContain('h.marsh@');
    const mails = await exported(page, 'mbox');
    await page.locator('.menu > button').click();
    await page.locator('.menu li button', { hasText: 'Clear sample' }).click();
    await page.locator('.nothing').waitFor();
    await page.locator('.iq form.first button[type=button]').click();
    await dropFiles(page, [{ name: 'back.mbox', text: mails }]);
    await page.locator('[role=option]').first().waitFor();
    await settled(page);
    await openMail(page, rfq);
    // Names of products belong to the seller of the samples, who went with them: the closed table knows them no more.
    const known = labels.filter((label) => !label.startsWith('Product '));
    expect(known.length).toBeGreaterThan(3);
    expect(await chips(page)).toEqual(known);
  });

  story(
    'clears the samples with their seller, and asks for the own company in three fields',
    {},
    async ({ page }) => {
      await page.locator('.menu > button').click();
      await page.locator('.menu li button', { hasText: 'Clear sample' }).click();
      const form = page.locator('.iq form.first');
      await form.waitFor();
      const fields = form.locator('input, textarea');
      expect(await fields.count()).toBe(3);
      await fields.nth(0).fill('Tonglu Heron Paper Co., Ltd.');
      await fields.nth(1).fill('paper cup, paper straw');
      await fields.nth(2).fill('coffee chains');
      await form.locator('button[type=submit]').click();
      await form.waitFor({ state: 'detached' });
      await page.reload();
      await settled(page);
      expect(await page.locator('.iq form.first').count()).toBe(0);
    },
  );

  story('screens everything again when the gate is changed', {}, async ({ page }) => {
    await openMail(page, rfq);
    const before = Number(await page.locator('[data-show=A] .count').textContent());
    await page.locator('.iq button', { hasText: 'Settings' }).click();
    const gate = page.locator('.iq input[type=number]').first();
    await gate.fill('15');
    await gate.blur();
    await page.waitForFunction(
      (count) => Number(document.querySelector('[data-show=A] .count')?.textContent) < count,
      before,
    );
    expect(await countOf(page, 'inbox')).toBeGreaterThan(20);
  });

  story(
    'shows one column at 320 pixels, with the verdict first and the mail a tab away',
    { width: 320 },
    async ({ page }) => {
      await openMail(page, rfq);
      await page.locator('.iq .verdict').waitFor();
      await page.locator('.list').waitFor({ state: 'hidden' });
      await page.locator('[data-column=mail]').click();
      await page.locator('article.mail-open').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.locator('.switch-back').click();
      await page.locator('.list').waitFor();
    },
  );

  for (const language of ['zh-CN', 'en-US'] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      story(`has no fault that axe finds, ${language}, ${scheme}`, { language, scheme }, async ({ page }) => {
        await openMail(page, rfq);
        await page.locator('.iq .button.primary').click();
        await page.locator('article.mail-open .chip').first().waitFor();
        // By evaluate, because the page's own policy lets no other script in.
        const violations = await page.evaluate(`${axe};axe.run().then(({ violations }) =>
          violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(' | ')))`);
        expect(violations).toEqual([]);
      });
    }
  }
});

function isFocused(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
}

async function exported(page: Page, item: string): Promise<string> {
  await page.locator('.menu > button').click();
  const download = page.waitForEvent('download');
  await page.locator('.menu li button', { hasText: item }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

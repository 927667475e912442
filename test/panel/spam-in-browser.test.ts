// The choice to call a mail spam, in the real panel and a real browser: two clicks, explained, and only where the mailbox can.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { act, usePanel } from './panel-browser.ts';

const inPanel = usePanel();
const can = { label: true, makeLabels: true, colourLabels: true, move: true, undo: true, spam: true };
const calls = (page: Page) => page.evaluate(() => iq.calls.splice(0));
const spam = (page: Page) => page.locator('[data-act=spam]');
const question = (page: Page) => page.locator('[data-ask=spam]');

describe('calling a mail spam', () => {
  it('asks first, says what will happen and that it can be undone, and moves nothing yet', async () => {
    await inPanel(async (page) => {
      await page.evaluate((can) => iq.show('pitch', { can }), can);
      await spam(page).click();
      await expect.poll(() => question(page).textContent()).toMatch(/垃圾邮件文件夹.+可以撤销/);
      expect(await calls(page)).toEqual([]);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('取消');
      await page.keyboard.press('Enter');
      await expect.poll(() => question(page).count()).toBe(0);
      expect(await calls(page)).toEqual([]);
    });
  });
  it('moves the mail at the second click, once, and never while another act on it is under way', async () => {
    await inPanel(async (page) => {
      await page.evaluate((can) => iq.show('a', { can, acts: [] }), can);
      await spam(page).click();
      await page.locator('[data-act=spam-confirm]').click();
      expect(await calls(page)).toEqual(['spam mail-a']);
      await expect.poll(() => question(page).count()).toBe(0);
      const waiting = act('waiting', { verb: 'spam' });
      await page.evaluate(([can, waiting]) => iq.show('a', { can, acts: [waiting] }), [
        can,
        waiting,
      ] as const);
      await spam(page).dispatchEvent('click');
      expect(await question(page).count()).toBe(0);
      expect(await page.locator('.status').textContent()).toContain('正在移到垃圾邮件');
    });
  });
  it('is not offered where the mailbox cannot, nor for the mail of a colleague', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('a'));
      expect(await spam(page).count()).toBe(0);
      await page.evaluate((can) => iq.show('other', { can }), can);
      expect(await spam(page).count()).toBe(0);
    });
  });
  it('speaks English too, and folds the question with the next mail', async () => {
    await inPanel(async (page) => {
      await page.evaluate((can) => iq.show('a', { can, settings: { language: 'en' } }), can);
      await spam(page).click();
      await expect.poll(() => question(page).textContent()).toMatch(/whole conversation.+undo it/);
      await page.evaluate((can) => iq.show('b', { can, settings: { language: 'en' } }), can);
      await expect.poll(() => question(page).count()).toBe(0);
    });
  });
});

// How the real panel looks in a real browser: nothing for axe to find, all of the verdict above the fold, big enough to hit.

import { describe, expect, it } from 'vitest';
import type { fixtures } from './fixtures.ts';
import { act, axeFindings, usePanel } from './panel-browser.ts';

type MailName = keyof typeof fixtures;
const mails: readonly MailName[] = ['a', 'b', 'c', 'pitch', 'phish', 'other', 'look', 'unread'];
const languages = ['zh', 'en'] as const;
const inPanel = usePanel();

describe('axe finds nothing', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`in any mail, in both languages, ${colorScheme}`, async () => {
      await inPanel(
        async (page) => {
          for (const language of languages) {
            for (const mail of mails) {
              await page.evaluate(([name, tag]) => iq.show(name, { settings: { language: tag } }), [
                mail,
                language,
              ] as const);
              expect(await axeFindings(page), `${mail} ${language}`).toEqual([]);
            }
          }
        },
        { colorScheme },
      );
    });
    it(`in every other face of the panel, ${colorScheme}`, async () => {
      await inPanel(
        async (page) => {
          const faces = [
            { screened: null },
            { open: null },
            { failure: { messageId: 'mail-a', sentence: { zh: '请稍后再试。', en: 'Try later.' } } },
            { acts: [act('failed'), act('confirmed', { id: 'act-0', messageId: 'z' })] },
            { can: { label: false, makeLabels: false, colourLabels: false, move: false, undo: false } },
            { profile: null },
          ];
          for (const face of faces) {
            await page.evaluate((change) => iq.show('a', change), face);
            expect(await axeFindings(page), JSON.stringify(face)).toEqual([]);
          }
          await page.getByRole('button', { name: '开始' }).click();
          expect(await axeFindings(page), 'first run with errors').toEqual([]);
          await page.evaluate(() => iq.show('a'));
          for (const name of ['询盘具体性', '改判', '快捷键'])
            await page.getByRole('button', { name }).click();
          expect(await axeFindings(page), 'all unfolded').toEqual([]);
          await page.getByRole('button', { name: '设置' }).click();
          await page.getByRole('button', { name: '导入' }).click();
          expect(await axeFindings(page), 'settings').toEqual([]);
        },
        { colorScheme },
      );
    });
  }
  it('when the host sets the theme against the system', async () => {
    await inPanel(
      async (page) => {
        await page.evaluate(() => iq.show('a', { theme: 'dark' }));
        expect(await axeFindings(page)).toEqual([]);
        const ground = await page.locator('.iq').evaluate((node) => getComputedStyle(node).backgroundColor);
        expect(ground).toBe('rgb(31, 31, 31)');
      },
      { colorScheme: 'light' },
    );
  });
});

describe('the first glance', () => {
  it('shows verdict, scores, why and both buttons above the fold of 320x570, without a scroll sideways', async () => {
    await inPanel(async (page) => {
      for (const language of languages) {
        for (const mail of mails) {
          await page.evaluate(([name, tag]) => iq.show(name, { settings: { language: tag } }), [
            mail,
            language,
          ] as const);
          const bottom = await page
            .locator('.buttons')
            .evaluate((node) => node.getBoundingClientRect().bottom);
          expect(bottom, `${mail} ${language}`).toBeLessThanOrEqual(570);
          if (mail === 'a' && language === 'zh') expect(bottom).toBeLessThanOrEqual(350);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width, `${mail} ${language}`).toBeLessThanOrEqual(320);
        }
      }
    });
  });
  it('gives every control at least 24 pixels each way', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('a', { acts: [] }));
      const small = await page.locator('button:not(#outside)').evaluateAll((nodes) =>
        nodes
          .map((node) => [node.textContent, node.getBoundingClientRect()] as const)
          .filter(([, box]) => box.width < 24 || box.height < 24)
          .map(([text]) => text),
      );
      expect(small).toEqual([]);
    });
  });
  it('keeps bars and steps visible in forced colours, and still without motion', async () => {
    await inPanel(
      async (page) => {
        await page.evaluate(() => iq.show('a', { screened: null }));
        expect(
          await page
            .locator('.bar')
            .first()
            .evaluate((node) => getComputedStyle(node).animationName),
        ).toBe('none');
        await page.evaluate(() => iq.show('a'));
        const colours = await page
          .locator('.axis .steps i')
          .evaluateAll((nodes) => nodes.slice(8, 10).map((node) => getComputedStyle(node).backgroundColor));
        expect(colours[0]).not.toBe(colours[1]);
      },
      { forcedColors: 'active', reducedMotion: 'reduce' },
    );
  });
});

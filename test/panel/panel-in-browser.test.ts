// How the real panel behaves in a real browser: never stale, all by keyboard, honest about what is done, deaf to hostile mail.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fixtures } from './fixtures.ts';
import { hostileTexts } from './hostile-texts.ts';
import { act, usePanel } from './panel-browser.ts';

const languages = ['zh', 'en'] as const;
const inPanel = usePanel();
const calls = (page: Page) => page.evaluate(() => iq.calls.splice(0));

describe('a result belongs to its mail', () => {
  it('never shows the result of the mail before, and says so to a screen reader when the next is there', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('a'));
      await page.getByRole('button', { name: /应用/ }).focus();
      const before = await page.evaluate(() => document.activeElement?.className);
      await page.evaluate(() => iq.show('a', { open: { messageId: 'mail-b', subject: 'the next mail' } }));
      const text = await page.locator('#panel').textContent();
      expect(text).toContain('the next mail');
      expect(text).not.toMatch(/FT-4P|重点跟进|Brandt/);
      await page.keyboard.press('1');
      await page.keyboard.press('2');
      await page.keyboard.press('Enter');
      expect((await calls(page)).filter((call) => !call.startsWith('evidence'))).toEqual([]);
      await page.evaluate(() => iq.show('b'));
      await expect
        .poll(() => page.locator('[aria-live=polite]').first().textContent())
        .toContain('B 耐心推进');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe(before);
    });
  });
  it('folds what was unfolded on the mail before', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('a'));
      await page.getByRole('button', { name: /联系信息/ }).click();
      await expect.poll(() => page.locator('[aria-expanded=true]').count()).toBe(1);
      await page.evaluate(() => iq.show('b'));
      await expect.poll(() => page.locator('[aria-expanded=true]').count()).toBe(0);
    });
  });
});

describe('by keyboard alone', () => {
  it('reaches every control in the order of the page, each with a focus that shows', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('a', { acts: [] }));
      const wanted = await page
        .locator('#panel button')
        .evaluateAll((nodes) => nodes.map((node) => node.textContent));
      await page.locator('#outside').focus();
      const reached: (string | null)[] = [];
      for (const _ of wanted) {
        await page.keyboard.press('Tab');
        const [text, outline] = await page.evaluate(() => {
          const node = document.activeElement;
          return [
            node?.textContent ?? null,
            node === null ? '' : getComputedStyle(node).outlineStyle,
          ] as const;
        });
        reached.push(text);
        expect(outline, text ?? '').toBe('solid');
      }
      expect(reached).toEqual(wanted);
      await expect.poll(() => page.locator('details, a[href], [contenteditable]').count()).toBe(0);
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll('*')].every((node) => node.shadowRoot === null),
        ),
      ).toBe(true);
    });
  });
  it('opens a score with Enter and closes it again', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('a'));
      const axis = page.getByRole('button', { name: /询盘具体性/ });
      await axis.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => axis.getAttribute('aria-expanded')).toBe('true');
      await expect.poll(() => page.locator('.axis-detail').textContent()).toContain('190T polyester');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.axis-detail').count()).toBe(0);
    });
  });
  it('takes 1, 2, z and ? while the panel has the focus, and only then', async () => {
    await inPanel(async (page) => {
      await page.evaluate((acts) => iq.show('a', { acts }), [act('confirmed')]);
      await page.locator('#outside').focus();
      for (const key of ['1', '2', 'z']) await page.keyboard.press(key);
      expect(await calls(page)).toEqual([]);
      await page.locator('.icon').focus();
      for (const key of ['1', '2', 'z']) await page.keyboard.press(key);
      expect(await calls(page)).toEqual(['apply mail-a', 'dismiss mail-a', 'undo act-1']);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('?');
      expect(await calls(page)).toEqual([]);
      await expect.poll(() => page.locator('.keys').textContent()).toContain('撤销');
    });
  });
  it('moves rubbish with 1, and corrects a verdict with 2', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('pitch'));
      await page.locator('.icon').focus();
      await page.keyboard.press('1');
      await page.keyboard.press('2');
      await page.getByRole('button', { name: '改判为 C 标准回复' }).press('Enter');
      expect(await calls(page)).toEqual(['dismiss mail-d-pitch', 'record mail-d-pitch C']);
    });
  });
});

describe('words of the mail', () => {
  it('marks them in the mail while pointed at or focused, and clears the mark after', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('a'));
      const quote = page.getByRole('button', { name: '在邮件中标出：3000pcs' });
      const { span } = fixtures.a.screening.reasons[0]?.evidence[0] ?? { span: null };
      await quote.focus();
      await page.locator('.icon').focus();
      await quote.hover();
      await page.mouse.move(0, 0);
      expect(await calls(page)).toEqual([
        `evidence ${JSON.stringify(span)}`,
        'evidence null',
        `evidence ${JSON.stringify(span)}`,
        'evidence null',
      ]);
    });
  });
  it('stay words, whatever they try: no script runs, nothing is fetched, nothing breaks out', async () => {
    await inPanel(async (page) => {
      for (const language of languages) {
        for (const place of hostileTexts.keys()) {
          await page.evaluate(([at, tag]) => iq.showHostile(at, { settings: { language: tag } }), [
            place,
            language,
          ] as const);
          const width = await page.evaluate(async () => {
            const frame = () => new Promise((done) => requestAnimationFrame(done));
            const widths: number[] = [];
            for (const control of document.querySelectorAll<HTMLElement>('.axis, .quote, .icon')) {
              control.click();
              await frame();
              widths.push(document.documentElement.scrollWidth);
            }
            return Math.max(...widths);
          });
          expect(width, hostileTexts[place]?.slice(0, 40)).toBeLessThanOrEqual(320);
          expect(
            await page
              .locator('#panel :is(img, script, iframe, a, form, style, link, meta, object, input)')
              .count(),
          ).toBe(0);
          await expect
            .poll(() => page.locator('#panel').textContent())
            .not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u);
        }
      }
      expect(await page.evaluate(() => globalThis.hacked)).toBeUndefined();
      expect(
        await page.evaluate(() => Object.getOwnPropertyNames(Object.prototype).length),
        'prototype',
      ).toBe(12);
    });
  });
});

describe('the status line', () => {
  it('never says done before it is done, sends nothing twice, and keeps undo in reach', async () => {
    await inPanel(async (page) => {
      const status = page.locator('.status');
      await page.evaluate((acts) => iq.show('a', { acts }), [act('waiting')]);
      await expect.poll(() => status.textContent()).toBe('正在加标签…');
      await page.getByRole('button', { name: /应用/ }).click({ force: true });
      expect(await calls(page)).toEqual([]);
      await page.evaluate((acts) => iq.show('a', { acts }), [act('failed')]);
      await expect.poll(() => status.textContent()).toMatch(/标签没加上没有权限/);
      await page.evaluate((acts) => iq.show('a', { acts }), [act('confirmed')]);
      await expect.poll(() => status.textContent()).toContain('标签已加上');
      await page.getByRole('button', { name: '撤销' }).click();
      expect(await calls(page)).toEqual(['undo act-1']);
      await page.evaluate((acts) => iq.show('b', { acts }), [act('confirmed')]);
      await expect.poll(() => status.textContent()).toBe('');
      await expect.poll(() => page.locator('.recent').textContent()).toContain('标签已加上');
      await page.getByRole('button', { name: '撤销' }).click();
      expect(await calls(page)).toEqual(['undo act-1']);
    });
  });
});

describe('settings and first run', () => {
  it('hands on a gate inside 3 to 15 and a signal switched off', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('a'));
      await page.getByRole('button', { name: '设置' }).click();
      const gate = page.getByLabel('过关线');
      await gate.fill('99');
      await gate.press('Tab');
      await page.getByLabel('使用信号：要先问上级').uncheck();
      const sent = await calls(page);
      expect(sent[0]).toContain('"gate":15');
      expect(sent[1]).toContain('"weights":{"defers":0}');
      await gate.fill('1');
      await page.keyboard.press('z');
      expect((await calls(page)).join()).not.toContain('undo');
    });
  });
  it('switches, weighs and restores signals from the keyboard, and forgets a weight that is the default again', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('a', { settings: { weights: { defers: 0 } } }));
      await page.getByRole('button', { name: '设置' }).click();
      const box = page.getByLabel('使用信号：要先问上级');
      expect(await box.isChecked()).toBe(false);
      await expect.poll(() => page.locator('.signals [role=status]').textContent()).toBe('改动了 1 个信号');
      await box.press('Space');
      const points = page.getByLabel('分值：要先问上级');
      await points.fill('-5');
      await points.press('Enter');
      await page.getByRole('button', { name: '全部恢复默认' }).press('Enter');
      const sent = await calls(page);
      expect(sent).toHaveLength(3);
      expect(sent[0]).toContain('"weights":{}');
      expect(sent[1]).toContain('"weights":{"defers":-5}');
      expect(sent[2]).toContain('"weights":{}');
    });
  });
  it('shows an error at its field by name and saves nothing until all is right', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('a'));
      await page.getByRole('button', { name: '设置' }).click();
      await page.getByRole('button', { name: '加产品' }).click();
      await page.getByRole('button', { name: '保存' }).click();
      expect(await calls(page)).toEqual([]);
      const field = page.getByLabel('产品 2', { exact: true });
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
      await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
      await field.fill('天幕');
      await page.getByRole('button', { name: '保存' }).click();
      await expect.poll(async () => (await calls(page)).join()).toContain('天幕');
      await expect.poll(() => page.locator('.save [role=status]').textContent()).toBe('有未保存的改动');
    });
  });
  it('reads a pasted profile into the form, and tells what is wrong with a bad one', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('a'));
      await page.getByRole('button', { name: '设置' }).click();
      await page.getByRole('button', { name: '导入' }).click();
      const box = page.getByLabel('把档案的 JSON 贴在这里。');
      await box.fill('{ nonsense');
      await page.getByRole('button', { name: '读入' }).click();
      await expect.poll(() => page.locator('.transfer .field-problem').textContent()).toContain('不是 JSON');
      await box.fill('{"company":"","products":[]}');
      await page.getByRole('button', { name: '读入' }).click();
      await expect.poll(() => page.locator('.transfer .field-problem').textContent()).toContain('company: ');
      await box.fill(
        '{"company":"Lumen Works","products":[{"name":"lamp","keywords":["lamp"],"models":[]}]}',
      );
      await page.getByRole('button', { name: '读入' }).click();
      await expect.poll(() => page.getByLabel('公司名称').inputValue()).toBe('Lumen Works');
      expect(await calls(page)).toEqual([]);
    });
  });
  it('starts with three fields, or without them', async () => {
    await inPanel(async (page) => {
      await page.evaluate(() => iq.show('a', { profile: null }));
      await page.getByLabel('公司名称').fill('Lumen Works');
      await page.getByLabel('产品（用逗号隔开）').fill('lamp，灯带');
      await page.getByLabel('谁向你买（用逗号隔开）').fill('hotels, 工程商');
      await page.getByRole('button', { name: '开始' }).click();
      await expect.poll(() => page.evaluate(() => iq.calls.length)).toBe(1);
      const [saved = ''] = await calls(page);
      expect(saved).toContain('"name":"灯带","keywords":["灯带"]');
      expect(saved).toContain('"industries":["hotels","工程商"]');
      await page.getByRole('button', { name: '跳过' }).click();
      expect(await calls(page)).toEqual(['skip']);
      await expect.poll(() => page.locator('.tile').textContent()).toBe('A');
    });
  });
});

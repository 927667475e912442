// How the drawer behaves as a guest in Gmail's page: its looks, its keys, hostile mails, a Gmail that was redesigned, a whole day's mail.
// Example: "e" while the focus is in Gmail -> Gmail archives; Gmail without its anchors -> reduced mode, and the side panel still opens

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { outcome, shows, soon, subjectOf, verdictOf } from '../browser/panel-look.ts';
import { scriptVectors } from '../hostile/script-vectors.ts';
import type { OpenGmail } from './begin-story.ts';
import { drawer, drawerFrame, drawerPart, folded, panelFrame } from './drawer-look.ts';
import { extensionFiles } from './extension-files.ts';
import { storyOn } from './gmail-story.ts';
import { type Desk, startDesk } from './open-gmail.ts';
import { bare, lines, pitch, rfq, sampleMails, standInMail, trader } from './stand-in-mails.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk(await extensionFiles());
});
afterAll(() => desk.close());
const story = storyOn(() => desk);

/** Sum of red, green and blue of the panel's ground, 0-765. */
async function ground(page: Page): Promise<number> {
  const frame = await panelFrame(page);
  const colour = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
  return (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
}

const keysHeard = (page: Page) => page.evaluate(() => globalThis.gmail.keys.join(' '));

describe('The drawer as a guest in a stand-in for Gmail', () => {
  story(
    'is dark where Gmail is dark, and speaks Chinese where the user does',
    {
      look: { dark: true, language: 'zh-CN' },
      record: { language: 'zh' },
    },
    async ({ page, panel, show }) => {
      await show(rfq);
      await shows(panel, rfq.subject, 'A');
      expect(await panel.locator('.iq .verdict').first().textContent()).toContain('重点跟进');
      await soon(() => ground(page)).toBeLessThan(200);
      await soon(() => drawer(page).getAttribute('data-theme')).toBe('dark');
      await soon(() => drawerPart(page, 'name').textContent()).toBe('询盘象限');
    },
  );

  story('is light where Gmail is light, even in a dark system', { scheme: 'dark' }, async (open) => {
    const { page, panel, show } = open;
    await show(rfq);
    await shows(panel, rfq.subject, 'A');
    expect(await panel.locator('.iq .verdict').first().textContent()).toContain('Priority');
    await soon(() => ground(page)).toBeGreaterThan(600);
  });

  story('leaves Gmail its keys, and keeps its own to itself', {}, async ({ page, panel, show }) => {
    await show(rfq);
    await shows(panel, rfq.subject, 'A');
    await page.locator('h2.hP').click();
    for (const key of ['e', 'l', '#', 'g', 'i', 'j', 'k']) await page.keyboard.press(key);
    expect(await keysHeard(page)).toBe('e l # g i j k');
    await panel.locator('.iq .button.primary').focus();
    for (const key of ['e', 'l', '#', 'g', 'i', '1', 'z']) await page.keyboard.press(key);
    expect(await keysHeard(page)).toBe('e l # g i j k');
  });

  story('is used by the keyboard alone', {}, async ({ page, panel, show, labelsOf }) => {
    await show(rfq);
    await shows(panel, rfq.subject, 'A');
    await drawerPart(page, 'close').focus();
    await page.keyboard.press('Enter');
    await folded(page);
    await page.keyboard.press('Enter');
    await shows(panel, rfq.subject, 'A');
    await page.keyboard.press('1');
    expect(await outcome(panel)).toMatchObject({ state: 'confirmed' });
    expect(labelsOf(rfq).filter((name) => name.includes('/')).length).toBeGreaterThan(2);
    await page.keyboard.press('z');
    await soon(() => labelsOf(rfq).filter((name) => name.includes('/'))).toEqual([]);
  });

  story('stays folded when the user has folded it, in the next tab too', {}, async (open) => {
    const { page, panel, show, another, place } = open;
    await show(rfq);
    await shows(panel, rfq.subject, 'A');
    await drawerPart(page, 'close').click();
    await folded(page);
    await show(pitch);
    const other = await another();
    await other.evaluate((id) => globalThis.gmail.open(id), place(pitch).threadId);
    await other.locator('h2.hP').waitFor();
    await folded(other);
    await drawerPart(other, 'tab').click();
    await shows(drawerFrame(other), pitch.subject, 'D');
    expect(await drawer(page).getAttribute('data-state')).toBe('closed');
  });

  const vectors = scriptVectors(20_261_120, 240);
  const hostile = [0, 1, 2, 3].map((place) => {
    const own = vectors.slice(place * 60, place * 60 + 60).map((text) => text.replace(/[\r\n]/g, ' '));
    return standInMail({
      id: 700 + place,
      subject: `\u202e${own.slice(0, 8).join(' ')}`,
      from: `"\u202e${own[8]?.replace(/["\\]/g, '')}" <h${place}@hostile.example>`,
      html: lines('We need 500 tents, quote FOB.', ...own.slice(9), '\u202e\u2066gnp.exe'),
      attachments: ['\u202egnp.exe', ...own.slice(10, 14).map((text) => text.replace(/["\\/]/g, ''))],
    });
  });
  story(
    'shows a hostile mail as letters: nothing of it runs, nothing leaves',
    { mails: [...sampleMails, ...hostile], mayFail: /content security policy|inline/i },
    async ({ page, panel, show, place }) => {
      for (const mail of hostile) {
        await show(mail);
        await panel.locator(`html[data-mail="${place(mail).messageId}"]`).waitFor({ state: 'attached' });
        await soon(() => verdictOf(panel)).toMatch(/^[ABCD–]$/);
        const subject = await subjectOf(panel);
        expect(subject.length).toBeGreaterThan(20);
        expect(subject).not.toContain('\u202e');
        const frame = await panelFrame(page);
        const own = await frame.evaluate(() => [
          Reflect.has(globalThis, 'hacked'),
          document.querySelectorAll('script:not([src]), img:not([src^="data:"]), iframe, object, embed, form')
            .length,
        ]);
        expect(own).toEqual([false, 0]);
        expect(await page.evaluate(() => Reflect.has(globalThis, 'hacked'))).toBe(false);
      }
    },
  );

  story(
    'says that Gmail has changed when it knows nothing of the page, and the side panel still opens',
    { look: { redesigned: true } },
    async ({ page, show }) => {
      await show(rfq);
      await drawerPart(page, 'reduced').waitFor({ timeout: 30_000 });
      expect(await drawer(page).getAttribute('data-reduced')).toBe('true');
      const side = await desk.context.newPage();
      await side.goto(`${desk.origin}/panel.html`);
      await side.locator('.iq').first().waitFor();
    },
  );

  story('works in the side panel: the mail of the active tab', {}, async ({ page, show }) => {
    await show(trader);
    const side = await sidePanel(page);
    await shows(side, trader.subject, 'A');
    await show(bare);
    await shows(side, bare.subject, 'C');
  });

  story('reads a hundred mails in a row without a leak', {}, (open) => readMany(open));
});

/** A tab of its own in the place of the side panel, which opens at a click on the browser's own buttons only; the mail's tab stays active. */
async function sidePanel(active: Page): Promise<Page> {
  const side = await desk.context.newPage();
  await active.bringToFront();
  await side.goto(`${desk.origin}/panel.html`);
  await active.bringToFront();
  return side;
}

const warm = 20;
const count = 100;

/** What stands in the panel's own process after the garbage is collected. */
async function standing(page: Page) {
  const session = await desk.context.newCDPSession(await panelFrame(page));
  await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  const dom = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { bytes: heap.usedSize, nodes: dom.nodes, listeners: dom.jsEventListeners };
}

async function readMany({ page, panel, show }: OpenGmail): Promise<void> {
  const turn = [rfq, pitch, bare, trader];
  const letters = ['A', 'D', 'C', 'A'];
  let before: Awaited<ReturnType<typeof standing>> | null = null;
  for (let place = 0; place < count; place += 1) {
    const mail = turn[place % turn.length] ?? rfq;
    await show(mail);
    await shows(panel, mail.subject, letters[place % turn.length] ?? '');
    if (place === warm) before = await standing(page);
  }
  await show(rfq);
  await shows(panel, rfq.subject, 'A');
  const after = await standing(page);
  expect(before).not.toBeNull();
  expect(after.nodes).toBeLessThan((before?.nodes ?? 0) * 1.3 + 200);
  expect(after.listeners).toBeLessThan((before?.listeners ?? 0) * 1.3 + 50);
  expect(after.bytes).toBeLessThan((before?.bytes ?? 0) + 2_000_000);
}

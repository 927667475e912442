// How the pane looks and how it is used without a mouse, with office.js's own handling of Tab: colours of the client, axe, widths.
// Example: Tab through the pane -> every control once, then the host is told that the focus leaves (action 13)

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { outcome, shows, soon } from '../browser/panel-look.ts';
import { type Desk, type OpenOutlook, startDesk } from './open-outlook.ts';
import { paneFiles } from './pane-files.ts';
import { storyOn } from './pane-story.ts';
import { rfq } from './sample-mails.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk(await paneFiles());
});
afterAll(() => desk.close());
const story = storyOn(() => desk);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const light = { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#242424' };
const dark = { bodyBackgroundColor: '#1f1f1f', bodyForegroundColor: '#ffffff' };
const tabExit = 13;
const tabExitBack = 14;

/** Sum of red, green and blue of the ground, 0-765. */
async function ground(pane: Frame): Promise<number> {
  const colour = await pane.evaluate(() => getComputedStyle(document.body).backgroundColor);
  return (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
}

/** Every control that a user can see and use, as its place among them; the pane's own list, not that of office.js. */
function markControls(): number {
  const all = document.querySelectorAll('button, a[href], input, select, textarea, summary, [tabindex="0"]');
  const usable = [...all].filter(
    (each) => each.checkVisibility() && !(each instanceof HTMLButtonElement && each.disabled),
  );
  for (const [place, each] of usable.entries()) each.setAttribute('data-place', String(place));
  return usable.length;
}

/** Goes through the pane by Tab until office.js gives the focus back to the host. */
async function walk({ pane, page, outlook }: OpenOutlook): Promise<readonly string[]> {
  const places: string[] = [];
  const exits = async () => (await outlook.notices()).filter((notice) => notice === tabExit).length;
  const before = await exits();
  await outlook.tabIn();
  await pane.waitForFunction(() => document.activeElement?.hasAttribute('data-place'));
  for (let step = 0; step < 400; step += 1) {
    places.push(await pane.evaluate(() => document.activeElement?.getAttribute('data-place') ?? 'none'));
    await page.keyboard.press('Tab');
    if ((await exits()) > before) break;
  }
  return places;
}

const range = (count: number) => Array.from({ length: count }, (_, place) => String(place));

describe('The look of the pane in a stand-in for Outlook on the web (office.js of npm, 2022; its Tab handling is the real one)', () => {
  story('is dark where the system is dark', { scheme: 'dark' }, async ({ pane }) => {
    await shows(pane, rfq.subject, 'A');
    expect(await ground(pane)).toBeLessThan(200);
  });

  story('is light where the system is light', {}, async ({ pane }) => {
    await shows(pane, rfq.subject, 'A');
    expect(await ground(pane)).toBeGreaterThan(600);
  });

  story(
    'takes the colours of the client before those of the system, and follows them (theme of 1.14: a stand-in)',
    { theme: dark },
    async ({ pane, outlook }) => {
      await shows(pane, rfq.subject, 'A');
      expect(await ground(pane)).toBeLessThan(200);
      await outlook.setTheme(light);
      await soon(() => ground(pane)).toBeGreaterThan(600);
    },
  );

  story('is wholly used by Tab alone, and gives the focus back to the host', {}, async (open) => {
    const { pane, page, outlook } = open;
    await shows(pane, rfq.subject, 'A');
    // What is folded is unfolded first: its controls count too.
    for (const unfold of ['.axes .axis', '.below .link', 'footer .link'])
      await pane.locator(`.iq ${unfold}[aria-expanded=false]`).first().click();
    const count = await pane.evaluate(markControls);
    expect(count).toBeGreaterThan(15);
    expect(await walk(open)).toEqual(range(count));
    await outlook.tabIn();
    await pane.waitForFunction(() => document.activeElement?.getAttribute('data-place') === '0');
    await page.keyboard.press('Shift+Tab');
    await soon(async () => (await outlook.notices()).includes(tabExitBack)).toBe(true);
  });

  story('has settings that are wholly used by Tab alone', {}, async (open) => {
    const { pane } = open;
    await shows(pane, rfq.subject, 'A');
    await pane.locator('.iq footer .link', { hasText: 'Settings' }).click();
    await pane.locator('.settings').waitFor();
    const count = await pane.evaluate(markControls);
    expect(count).toBeGreaterThan(20);
    expect(await walk(open)).toEqual(range(count));
  });

  story(
    'asks for the profile at the first start, wholly by keyboard',
    { mailbox: { settings: {} } },
    async (open) => {
      const { pane, page, outlook } = open;
      await pane.locator('.first').waitFor();
      const count = await pane.evaluate(markControls);
      expect(await walk(open)).toEqual(range(count));
      await outlook.tabIn();
      await pane.locator('.first input').first().focus();
      await page.keyboard.type('Ridgeline Outdoor');
      await page.keyboard.press('Tab');
      await page.keyboard.type('camping tent, FT-4P');
      await page.keyboard.press('Tab');
      await page.keyboard.type('outdoor shops');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await shows(pane, rfq.subject, 'A');
    },
  );

  story(
    'labels and takes back by single keys while it has the focus',
    {},
    async ({ pane, page, outlook }) => {
      await shows(pane, rfq.subject, 'A');
      await outlook.tabIn();
      await pane.waitForFunction(() => document.activeElement?.closest('.iq') !== null);
      await page.keyboard.press('1');
      expect((await outcome(pane)).state).toBe('confirmed');
      expect((await outlook.mail('rfq')).categories.length).toBeGreaterThan(2);
      await page.keyboard.press('z');
      await soon(async () => (await outlook.mail('rfq')).categories).toEqual([]);
    },
  );

  story('leaves the focus where it is when the next mail comes', {}, async ({ pane, outlook }) => {
    await shows(pane, rfq.subject, 'A');
    await pane.locator('.iq .button.primary').focus();
    await outlook.select('trader');
    await shows(pane, '询价：四人帐篷 3000 顶', 'A');
    expect(await pane.evaluate(() => document.activeElement?.classList.contains('primary'))).toBe(true);
  });

  for (const locale of ['en-US', 'zh-CN'] as const)
    for (const scheme of ['light', 'dark'] as const)
      story(
        `has no fault that axe finds and fits 320 px, ${locale}, ${scheme}`,
        { locale, scheme },
        async ({ pane }) => {
          await shows(pane, rfq.subject, 'A');
          expect(await axeFindings(pane)).toEqual([]);
          expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        },
      );
});

async function axeFindings(pane: Frame): Promise<unknown> {
  return pane.evaluate(`${axe};axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target.join(' '))))`);
}

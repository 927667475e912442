// The content script in real Chromium on the stand-in page: marks of evidence, the way back by Escape, ids that come late, a mail touched
// by hand, and an extension that is reloaded under the page.

import { afterAll, beforeAll, describe, expect } from 'vitest';
import { shows, soon, verdictOf } from '../../browser/panel-look.ts';
import { drawer, drawerFrames, drawerPart, panelFrame } from '../../gmail-host/drawer-look.ts';
import { extensionFiles } from '../../gmail-host/extension-files.ts';
import { storyOn } from '../../gmail-host/gmail-story.ts';
import { type Desk, startDesk } from '../../gmail-host/open-gmail.ts';
import { pitch, rfq, talk, talkStart } from '../../gmail-host/stand-in-mails.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk(await extensionFiles());
});
afterAll(() => desk.close());
const story = storyOn(() => desk);

describe('The content script in the stand-in page', () => {
  story('marks the words of a reason in the mail, changes no node, and clears the mark', {}, async (open) => {
    const { page, panel, show } = open;
    await show(rfq);
    await shows(panel, rfq.subject, 'A');
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('inquiry-quadrant-evidence') ?? [])].map((range) => {
          const { startContainer, startOffset, endContainer, endOffset } = range;
          const whole = document.createRange();
          whole.setStart(startContainer, startOffset);
          whole.setEnd(endContainer, endOffset);
          return whole.toString();
        }),
      );
    const nodes = () => page.evaluate(() => document.body.querySelectorAll('*').length);
    const before = await nodes();
    await panel.locator('.iq .axis').first().click();
    const quote = panel.locator('.iq button.quote', { hasText: 'FOB' }).first();
    const words = (await quote.textContent()) ?? '';
    await quote.hover();
    await soon(async () => (await marked()).map((text) => text.replace(/\s/g, ''))).toEqual([
      words.replace(/\s/g, ''),
    ]);
    expect(await nodes()).toBe(before);
    await panel.locator('.iq .subject').first().hover();
    await soon(marked).toEqual([]);
  });

  story('gives the keys back to Gmail at Escape', {}, async ({ page, panel, show }) => {
    await show(rfq);
    await shows(panel, rfq.subject, 'A');
    await panel.locator('.iq .button.primary').focus();
    await page.keyboard.press('Escape');
    await soon(() => page.evaluate(() => document.activeElement?.id ?? '')).not.toBe(
      'inquiry-quadrant-drawer',
    );
    await page.keyboard.press('j');
    expect(await page.evaluate(() => globalThis.gmail.keys)).toEqual(['j']);
  });

  story('waits for ids that Gmail writes late, and follows when they change', {}, async (open) => {
    const { page, panel, show } = open;
    await show(pitch);
    await shows(panel, pitch.subject, 'D');
    await page.evaluate(() => {
      for (const name of ['data-legacy-message-id', 'data-message-id'])
        for (const each of document.querySelectorAll(`[${name}]`)) {
          each.setAttribute(`${name}-later`, each.getAttribute(name) ?? '');
          each.setAttribute(name, 'undefined');
        }
    });
    await soon(() => verdictOf(panel)).toBe('');
    await page.evaluate(() => {
      const name = 'data-legacy-message-id';
      for (const each of document.querySelectorAll(`[${name}]`))
        each.setAttribute(name, each.getAttribute(`${name}-later`) ?? '');
    });
    await shows(panel, pitch.subject, 'D');
  });

  story('takes the mail of a conversation that the user clicks', {}, async ({ page, panel, show }) => {
    await show(talk);
    await soon(() => verdictOf(panel)).toBe('A');
    const first = page.locator('[data-legacy-message-id]').first();
    // As Gmail does when a folded mail is clicked.
    await first.evaluate((mail) => {
      mail.addEventListener('click', () => {
        const text = document.createElement('div');
        text.className = 'a3s';
        text.textContent = 'Please send your price list.';
        mail.append(text);
      });
    });
    await first.click();
    await soon(() => verdictOf(panel)).toBe('C');
    expect(talkStart.thread).toBe(talk.thread);
  });

  story('says so and keeps quiet when the extension is reloaded under the page', {}, async (open) => {
    const { page, panel, show } = open;
    await show(rfq);
    await shows(panel, rfq.subject, 'A');
    const frame = await panelFrame(page);
    await frame.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 50));
    await soon(async () => {
      await page.locator('h2.hP').click();
      return drawer(page).getAttribute('data-state');
    }).toBe('retired');
    expect(await drawerFrames(page).count()).toBe(0);
    expect(await drawerPart(page, 'retired').isVisible()).toBe(true);
    await show(pitch);
    await page.locator('h2.hP').waitFor();
    await drawerPart(page, 'close').click();
    await soon(() => drawer(page).count()).toBe(0);
  });
});

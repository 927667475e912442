// The stand-in for Gmail by itself, without our extension: that it is as strict as Gmail where our extension could break.
// Example: the page's own script assigns a string to innerHTML -> TypeError, as in Gmail; a label made over the API -> a chip on the row

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FilledGmail, fill } from './filled-gmail.ts';
import { type Desk, startDesk } from './open-gmail.ts';
import { openPage, redraw } from './page-control.ts';
import { bare, rfq, secondOwner, talk } from './stand-in-mails.ts';

let desk: Desk;
let page: Page;
let filled: FilledGmail;
beforeAll(async () => {
  desk = await startDesk(new Map());
  filled = fill(desk.hosts);
  page = await openPage(desk);
});
afterAll(() => desk.close());

const open = (mail: typeof rfq) =>
  page.evaluate((id) => globalThis.gmail.open(id), filled.place(mail).threadId);

describe('The stand-in for Gmail', () => {
  it.each(['full', 'right', 'below'] as const)(
    'marks the open mail with the ids of the REST API in the %s layout',
    async (layout) => {
      desk.hosts.look = { ...desk.hosts.look, layout };
      await redraw(page);
      await open(talk);
      const mails = page.locator('[data-legacy-message-id]');
      await page.locator('.adn .ii.gt').waitFor();
      expect(await mails.last().getAttribute('data-legacy-message-id')).toBe(filled.place(talk).messageId);
      expect(await page.locator('h2.hP').getAttribute('data-legacy-thread-id')).toBe(
        filled.place(talk).threadId,
      );
      expect(await page.locator('tr.zA').count()).toBe(layout === 'full' ? 0 : 5);
      expect(page.url()).not.toContain(filled.place(talk).threadId);
    },
  );

  it('lets a script of the page neither write a string as HTML nor run one of its own', async () => {
    const outcome = await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return 'allowed';
      } catch (problem) {
        return problem instanceof TypeError ? 'refused' : 'strange';
      }
    });
    expect(outcome).toBe('refused');
  });

  it('gives the source of a mail to those with its cookies, and a page of words to the others', async () => {
    const { messageId } = filled.place(rfq);
    const address = `/mail/u/0/?view=att&permmsgid=msg-f:${BigInt(`0x${messageId}`)}&attid=0&disp=comp&safe=1`;
    const source = await page.evaluate(async (at) => (await fetch(at)).text(), address);
    expect(source).toBe(rfq.eml);
  });

  it('hears the keys of Gmail but where one types', async () => {
    await page.locator('main').click({ position: { x: 5, y: 5 } });
    for (const key of ['e', 'l', '#', 'g', 'i']) await page.keyboard.press(key);
    await page.locator('header input').fill('el');
    expect(await page.evaluate(() => globalThis.gmail.keys)).toEqual(['e', 'l', '#', 'g', 'i']);
  });

  it('shows a label of the API as a chip on the row, and leaves out what is archived', async () => {
    const { threadId } = filled.place(bare);
    filled.box.setUserLabels(threadId, ['询盘/C']);
    await page.evaluate(() => globalThis.gmail.back());
    await redraw(page);
    const row = page.locator(`tr[data-row="${threadId}"]`);
    expect(await row.locator('.ar').allTextContents()).toEqual(['询盘/C']);
    for (const message of filled.box.threads.get(threadId) ?? []) filled.box.change(message, [], ['INBOX']);
    await redraw(page);
    expect(await row.count()).toBe(0);
  });

  it('serves two accounts with their own mail', async () => {
    const other = await openPage(desk, { account: 1 });
    expect(await other.title()).toContain(secondOwner);
    expect(await other.locator('tr.zA').count()).toBe(1);
    await other.close();
  });
});

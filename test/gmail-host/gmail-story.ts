// A story in the stand-in for Gmail, on a fresh mailbox and fresh storage in the one browser of its file, that ends clean. Example:
// story('shows the quadrant', {}, async ({ show, panel }) => { await show(rfq); await shows(panel, rfq.subject, 'A'); })

import type { FrameLocator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawerFrame } from './drawer-look.ts';
import { type FilledGmail, type FillWish, fill } from './filled-gmail.ts';
import type { Desk } from './open-gmail.ts';
import { openPage, redraw } from './page-control.ts';
import type { StandInMail } from './stand-in-mails.ts';
import { type RecordWish, sellerRecord } from './stand-in-record.ts';

export interface StoryWish extends FillWish {
  readonly scheme?: 'light' | 'dark';
  readonly record?: RecordWish;
  readonly account?: 0 | 1;
  /** Faults of page and extension that belong to the story. */
  readonly mayFail?: RegExp;
}

export interface OpenGmail extends FilledGmail {
  readonly desk: Desk;
  readonly page: Page;
  /** The panel in the drawer of the page. */
  readonly panel: FrameLocator;
  /** Opens a mail as a click on its row does. @param place of the mail in its thread, where mails stand alone. */
  show(mail: StandInMail, place?: number): Promise<void>;
  redraw(): Promise<void>;
  chipsOf(mail: StandInMail): Promise<readonly string[]>;
  /** Another tab of Gmail. */
  another(account?: 0 | 1): Promise<Page>;
  /** Everything that went wrong anywhere in the browser. */
  readonly faults: readonly string[];
}

/** @param desk of the file's one browser. */
export function storyOn(desk: () => Desk) {
  return (name: string, wish: StoryWish, tell: (open: OpenGmail) => Promise<void>): void => {
    it(name, { timeout: 120_000 }, async () => {
      const open = await beginStory(desk(), wish);
      await tell(open);
      const { mayFail } = wish;
      expect(open.faults.filter((fault) => mayFail?.test(fault) !== true)).toEqual([]);
      expect(desk().hosts.strangers).toEqual([]);
    });
  };
}

export async function beginStory(desk: Desk, wish: StoryWish = {}): Promise<OpenGmail> {
  await desk.clear();
  const filled = fill(desk.hosts, wish);
  await desk.keep(sellerRecord(wish.record));
  const page = await openPage(desk, { account: wish.account ?? 0, scheme: wish.scheme ?? 'light' });
  return {
    ...filled,
    desk,
    page,
    panel: drawerFrame(page),
    show: (mail, place) =>
      page.evaluate((at) => globalThis.gmail.open(at.id, at.place), {
        id: filled.place(mail).threadId,
        place,
      }),
    redraw: () => redraw(page),
    async chipsOf(mail) {
      await redraw(page);
      return await page.locator(`tr[data-row="${filled.place(mail).threadId}"] .ar`).allTextContents();
    },
    another: (account = 0) => openPage(desk, { account, scheme: wish.scheme ?? 'light' }),
    faults: desk.faults,
  };
}

// One story's start in the stand-in for Gmail: a fresh mailbox, fresh storage of the extension, a page with the list drawn.
// Example: const { page, show, panel } = await beginStory(desk, {}); await show(rfq); await panel.locator('.iq .axes').waitFor()

import type { FrameLocator, Page } from 'playwright-core';
import { drawerFrame } from './drawer-look.ts';
import { type FilledGmail, type FillWish, fill } from './filled-gmail.ts';
import type { Desk } from './open-gmail.ts';
import { openPage, redraw } from './page-control.ts';
import type { StandInMail } from './stand-in-mails.ts';
import { type RecordWish, sellerRecord } from './stand-in-record.ts';

export interface StoryStart extends FillWish {
  readonly scheme?: 'light' | 'dark';
  readonly record?: RecordWish;
  readonly account?: 0 | 1;
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

export async function beginStory(desk: Desk, wish: StoryStart = {}): Promise<OpenGmail> {
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

// What the tests of the pane share: a story on a fresh stand-in that ends clean, and what a user sees of the pane.
// Example: story('shows ...', {}, async ({ pane }) => expect(await verdictOf(pane)).toBe('A'))

import type { Frame } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Desk, OpenOutlook, OutlookWish } from './open-outlook.ts';
import { sampleMails, sellerSettings } from './sample-mails.ts';

/** The processor may be shared: what comes at once elsewhere may take seconds here. */
const patience = 15_000;

/** Looks again until it is so. */
export const soon = (look: () => unknown) => expect.poll(look, { timeout: patience });

export interface StoryWish extends OutlookWish {
  /** Faults of the page that belong to the story. */
  readonly mayFail?: RegExp;
}

/** A test in a stand-in of its own: whatever the story did, no stranger was asked and nothing failed in the page. */
export function storyOn(desk: () => Desk) {
  return (name: string, wish: StoryWish, tell: (open: OpenOutlook) => Promise<void>): void => {
    it(name, { timeout: 120_000 }, async () => {
      const { mailbox = {}, mayFail, ...rest } = wish;
      const whole = { mails: sampleMails(), settings: sellerSettings(), ...mailbox };
      const open = await desk().open({ ...rest, mailbox: whole });
      await tell(open);
      expect(open.strangers).toEqual([]);
      expect(open.faults.filter((fault) => mayFail?.test(fault) !== true)).toEqual([]);
      await open.context.close();
    });
  };
}

/** The letter in the tile; '' while the mail is read. */
export async function verdictOf(pane: Frame): Promise<string> {
  const tile = pane.locator('.iq .verdict .tile');
  const text = (await tile.count()) === 0 ? '' : ((await tile.first().textContent()) ?? '');
  return text.trim().replace('…', '');
}

export async function subjectOf(pane: Frame): Promise<string> {
  return (await pane.locator('.iq .subject').first().textContent()) ?? '';
}

/** Waits until the pane shows this verdict for the mail with this subject. */
export async function shows(pane: Frame, subject: string, letter: string): Promise<void> {
  await soon(async () => [await subjectOf(pane), await verdictOf(pane)]).toEqual([subject, letter]);
}

export const primary = (pane: Frame) => pane.locator('.iq .button.primary');

/** What became of the last act on the open mail, in words with the problem, once it is over. */
export async function outcome(pane: Frame): Promise<{ readonly state: string; readonly text: string }> {
  const act = pane.locator('.iq .status .act:not([data-state=waiting])');
  await act.waitFor();
  return { state: (await act.getAttribute('data-state')) ?? '', text: (await act.textContent()) ?? '' };
}

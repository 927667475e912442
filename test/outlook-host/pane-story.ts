// What the tests of the pane share: a story on a fresh stand-in that ends clean.
// Example: story('shows ...', {}, async ({ pane }) => expect(await verdictOf(pane)).toBe('A'))

import { expect, it } from 'vitest';
import type { Desk, OpenOutlook, OutlookWish } from './open-outlook.ts';
import { sampleMails, sellerSettings } from './sample-mails.ts';

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

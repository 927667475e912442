// A story in the stand-in for Gmail, on a fresh mailbox and fresh storage in the one browser of its file, that ends clean. Example:
// story('shows the quadrant', {}, async ({ show, panel }) => { await show(rfq); await shows(panel, rfq.subject, 'A'); })

import { expect, it } from 'vitest';
import { beginStory, type OpenGmail, type StoryStart } from './begin-story.ts';
import type { Desk } from './open-gmail.ts';

export interface StoryWish extends StoryStart {
  /** Faults of page and extension that belong to the story. */
  readonly mayFail?: RegExp;
  /** Milliseconds that the whole story may take on a busy computer. */
  readonly patience?: number;
}

/** @param desk of the file's one browser. */
export function storyOn(desk: () => Desk) {
  return (name: string, wish: StoryWish, tell: (open: OpenGmail) => Promise<void>): void => {
    it(name, { timeout: wish.patience ?? 120_000 }, async () => {
      const open = await beginStory(desk(), wish);
      await tell(open);
      const { mayFail } = wish;
      expect(open.faults.filter((fault) => mayFail?.test(fault) !== true)).toEqual([]);
      expect(desk().hosts.strangers).toEqual([]);
    });
  };
}

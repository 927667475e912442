// The page for many mails in a stand-in for Gmail, with the mailbox's quota enforced on a clock that goes faster than ours.
// Example: 500 mails found -> screened; those of D class put away at the second click, stopped half way, gone on with, all taken back

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { soon } from '../browser/panel-look.ts';
import type { OpenGmail } from './begin-story.ts';
import { extensionFiles } from './extension-files.ts';
import { storyOn } from './gmail-story.ts';
import { type Desk, startDesk } from './open-gmail.ts';
import { lines, standInMail } from './stand-in-mails.ts';

/** Less than two minutes of the quota are ten seconds here; no patience of the worker becomes too short for a busy computer. */
const hurry = 12;
let desk: Desk;
beforeAll(async () => {
  desk = await startDesk(await extensionFiles(), { hurry });
});
afterAll(() => desk.close());
const story = storyOn(() => desk);

const count = 500;
const texts = [
  'Please quote 2,000 pcs of the tent FT-4P, fly 190T polyester, FOB Ningbo, lead time and payment terms. Anna Holt, Purchasing Manager, Holt Outdoor Ltd, Tel: +44 20 5550 1188',
  'We offer SEO packages, backlinks and web design for your website. Shall I send a free audit report?',
  'pls send price list and catalogue',
];
const mails = Array.from({ length: count }, (_, place) =>
  standInMail({
    id: 1_000 + place,
    subject: `Mail no. ${place}`,
    from: `"Sender ${place}" <s${place}@firm${place}.example>`,
    html: lines(texts[place % texts.length] ?? ''),
  }),
);
const rubbish = mails.filter((_, place) => place % texts.length === 1).length;
/** Threads that were put away: labelled, and out of the inbox. */
const putAway = ({ box }: OpenGmail) =>
  [...box.threads.keys()].filter((id) => {
    const names = box.labelNames(id);
    return names.some((name) => name.includes('/D')) && !names.includes('INBOX');
  }).length;
const button = (page: Page, name: RegExp) => page.getByRole('button', { name });

async function openBatch(): Promise<Page> {
  const page = await desk.context.newPage();
  page.setDefaultTimeout(200_000);
  await page.goto(`${desk.origin}/batch.html`);
  return page;
}

describe('Many mails in a stand-in for Gmail (quota of 6,000 units a minute enforced)', () => {
  story(
    'five hundred are screened; those of D class are put away at the second click, stopped, gone on with after a reload, all taken back',
    {
      mails,
      patience: 600_000,
      enforceQuota: true,
      record: { language: 'en' },
      identity: { consent: 'given' },
    },
    async (open) => {
      const { gmail, identity, box } = open;
      const page = await openBatch();
      await button(page, /^Search and screen$/).click();
      await button(page, /^Put all of D class away$/).click();
      expect(await page.locator('.rows li').count()).toBe(count);
      expect(gmail.log.filter(({ method }) => /modify|create/i.test(method))).toEqual([]);
      await button(page, new RegExp(`^Yes, put ${rubbish} mails away$`)).click();
      await soon(() => putAway(open)).toBeGreaterThan(20);
      await button(page, /^Stop$/).click();
      await button(page, /^Go on$/).waitFor();
      expect(putAway(open)).toBeLessThan(rubbish);
      await page.close();
      const again = await openBatch();
      await button(again, /^Go on$/).click();
      await button(again, new RegExp(`^Undo all .${rubbish}.$`)).click();
      expect(putAway(open)).toBe(rubbish);
      await expect.poll(() => putAway(open), { timeout: 200_000 }).toBe(0);
      await button(again, /^Put all of D class away$/).waitFor();
      const changed = [...box.messages.values()].filter(
        ({ labelIds }) => [...labelIds].sort().join() !== 'INBOX,UNREAD',
      );
      expect(changed).toEqual([]);
      expect(gmail.peakAtOnce()).toBeLessThanOrEqual(4);
      expect(identity.asked).not.toContain('window');
    },
  );
});

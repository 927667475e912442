// The built extension in real Chromium on Gmail's real origin, served by the stand-in: what a salesperson sees while he reads.
// Example: a click on the RFQ's row -> A in the drawer; the next mail -> its own quadrant, whatever of the first comes late

import { afterAll, beforeAll, describe, expect } from 'vitest';
import { shows, soon, subjectOf, verdictOf } from '../browser/panel-look.ts';
import { drawerFrame, drawerFrames, folded } from './drawer-look.ts';
import { extensionFiles } from './extension-files.ts';
import { storyOn } from './gmail-story.ts';
import { type Desk, startDesk } from './open-gmail.ts';
import { drawn } from './page-control.ts';
import { bare, pitch, rfq, secondMails, talk, talkStart, trader } from './stand-in-mails.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk(await extensionFiles());
});
afterAll(() => desk.close());
const story = storyOn(() => desk);

describe('Reading in a stand-in for Gmail (real Chromium, real origins; the page is our own)', () => {
  story('shows the quadrant of the open mail and follows what is opened', {}, async ({ panel, show }) => {
    await show(rfq);
    await shows(panel, rfq.subject, 'A');
    await show(pitch);
    await shows(panel, pitch.subject, 'D');
    await show(bare);
    await shows(panel, bare.subject, 'C');
    await show(trader);
    await shows(panel, trader.subject, 'A');
  });

  for (const layout of ['right', 'below'] as const)
    story(
      `follows the list beside the mail (split ${layout}), and back to none`,
      { look: { layout } },
      async ({ panel, page, place }) => {
        await page.locator(`tr[data-row="${place(rfq).threadId}"]`).click();
        await shows(panel, rfq.subject, 'A');
        await page.locator(`tr[data-row="${place(pitch).threadId}"]`).click();
        await shows(panel, pitch.subject, 'D');
        await page.evaluate(() => globalThis.gmail.back());
        await folded(page);
      },
    );

  story(
    'takes each mail for itself where Gmail does not put conversations together',
    { look: { conversation: false } },
    async ({ panel, show }) => {
      await show(talkStart, 0);
      await shows(panel, talk.subject.replace('Re: ', ''), 'C');
      await show(talk, 1);
      await soon(() => verdictOf(panel)).toBe('A');
    },
  );

  story('takes the newest mail of a conversation', {}, async ({ panel, show }) => {
    await show(talk);
    await soon(() => verdictOf(panel)).toBe('A');
  });

  story('drops what comes late for a mail that the user has left', {}, async (open) => {
    const { panel, show, place } = open;
    const { hosts } = desk;
    hosts.source = 1_000;
    await show(rfq);
    await soon(() => hosts.asked.filter((line) => line.includes('view=att')).length).toBe(1);
    hosts.source = 'answers';
    await show(pitch);
    await shows(panel, pitch.subject, 'D');
    await soon(() => hosts.answered).toContain(place(rfq).messageId);
    await show(bare);
    await shows(panel, bare.subject, 'C');
    await soon(() => hosts.answered.length).toBe(3);
    await shows(panel, bare.subject, 'C');
  });

  story('comes back with the mail when the page is loaded anew', {}, async ({ page, panel, show }) => {
    await show(trader);
    await shows(panel, trader.subject, 'A');
    await page.reload();
    await drawn(page);
    await shows(panel, trader.subject, 'A');
    expect(await drawerFrames(page).count()).toBe(1);
  });

  story('shows no old verdict when the user goes back to the list', {}, async ({ page, panel, show }) => {
    await show(rfq);
    await shows(panel, rfq.subject, 'A');
    await page.evaluate(() => globalThis.gmail.back());
    await folded(page);
    await soon(() => verdictOf(panel)).toBe('');
  });

  for (const source of ['missing', 'login'] as const)
    story(
      `reads what the page shows when the source does not come (${source}), and says so`,
      { mayFail: /404/ },
      async ({ panel, show }) => {
        desk.hosts.source = source;
        await show(rfq);
        await shows(panel, rfq.subject, 'A');
        await panel.locator('[data-note=visibleOnly]').waitFor();
      },
    );

  story('reads the mail of the second account in its own tab', { account: 1 }, async ({ page, panel }) => {
    const mail = secondMails[0];
    await page.locator('tr.zA').click();
    await shows(panel, mail?.subject ?? '', 'A');
  });

  story('keeps two tabs of Gmail apart', {}, async ({ panel, show, another, place }) => {
    const other = await another();
    const second = drawerFrame(other);
    await show(rfq);
    await other.evaluate((id) => globalThis.gmail.open(id), place(pitch).threadId);
    await shows(panel, rfq.subject, 'A');
    await shows(second, pitch.subject, 'D');
    await show(bare);
    await shows(panel, bare.subject, 'C');
    expect([await subjectOf(second), await verdictOf(second)]).toEqual([pitch.subject, 'D']);
  });

  story(
    'asks nobody but Gmail itself before the user clicks, and no address holds words of a mail',
    {},
    async ({ panel, show, identity }) => {
      const { hosts } = desk;
      await show(rfq);
      await shows(panel, rfq.subject, 'A');
      await show(trader);
      await shows(panel, trader.subject, 'A');
      await soon(() => hosts.answered.length).toBe(2);
      const all = hosts.asked.map((line) => decodeURIComponent(line));
      expect(all.filter((line) => !line.startsWith('GET mail.google.com/mail/u/0/'))).toEqual([]);
      expect(all.filter((line) => /fjellbutikk|lindahl|FT-4P|2,400|帐篷|陈悦/i.test(line))).toEqual([]);
      expect(identity.asked).not.toContain('window');
    },
  );
});

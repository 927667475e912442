// The real task pane beside the real office.js in the stand-in for Outlook on the web: what a salesperson sees while he reads.
// Example: the RFQ is open -> A; ItemChanged -> the quadrant of the next mail; a silent client -> words instead of a spinner for ever

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outsideWords } from '../../addin-outlook/pane-words.ts';
import { problemOf } from '../../src/mailbox/problem.ts';
import { shows, soon, subjectOf, verdictOf } from '../browser/panel-look.ts';
import { type Desk, startDesk } from './open-outlook.ts';
import { paneFiles } from './pane-files.ts';
import { storyOn } from './pane-story.ts';
import { bare, pitch, rfq, sampleMails, sellerSettings, trader } from './sample-mails.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk(await paneFiles());
});
afterAll(() => desk.close());
const story = storyOn(() => desk);

describe('Reading in a stand-in for Outlook on the web (office.js of npm, 2022: calls up to 1.12, no real rendering or pinning)', () => {
  story('shows the quadrant of the open mail and follows the selection', {}, async ({ pane, outlook }) => {
    await shows(pane, rfq.subject, 'A');
    await outlook.select('pitch');
    await shows(pane, pitch.subject, 'D');
    await outlook.select('bare');
    await shows(pane, bare.subject, 'C');
    await outlook.select('trader');
    await shows(pane, trader.subject, 'A');
  });

  story('shows no old verdict when no mail is selected', {}, async ({ pane, outlook }) => {
    await shows(pane, rfq.subject, 'A');
    await outlook.select(null);
    await pane.locator('.plain-face[data-kind=empty]').waitFor();
    expect(await verdictOf(pane)).toBe('');
    await outlook.select('pitch');
    await shows(pane, pitch.subject, 'D');
  });

  story('starts without a selected mail', { mailbox: { open: null } }, async ({ pane, outlook }) => {
    await pane.locator('.plain-face[data-kind=empty]').waitFor();
    await outlook.select('rfq');
    await shows(pane, rfq.subject, 'A');
  });

  story('drops the body of a mail that the user has left meanwhile', {}, async ({ pane, outlook }) => {
    await shows(pane, rfq.subject, 'A');
    await outlook.addFault({ call: 'body', delay: 1_500, times: 1 });
    await outlook.select('trader');
    await soon(() => subjectOf(pane)).toBe(trader.subject);
    await outlook.select('pitch');
    await shows(pane, pitch.subject, 'D');
    await pane.waitForTimeout(2_000);
    await shows(pane, pitch.subject, 'D');
  });

  story(
    'says what to do when the client refuses the body (9030), and reads it on request',
    {},
    async ({ pane, outlook }) => {
      await shows(pane, rfq.subject, 'A');
      await outlook.addFault({ call: 'body', code: 9030, times: 2 });
      await outlook.select('pitch');
      const failed = pane.locator('.plain-face[data-kind=failed]');
      await failed.waitFor();
      expect(await failed.textContent()).toContain(problemOf('not-open').sentence.en);
      expect(await verdictOf(pane)).toBe('');
      await pane.locator('header .icon').click();
      await shows(pane, pitch.subject, 'D');
    },
  );

  story('waits for a slow client with the subject of the right mail', {}, async ({ pane, outlook }) => {
    await shows(pane, rfq.subject, 'A');
    await outlook.addFault({ call: 'body', delay: 3_000, times: 1 });
    await outlook.select('pitch');
    await soon(() => subjectOf(pane)).toBe(pitch.subject);
    expect(await verdictOf(pane)).toBe('');
    await shows(pane, pitch.subject, 'D');
  });

  story('gives up on a callback that never comes and says so', {}, async ({ pane, outlook }) => {
    await shows(pane, rfq.subject, 'A');
    await outlook.addFault({ call: 'body', silent: true });
    await outlook.select('pitch');
    const failed = pane.locator('.plain-face[data-kind=failed]');
    await failed.waitFor({ timeout: 40_000 });
    expect(await failed.textContent()).toContain(problemOf('timed-out').sentence.en);
    await outlook.clearFaults();
    await pane.locator('header .icon').click();
    await shows(pane, pitch.subject, 'D');
  });

  story('reads a mail whose headers the client does not give', {}, async ({ pane, outlook }) => {
    await shows(pane, rfq.subject, 'A');
    await outlook.addFault({ call: 'headers', code: 9020 });
    await outlook.select('trader');
    await shows(pane, trader.subject, 'A');
  });

  story(
    'keeps the subject of the mail that it scored until a late ItemChanged comes',
    {},
    async ({ pane, outlook }) => {
      await shows(pane, rfq.subject, 'A');
      await outlook.select('pitch', 2_000);
      await pane.waitForTimeout(500);
      await shows(pane, rfq.subject, 'A');
      await shows(pane, pitch.subject, 'D');
    },
  );

  story('shows of which mail the verdict is when ItemChanged never comes', {}, async ({ pane, outlook }) => {
    await shows(pane, rfq.subject, 'A');
    await outlook.select('pitch', 'never');
    await pane.locator('header .icon').click();
    await soon(() => subjectOf(pane)).toBe(rfq.subject);
    await outlook.select('bare');
    await shows(pane, bare.subject, 'C');
  });

  story('speaks Chinese in a Chinese Outlook', { locale: 'zh-CN' }, async ({ pane }) => {
    await shows(pane, rfq.subject, 'A');
    expect(await pane.locator('.iq .verdict').first().textContent()).toContain('重点跟进');
    expect(await pane.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  });

  story('speaks English in an English Outlook', { locale: 'en-US' }, async ({ pane }) => {
    await shows(pane, rfq.subject, 'A');
    expect(await pane.locator('.iq .verdict').first().textContent()).toContain('Priority');
  });

  story(
    'asks nobody but itself and the hosts of Office before the user acts, and no address holds words of the mail',
    {},
    async ({ pane, outlook, asked }) => {
      await shows(pane, rfq.subject, 'A');
      await outlook.select('trader');
      await shows(pane, trader.subject, 'A');
      const hosts = new Set(asked.map((address) => new URL(address).host));
      expect([...hosts].sort()).toEqual([
        'addin.example',
        'ajax.aspnetcdn.com',
        'appsforoffice.microsoft.com',
        'outlook.office.com',
      ]);
      expect(
        asked.filter((address) => /brandt|nordlager|FT-4P|msal/i.test(decodeURIComponent(address))),
      ).toEqual([]);
    },
  );

  it('says where it belongs when office.js does not trust the page around it', {
    timeout: 60_000,
  }, async () => {
    const { pane, context } = await desk.open({ host: 'https://stranger.example' });
    const words = pane.locator('.outside');
    await words.waitFor({ timeout: 40_000 });
    expect(await words.textContent()).toContain(outsideWords.en.title);
    await context.close();
  });

  it('reads and says that nothing is kept where the browser gives a framed page no storage', {
    timeout: 60_000,
  }, async () => {
    const closed = await startDesk(await paneFiles(), { storage: false });
    const mailbox = { mails: sampleMails(), settings: sellerSettings() };
    const { pane, faults } = await closed.open({ mailbox });
    await shows(pane, rfq.subject, 'A');
    await soon(() => pane.locator('#pane-note').textContent()).toBe(problemOf('not-kept').sentence.en);
    expect(faults).toEqual([]);
    await closed.close();
  });
});

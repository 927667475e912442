// What the pane writes into the mailbox, through the real office.js with its own checks: categories, the list of them, notes, settings,
// the reply form. Example: one click on an RFQ -> five categories with our colours, one click more -> all taken back

import { afterAll, beforeAll, describe, expect } from 'vitest';
import { problemOf } from '../../src/mailbox/problem.ts';
import { outcome, primary, shows, soon } from '../browser/panel-look.ts';
import { type Desk, type OpenOutlook, startDesk } from './open-outlook.ts';
import { paneFiles } from './pane-files.ts';
import { storyOn } from './pane-story.ts';
import { pitch, rfq, sellerSettings } from './sample-mails.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk(await paneFiles());
});
afterAll(() => desk.close());
const story = storyOn(() => desk);

const categoriesOf = async ({ outlook }: OpenOutlook, id: string) => (await outlook.mail(id)).categories;
/** The categories that a click would write. */
const wantedBy = async (pane: OpenOutlook['pane']) =>
  (await pane.locator('.label-plan .chip').allTextContents()).map((text) => text.replace(/^.*\+ /, ''));
const foreign = ['Family', 'Blue'];

describe('Writing in a stand-in for Outlook on the web (office.js of npm, 2022: calls up to 1.12; no newer client was asked)', () => {
  story(
    'makes missing categories in our colours, puts them on the mail and takes them back',
    {},
    async (open) => {
      const { pane, outlook } = open;
      await shows(pane, rfq.subject, 'A');
      await primary(pane).click();
      expect((await outcome(pane)).state).toBe('confirmed');
      const written = await categoriesOf(open, 'rfq');
      expect(written.length).toBeGreaterThan(2);
      const { master } = await outlook.mailbox();
      const colours = written.map((name) => master.find((each) => each.displayName === name)?.color);
      expect(colours.filter((colour) => /^Preset\d+$/.test(colour ?? '')).length).toBeGreaterThan(0);
      await pane.locator('.iq .status .link').click();
      await soon(() => categoriesOf(open, 'rfq')).toEqual([]);
      // What is on the list may be on other mails: it stays.
      expect((await outlook.mailbox()).master).toEqual(master);
    },
  );

  story('leaves the categories of others alone', {}, async (open) => {
    const { pane, outlook, page } = open;
    await shows(pane, rfq.subject, 'A');
    await page.evaluate((names) => {
      const mail = globalThis.outlook.mailbox.mails.find(({ id }) => id === 'pitch');
      if (mail !== undefined) mail.categories = names;
    }, foreign);
    await outlook.select('pitch');
    await shows(pane, pitch.subject, 'D');
    await primary(pane).click();
    await outcome(pane);
    expect(await categoriesOf(open, 'pitch')).toEqual(expect.arrayContaining(foreign));
    await pane.locator('.iq .status .link').click();
    await soon(() => categoriesOf(open, 'pitch')).toEqual(foreign);
  });

  story(
    'with the permission to read alone says that it cannot write, and writes nothing',
    { mailbox: { permission: 'read-item' } },
    async (open) => {
      const { pane } = open;
      await shows(pane, rfq.subject, 'A');
      await primary(pane).click();
      const { state, text } = await outcome(pane);
      expect(state).toBe('failed');
      expect(text).toContain(problemOf('no-permission').sentence.en);
      expect(await categoriesOf(open, 'rfq')).toEqual([]);
    },
  );

  story(
    'with the permission for the item puts on categories that exist',
    { mailbox: { permission: 'read-write-item' } },
    async (open) => {
      const { pane, outlook } = open;
      await shows(pane, rfq.subject, 'A');
      const wanted = await wantedBy(pane);
      await outlook.setMaster(wanted);
      await primary(pane).click();
      await outcome(pane);
      expect((await categoriesOf(open, 'rfq')).length).toBe(wanted.length);
    },
  );

  story(
    'with the permission for the item says what to do about categories that do not exist',
    { mailbox: { permission: 'read-write-item' } },
    async (open) => {
      const { pane } = open;
      await shows(pane, rfq.subject, 'A');
      await primary(pane).click();
      const { state, text } = await outcome(pane);
      expect(['failed', 'partial']).toContain(state);
      expect(text).toContain(problemOf('cannot-make-label').sentence.en);
      expect(await categoriesOf(open, 'rfq')).toEqual([]);
    },
  );

  story(
    'in a shared mailbox says that only its owner can make categories (9055)',
    { mailbox: { shared: true } },
    async (open) => {
      const { pane } = open;
      await shows(pane, rfq.subject, 'A');
      await primary(pane).click();
      const { state, text } = await outcome(pane);
      expect(['failed', 'partial']).toContain(state);
      expect(text).toContain(problemOf('shared-mailbox').sentence.en);
    },
  );

  story('in a shared mailbox without rights says so (9038)', { mailbox: { shared: true } }, async (open) => {
    const { pane, outlook } = open;
    await shows(pane, rfq.subject, 'A');
    const wanted = await wantedBy(pane);
    await outlook.setMaster(wanted);
    await outlook.addFault({ call: 'add-categories', code: 9038 });
    await primary(pane).click();
    const { state, text } = await outcome(pane);
    expect(state).toBe('failed');
    expect(text).toContain(problemOf('shared-mailbox').sentence.en);
  });

  story(
    'in a shared mailbox puts on what exists and names what does not',
    { mailbox: { shared: true } },
    async (open) => {
      const { pane, outlook } = open;
      await shows(pane, rfq.subject, 'A');
      const wanted = await wantedBy(pane);
      const existing = wanted.slice(0, 2);
      await outlook.setMaster(existing);
      await primary(pane).click();
      expect((await outcome(pane)).state).toBe('partial');
      expect([...(await categoriesOf(open, 'rfq'))].sort()).toEqual([...existing].sort());
    },
  );

  story(
    'makes a category that somebody took off the list meanwhile (9044), and tries once more',
    {},
    async (open) => {
      const { pane, outlook } = open;
      await shows(pane, rfq.subject, 'A');
      await primary(pane).click();
      await outcome(pane);
      await pane.locator('.iq .status .link').click();
      await soon(() => categoriesOf(open, 'rfq')).toEqual([]);
      await outlook.setMaster(['Family']);
      await primary(pane).click();
      await soon(async () => (await categoriesOf(open, 'rfq')).length).toBeGreaterThan(2);
      expect((await outcome(pane)).state).toBe('confirmed');
    },
  );

  story('takes a category that was made meanwhile (9045) for what it wanted', {}, async (open) => {
    const { pane, outlook } = open;
    await shows(pane, rfq.subject, 'A');
    const wanted = await wantedBy(pane);
    // The list is read as it was, and every making then finds that another client was first.
    await outlook.addFault({ call: 'add-master', code: 9045 });
    // Slow enough for the other client on a busy machine.
    await outlook.addFault({ call: 'add-categories', delay: 2000 });
    await primary(pane).click();
    await outlook.setMaster(wanted);
    expect((await outcome(pane)).state).toBe('confirmed');
    expect((await categoriesOf(open, 'rfq')).length).toBe(wanted.length);
  });

  story('writes nothing on a mail of which the client has not told it', {}, async (open) => {
    const { pane, outlook } = open;
    await shows(pane, rfq.subject, 'A');
    await outlook.select('pitch', 'never');
    await primary(pane).click();
    const { state, text } = await outcome(pane);
    expect(state).toBe('failed');
    expect(text).toContain(problemOf('not-open').sentence.en);
    expect(await categoriesOf(open, 'pitch')).toEqual([]);
    expect(await categoriesOf(open, 'rfq')).toEqual([]);
  });

  story('without a way to move mail marks class D and says that the mail was not moved', {}, async (open) => {
    const { pane, outlook } = open;
    await shows(pane, rfq.subject, 'A');
    await outlook.select('pitch');
    await shows(pane, pitch.subject, 'D');
    await primary(pane).click();
    await outcome(pane);
    expect((await categoriesOf(open, 'pitch')).some((name) => name.includes('D '))).toBe(true);
    expect(await pane.locator('.iq').textContent()).toContain(problemOf('cannot-move').sentence.en);
  });

  story('keeps the user’s word on the mail itself, for his other computer', {}, async (open) => {
    const { pane, outlook } = open;
    await shows(pane, rfq.subject, 'A');
    await outlook.select('bare');
    await shows(pane, 'price', 'C');
    await pane.locator('.iq .below .link').click();
    await pane.locator('.correction .button').first().click();
    await outcome(pane);
    await soon(async () => JSON.parse((await outlook.mail('bare')).notes)).toMatchObject({
      iq: { v: 1, judged: 'A' },
    });
    expect((await categoriesOf(open, 'bare')).some((name) => name.includes('A '))).toBe(true);
  });

  story('opens the reply form with its questions as escaped text', {}, async ({ pane, outlook }) => {
    await shows(pane, rfq.subject, 'A');
    await outlook.select('bare');
    await shows(pane, 'price', 'C');
    await pane.locator('.iq section .button', { hasText: 'Reply with' }).click();
    await soon(async () => (await outlook.replies()).length).toBe(1);
    const [html = ''] = await outlook.replies();
    expect(html).toMatch(/^<div>1\. /);
    expect(html.replace(/<\/?div>|<br>/g, '')).not.toMatch(/[<>]/);
  });

  story(
    'keeps settings in the mailbox, beside those of others',
    { mailbox: { settings: { ...sellerSettings(), other: '"kept"' } } },
    async ({ pane, outlook }) => {
      await shows(pane, rfq.subject, 'A');
      await changeLanguage(pane);
      await soon(async () => (await outlook.mailbox()).settings['inquiry-quadrant']).toContain(
        '"language":"zh"',
      );
      expect((await outlook.mailbox()).settings['other']).toBe('"kept"');
    },
  );

  story(
    'says that settings stay on this computer when the 32 KB of the mailbox are full (9019)',
    { mailbox: { settings: { ...sellerSettings(), other: JSON.stringify('x'.repeat(31_900)) } } },
    async ({ pane, outlook }) => {
      await shows(pane, rfq.subject, 'A');
      await changeLanguage(pane);
      await pane.locator('#pane-note:not([hidden])').waitFor();
      expect(await pane.locator('#pane-note').textContent()).toContain(
        problemOf('kept-here-only').sentence.zh,
      );
      expect(await outlook.callsOf('save-settings')).toBe(0);
    },
  );
});

async function changeLanguage(pane: OpenOutlook['pane']): Promise<void> {
  await pane.locator('.iq footer .link', { hasText: 'Settings' }).click();
  await pane.locator('.settings select').first().selectOption('zh');
}

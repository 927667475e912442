// Several selected mails in the real pane: the calls for them (1.13, 1.15) are a stand-in over the wire of the real office.js.
// Example: four mails ticked -> A 2 · C 1 · D 1; "Label all" and a second click -> categories on all four; "Undo all" -> none

import { afterAll, beforeAll, describe, expect } from 'vitest';
import { shows, soon } from '../browser/panel-look.ts';
import { type Desk, type OpenOutlook, startDesk } from './open-outlook.ts';
import { paneFiles } from './pane-files.ts';
import { storyOn } from './pane-story.ts';
import { rfq } from './sample-mails.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk(await paneFiles());
});
afterAll(() => desk.close());
const story = storyOn(() => desk);

const all = ['rfq', 'pitch', 'bare', 'trader'];
const button = ({ pane }: OpenOutlook, name: string | RegExp) =>
  pane.locator('#several').getByRole('button', { name });
const written = async ({ outlook }: OpenOutlook) =>
  (await outlook.mailbox()).mails.filter(({ categories }) => categories.length > 0).map(({ id }) => id);

describe('Several mails in a stand-in for Outlook on the web (calls of 1.13 and 1.15 imitated: office.js of npm has none)', () => {
  story(
    'are screened together, labelled at the second click and taken back',
    { mailbox: { version: '1.15' } },
    async (open) => {
      const { pane, outlook } = open;
      await shows(pane, rfq.subject, 'A');
      await outlook.tick(all);
      await soon(() => pane.locator('#several h2').first().textContent()).toContain('A 2 · B 0 · C 1 · D 1');
      await button(open, 'Label all').click();
      expect(await written(open)).toEqual([]);
      await button(open, /^Yes, label 4/).click();
      await button(open, /^Undo all/).waitFor();
      expect(await written(open)).toEqual(all);
      await button(open, /^Undo all/).click();
      await soon(() => written(open)).toEqual([]);
      await outlook.tick([]);
      await shows(pane, rfq.subject, 'A');
    },
  );

  story(
    'are dismissed together only where they are class D',
    { mailbox: { version: '1.15' } },
    async (open) => {
      await shows(open.pane, rfq.subject, 'A');
      await open.outlook.tick(all);
      await button(open, 'Put all of D class away').click();
      await button(open, /^Yes, put 1 mail/).click();
      await soon(() => written(open)).toEqual(['pitch']);
    },
  );

  story(
    'are not offered where the client cannot load them',
    { mailbox: { version: '1.12' } },
    async ({ pane, outlook }) => {
      await shows(pane, rfq.subject, 'A');
      await outlook.tick(all);
      await pane.waitForTimeout(500);
      expect(await pane.locator('#several').count()).toBe(0);
    },
  );
});

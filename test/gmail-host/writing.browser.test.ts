// What the extension writes into the mailbox: real service worker, real fetch, a REST API with state and strictness on the real host.
// Example: one click on the RFQ -> consent, labels in our colours, chips on the row; one click more -> all taken back

import { afterAll, beforeAll, describe, expect } from 'vitest';
import { problemOf } from '../../src/mailbox/problem.ts';
import { outcome, primary, shows, soon } from '../browser/panel-look.ts';
import type { OpenGmail } from './begin-story.ts';
import { drawerFrame } from './drawer-look.ts';
import { extensionFiles } from './extension-files.ts';
import { storyOn } from './gmail-story.ts';
import { type Desk, startDesk } from './open-gmail.ts';
import { bare, owner, pitch, rfq, secondOwner, trader } from './stand-in-mails.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk(await extensionFiles());
});
afterAll(() => desk.close());
const story = storyOn(() => desk);

const beside = { look: { layout: 'right' } } as const;
/** The labels that a click would write. */
const wantedBy = async ({ panel }: OpenGmail) =>
  (await panel.locator('.label-plan .chip').allTextContents()).map((text) => text.replace(/^.*\+ /, ''));
const undo = ({ panel }: OpenGmail) => panel.locator('.iq .status .link').click();
const ours = (names: readonly string[]) => names.filter((name) => name.includes('/'));
const quadrants = (names: readonly string[]) => names.filter((name) => /\/[ABCD]\b/.test(name));
/** What was written over the API, by method. */
const writes = ({ gmail }: OpenGmail) =>
  gmail.log.filter(({ method }) => /modify|create|patch/i.test(method)).map(({ method }) => method);

async function applyTo(open: OpenGmail, mail: typeof rfq, letter: string): Promise<void> {
  await open.show(mail);
  await shows(open.panel, mail.subject, letter);
  await primary(open.panel).click();
  expect(await outcome(open.panel)).toMatchObject({ state: 'confirmed' });
}

describe('Writing in a stand-in for Gmail (real Chromium and service worker; chrome.identity is imitated)', () => {
  story(
    'asks for consent at the click, labels the thread in our colours, and takes all back',
    beside,
    async (open) => {
      const { panel, show, chipsOf, labelsOf, identity, box } = open;
      const before = labelsOf(rfq);
      await show(rfq);
      await shows(panel, rfq.subject, 'A');
      expect(identity.asked).not.toContain('window');
      const wanted = await wantedBy(open);
      expect(wanted.length).toBeGreaterThan(2);
      await primary(panel).click();
      expect(await outcome(panel)).toMatchObject({ state: 'confirmed' });
      expect(identity.asked).toContain('window');
      expect([...(await chipsOf(rfq))].sort()).toEqual([...wanted].sort());
      const colours = wanted.map((name) => box.labelNamed(name)?.color?.backgroundColor);
      expect(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour ?? ''))).toBe(true);
      await undo(open);
      await soon(() => [...labelsOf(rfq)].sort()).toEqual([...before].sort());
      expect(await chipsOf(rfq)).toEqual([]);
    },
  );

  story('takes an old quadrant off and leaves the labels of the user alone', beside, async (open) => {
    const { box, place, labelsOf } = open;
    await applyTo(open, bare, 'C');
    const [old = ''] = quadrants(labelsOf(bare));
    box.setUserLabels(place(trader).threadId, ['Family', old]);
    await applyTo(open, trader, 'A');
    expect(quadrants(labelsOf(trader))).toHaveLength(1);
    expect(labelsOf(trader)).not.toContain(old);
    expect(labelsOf(trader)).toContain('Family');
    await undo(open);
    await soon(() => [...ours(labelsOf(trader))]).toEqual([old]);
    expect(labelsOf(trader)).toContain('Family');
  });

  story('puts a dismissed mail away unread, with one click back', beside, async (open) => {
    const { labelsOf, chipsOf, page, place } = open;
    await applyTo(open, pitch, 'D');
    expect(labelsOf(pitch)).not.toContain('INBOX');
    expect(labelsOf(pitch)).toContain('UNREAD');
    expect(labelsOf(pitch)).not.toContain('SPAM');
    expect(quadrants(labelsOf(pitch))).toHaveLength(1);
    await chipsOf(pitch);
    expect(await page.locator(`tr[data-row="${place(pitch).threadId}"]`).count()).toBe(0);
    await undo(open);
    await soon(() => labelsOf(pitch)).toContain('INBOX');
    expect(quadrants(labelsOf(pitch))).toEqual([]);
  });

  story('calls a mail spam only at a second click, and takes it back', beside, async (open) => {
    const { panel, show, labelsOf } = open;
    await show(pitch);
    await shows(panel, pitch.subject, 'D');
    await panel.locator('[data-act=spam]').click();
    await panel.locator('[data-act=spam-confirm]').waitFor();
    expect(writes(open)).toEqual([]);
    await panel.locator('[data-act=spam-confirm]').click();
    expect(await outcome(panel)).toMatchObject({ state: 'confirmed' });
    expect(labelsOf(pitch)).toContain('SPAM');
    expect(labelsOf(pitch)).not.toContain('INBOX');
    await undo(open);
    await soon(() => labelsOf(pitch)).toContain('INBOX');
    expect(labelsOf(pitch)).not.toContain('SPAM');
  });

  story(
    'shows scores without consent, and says what is missing when the window is closed',
    { ...beside, identity: { consent: 'refuses' } },
    async (open) => {
      const { panel, show } = open;
      await show(rfq);
      await shows(panel, rfq.subject, 'A');
      await primary(panel).click();
      const { state, text } = await outcome(panel);
      expect(state).toBe('failed');
      expect(text).toContain(problemOf('consent-needed').sentence.en);
      expect(writes(open)).toEqual([]);
      await show(bare);
      await shows(panel, bare.subject, 'C');
    },
  );

  story('renews a token that is over, without asking', { ...beside, mayFail: /401/ }, async (open) => {
    const { gmail, identity } = open;
    await applyTo(open, rfq, 'A');
    const asked = identity.asked.filter((line) => line === 'window').length;
    gmail.revoke(identity.token ?? '');
    await applyTo(open, trader, 'A');
    expect(identity.asked.filter((line) => line === 'window')).toHaveLength(asked);
    expect(identity.asked.some((line) => line.startsWith('drop '))).toBe(true);
  });

  story(
    'writes nothing when the browser is signed in to another mailbox than the one shown',
    { ...beside, signedIn: secondOwner },
    async (open) => {
      const { panel, show } = open;
      await show(rfq);
      await shows(panel, rfq.subject, 'A');
      await primary(panel).click();
      const { state, text } = await outcome(panel);
      expect(state).toBe('failed');
      expect(text).toContain(problemOf('wrong-account').sentence.en);
      expect(writes(open)).toEqual([]);
    },
  );

  story('makes a label anew that the user has deleted', { ...beside, mayFail: /400|404/ }, async (open) => {
    const { labelsOf, box } = open;
    await applyTo(open, rfq, 'A');
    const [quadrant = ''] = quadrants(labelsOf(rfq));
    box.dropLabel(quadrant);
    expect(quadrants(labelsOf(rfq))).toEqual([]);
    await applyTo(open, trader, 'A');
    expect(quadrants(labelsOf(trader))).toEqual([quadrant]);
  });

  story('goes on with a label that the user has renamed', beside, async (open) => {
    const { labelsOf, box } = open;
    await applyTo(open, rfq, 'A');
    const [quadrant = ''] = quadrants(labelsOf(rfq));
    box.renameLabel(quadrant, 'Gold');
    await applyTo(open, trader, 'A');
    expect(labelsOf(trader)).toContain('Gold');
    expect(box.labelNamed(quadrant)).toBeUndefined();
  });

  story(
    'says that there is no network, and labels at the next click when it is back',
    { ...beside, mayFail: /ERR_/ },
    async (open) => {
      const { panel, show, labelsOf } = open;
      await show(rfq);
      await shows(panel, rfq.subject, 'A');
      desk.hosts.offline = true;
      await primary(panel).click();
      const { state, text } = await outcome(panel);
      expect(state).toBe('failed');
      expect(text).toContain(problemOf('offline').sentence.en);
      desk.hosts.offline = false;
      await primary(panel).click();
      await soon(() => quadrants(labelsOf(rfq))).toHaveLength(1);
      await soon(async () => (await outcome(panel)).state).toBe('confirmed');
    },
  );

  story(
    'keeps what the network broke in the middle, and sends it when the worker starts again',
    { ...beside, mayFail: /ERR_/ },
    async (open) => {
      const { panel, show, labelsOf, gmail } = open;
      await show(rfq);
      await shows(panel, rfq.subject, 'A');
      const wanted = await wantedBy(open);
      gmail.onWrite = () => {
        desk.hosts.offline = true;
      };
      await primary(panel).click();
      await soon(() => panel.locator('.iq .status .act').textContent()).toContain(
        problemOf('offline').sentence.en,
      );
      expect(ours(labelsOf(rfq))).toEqual([]);
      gmail.onWrite = () => {};
      desk.hosts.offline = false;
      await desk.stopWorker();
      await show(pitch);
      await soon(() => [...ours(labelsOf(rfq))].sort()).toEqual([...wanted].sort());
      await shows(panel, pitch.subject, 'D');
    },
  );

  story(
    'goes on where it stood when the browser ends the worker in the middle of a write',
    { ...beside, mayFail: /ERR_|message port closed/ },
    async (open) => {
      const { panel, show, labelsOf, gmail, place } = open;
      await show(rfq);
      await shows(panel, rfq.subject, 'A');
      const wanted = await wantedBy(open);
      let stops = 0;
      gmail.onWrite = async () => {
        stops += 1;
        if (stops === 2 || stops === 4) await desk.stopWorker();
      };
      await primary(panel).click();
      await soon(() => [...ours(labelsOf(rfq))].sort()).toEqual([...wanted].sort());
      expect(await outcome(panel)).toMatchObject({ state: 'confirmed' });
      expect(stops).toBeGreaterThan(3);
      expect(open.box.threads.get(place(rfq).threadId)).toHaveLength(1);
    },
  );

  story('shows in a second tab what the first has done, and undoes it there', beside, async (open) => {
    const { labelsOf, another, place } = open;
    const other = await another();
    await other.evaluate((id) => globalThis.gmail.open(id), place(rfq).threadId);
    const second = drawerFrame(other);
    await shows(second, rfq.subject, 'A');
    await applyTo(open, rfq, 'A');
    expect(await outcome(second)).toMatchObject({ state: 'confirmed' });
    await second.locator('.iq .status .link').click();
    await soon(() => ours(labelsOf(rfq))).toEqual([]);
    await soon(async () => (await outcome(open.panel)).text).not.toBe('');
    expect(labelsOf(rfq)).toContain('INBOX');
    expect(open.gmail.mailbox(owner).messages.size).toBeGreaterThan(3);
  });
});

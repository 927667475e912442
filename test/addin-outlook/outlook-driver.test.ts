// Writing categories: what Outlook refuses is told with a way on, what it confirms is looked at, and others' categories stay.
// Example: a delegate may not change the list -> the categories that exist go on, the missing one is named

import { describe, expect, it } from 'vitest';
import { outlookDriver } from '../../addin-outlook/outlook-driver.ts';
import { createPlaces } from '../../addin-outlook/places.ts';
import { openMemoryLedger } from '../../src/ledger/open-ledger.ts';
import type { LabelSpec } from '../../src/mailbox/mailbox.ts';
import { fakeMover } from './fake-mover.ts';
import { type FakeFault, type FakeMailSeed, type FakeVerb, fakeOffice, fakeServer } from './fake-office.ts';

const key = 'm1@nordcamp.example';
const label: LabelSpec = {
  name: 'Inquiry/A Priority',
  colour: { gmail: { background: '#16a766', text: '#ffffff' }, outlook: 4 },
};

function setting(mail: Partial<FakeMailSeed> = {}, can: Parameters<typeof fakeOffice>[1] = {}) {
  const server = fakeServer([
    { itemId: 'AAMk/1', key, subject: 'Tents', categories: ['VIP'], ...mail },
    { itemId: 'AAMk/2', key: 'm2@nordcamp.example', subject: 'Ropes' },
  ]);
  const office = fakeOffice(server, can);
  office.select('AAMk/1');
  const mover = fakeMover(server);
  const places = createPlaces(openMemoryLedger().documents);
  const itemOf = (wanted: string) => (office.item()?.key === wanted ? office.item() : null);
  const driver = outlookDriver({ port: office, mover, places, itemOf });
  const failing = (verb: FakeVerb, fault: FakeFault, times = 1) => {
    let left = times;
    office.fault = (each) => {
      if (each !== verb || left <= 0) return null;
      left -= 1;
      return fault;
    };
  };
  return { server, office, mover, places, driver, failing };
}

describe('a category', () => {
  it('is made in the list with our colour before it goes on the mail, and once only', async () => {
    const { driver, office, server } = setting();
    await driver.makeLabel(label);
    await driver.makeLabel(label);
    await driver.addLabels(key, [label.name]);
    expect(server.master).toContainEqual({ name: label.name, preset: 4 });
    expect(office.calls).toEqual(['masterCategories', 'addMasterCategory', 'addCategories']);
    expect(server.mails[0]?.categories).toEqual(['VIP', label.name]);
  });

  it('that exists in another case or was made meanwhile on another computer is a success', async () => {
    const { driver, server, failing } = setting();
    server.master = [{ name: 'inquiry/a priority', preset: 9 }];
    expect((await driver.makeLabel(label)).ok).toBe(true);
    expect(server.master).toHaveLength(1);
    const other = setting();
    other.failing('addMasterCategory', 9045);
    expect((await other.driver.makeLabel(label)).ok).toBe(true);
    failing('addCategories', 9045);
    expect((await driver.addLabels(key, [label.name])).ok).toBe(true);
  });

  it('that somebody took off the list is made again and put on at the second try', async () => {
    const { driver, server } = setting();
    await driver.makeLabel(label);
    server.master = [];
    expect((await driver.addLabels(key, [label.name])).ok).toBe(true);
    expect(server.master).toEqual([{ name: label.name, preset: 4 }]);
    expect(server.mails[0]?.categories).toContain(label.name);
  });

  it('that the mailbox goes on refusing is told as one to make by hand', async () => {
    const { driver, failing } = setting();
    failing('addCategories', 9044, 9);
    expect(await driver.addLabels(key, [label.name])).toMatchObject({
      problem: { code: 'cannot-make-label' },
    });
  });

  it('without the right to change it names the shared mailbox where it is one', async () => {
    for (const [shared, code] of [
      [true, 'shared-mailbox'],
      [false, 'no-permission'],
    ] as const) {
      const { driver, office } = setting({ shared });
      office.fault = (verb) => (verb === 'addMasterCategory' || verb === 'addCategories' ? 9038 : null);
      expect(await driver.makeLabel(label)).toMatchObject({ problem: { code } });
      expect(await driver.addLabels(key, ['VIP'])).toMatchObject({ problem: { code } });
    }
  });

  it('that exists is put on also by a user who may not see the list of categories', async () => {
    const { driver, office, server } = setting();
    server.master = [{ name: label.name, preset: 4 }];
    office.fault = (verb) => (verb === 'masterCategories' ? 7000 : null);
    expect((await driver.makeLabel(label)).ok).toBe(true);
    expect((await driver.addLabels(key, [label.name])).ok).toBe(true);
    expect(server.mails[0]?.categories).toContain(label.name);
    server.master = [];
    expect(await driver.addLabels(key, ['new'])).toMatchObject({ problem: { code: 'cannot-make-label' } });
  });

  it('is refused as it is by each code of Office', async () => {
    for (const [code, problem] of [
      [9055, 'shared-mailbox'],
      [9030, 'not-open'],
      [9049, 'not-found'],
      [5000, 'cannot-label'],
      [7000, 'no-permission'],
      [9020, 'unknown'],
    ] as const) {
      const { driver, failing, server } = setting();
      failing('addCategories', code);
      expect(await driver.addLabels(key, ['VIP']), `${code}`).toMatchObject({ problem: { code: problem } });
      expect(server.mails[0]?.categories).toEqual(['VIP']);
    }
  });

  it('is not called removed while it is still on the mail', async () => {
    const { driver, office, server } = setting({ categories: ['VIP', label.name] });
    const honest = office.removeCategories;
    let lies = 1;
    office.removeCategories = async (item, names) => {
      lies -= 1;
      return lies >= 0 ? { ok: true, value: null } : honest(item, names);
    };
    expect((await driver.removeLabels(key, [label.name])).ok).toBe(true);
    expect(server.mails[0]?.categories).toEqual(['VIP']);
    lies = 9;
    await office.addCategories(office.item()!, ['VIP']);
    expect(await driver.removeLabels(key, ['VIP'])).toMatchObject({ problem: { code: 'timed-out' } });
  });
});

describe('a mail that is not open', () => {
  it('waits, and nothing is written on the one that is', async () => {
    const { driver, office, server } = setting();
    office.select('AAMk/2');
    for (const answer of [
      await driver.readState(key),
      await driver.addLabels(key, ['VIP']),
      await driver.removeLabels(key, ['VIP']),
      await driver.move(key, 'd-class'),
    ])
      expect(answer).toMatchObject({ ok: false, problem: { code: 'not-open' } });
    expect(server.mails.map(({ categories, folder }) => [categories, folder])).toEqual([
      [['VIP'], 'inbox'],
      [[], 'inbox'],
    ]);
  });

  it('because it was moved away is reached as it was moved, after a sign-in', async () => {
    const { driver, office, mover, server } = setting({ folder: 'Projects' });
    expect((await driver.move(key, 'd-class')).ok).toBe(true);
    office.select(null);
    mover.signedIn = false;
    expect(await driver.readState(key)).toMatchObject({ value: { labels: ['VIP'], folder: 'd-class' } });
    expect((await driver.removeLabels(key, ['VIP'])).ok).toBe(true);
    expect(mover.signIns).toBe(1);
    expect((await driver.move(key, 'inbox')).ok).toBe(true);
    // Back to where it came from, which was not the inbox.
    expect(server.mails[0]).toMatchObject({ categories: [], folder: 'Projects' });
  });

  it('and was moved away says what to do where nothing reaches it', async () => {
    const { driver, office, mover } = setting();
    await driver.move(key, 'd-class');
    office.select(null);
    mover.can = false;
    expect(await driver.removeLabels(key, ['VIP'])).toMatchObject({ problem: { code: 'open-first' } });
  });

  it('keeps its way back when a move is repeated because its answer was lost', async () => {
    const { driver, places } = setting({ folder: 'Projects' });
    await driver.move(key, 'd-class');
    await driver.move(key, 'd-class');
    expect((await places.get(key))?.from).toBe('Projects');
  });
});

describe('a client', () => {
  it('without categories reads none and promises nothing', async () => {
    const { driver, office, mover } = setting({}, { can: { categories: false, masterCategories: false } });
    mover.can = false;
    expect(driver.can).toEqual({
      label: false,
      makeLabels: false,
      colourLabels: false,
      move: false,
      undo: false,
    });
    expect(await driver.readState(key)).toEqual({ ok: true, value: { labels: [], folder: 'inbox' } });
    expect(office.calls).toEqual([]);
  });
});

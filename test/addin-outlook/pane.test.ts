// The pane follows the open mail and never shows or writes what belongs to another one; the core behind it is the real one.
// Example: ten mails in a second -> one verdict, that of the tenth

import { beforeAll, describe, expect, it } from 'vitest';
import type { CoreClient } from '../../addin-outlook/core-client.ts';
import { createPane } from '../../addin-outlook/create-pane.ts';
import { createItemWatch } from '../../addin-outlook/item-watch.ts';
import { keepSettings } from '../../addin-outlook/kept-settings.ts';
import { createPaneScreener, type PaneScreener } from '../../addin-outlook/pane-screener.ts';
import { createPaneCell, firstState } from '../../addin-outlook/pane-state.ts';
import { openMemoryLedger } from '../../src/ledger/open-ledger.ts';
import { stageOf } from '../../src/panel/stage.ts';
import { fakeMover } from './fake-mover.ts';
import { type FakeServer, fakeOffice, fakeServer } from './fake-office.ts';

const rfq =
  '<p>Dear sirs,</p><p>we need 300 pcs of camping tent FT-4P, FOB Ningbo, delivery in March. Please quote and send the certificate.</p><p>Mara Lindqvist<br>Purchasing Manager<br>Nordcamp AB<br>+46 8 123 456 78</p>';
const pitch =
  '<p>We are an SEO agency and can bring your website to the first page of Google. Reply for our price list of SEO packages.</p>';

const m1 = 'm1@nordcamp.example';
const m2 = 'm2@rankfast.example';
const now = Date.parse('2026-11-25T08:00:00Z');

let screener: PaneScreener;
beforeAll(async () => {
  screener = await createPaneScreener();
});

function mails(): FakeServer {
  return fakeServer([
    { itemId: 'AAMk/1', key: m1, subject: 'RFQ camping tents', html: rfq, categories: ['VIP'] },
    {
      itemId: 'AAMk/2',
      key: m2,
      subject: 'Your website',
      html: pitch,
      from: 'Rank Fast <info@rankfast.example>',
    },
  ]);
}

function setting(server = mails(), ledger = openMemoryLedger(), can: Parameters<typeof fakeOffice>[1] = {}) {
  const office = fakeOffice(server, can);
  const mover = fakeMover(server);
  const core: CoreClient = {
    setup: (setup) => screener.setup(setup),
    open: (key, source) => screener.open(key, source),
  };
  const pane = createPane({
    port: office,
    watch: createItemWatch(office, { onLook: () => () => {}, later: (work) => (work(), () => {}) }),
    core,
    mover,
    ledger,
    state: createPaneCell(firstState('en')),
    kept: keepSettings({
      port: office,
      documents: ledger.documents,
      durable: true,
      language: 'en',
      now: () => new Date(now).toISOString(),
      pause: async () => {},
    }),
    now: () => now,
  });
  const face = () => stageOf(pane.props());
  const settled = async (done: () => boolean) => {
    for (let round = 0; round < 200 && !done(); round += 1)
      await new Promise((resolve) => setTimeout(resolve, 2));
    expect(done()).toBe(true);
  };
  const act = () => pane.props().acts[0];
  const letter = () => pane.props().screened?.screening.quadrant;
  const mail = (key: string) => server.mails.find((each) => each.key === key)!;
  return { server, ledger, office, mover, core, pane, face, settled, act, letter, mail };
}

describe('opening', () => {
  it('shows the verdict of the mail that was open at the start, and offers only what is missing on it', async () => {
    const { office, pane, face, letter } = setting();
    office.select('AAMk/1');
    await pane.start();
    expect(face().face).toBe('ready');
    expect(letter()).toBe('A');
    const { labels } = pane.props().screened!;
    expect(labels.add.length).toBeGreaterThan(1);
    expect(labels.add[0]).toMatch(/^Inquiry\/A/);
    expect(labels.remove).toEqual([]);
  });

  it('says so when nothing is open, and when the mail is closed again', async () => {
    const { office, pane, face } = setting();
    await pane.start();
    expect(face().face).toBe('empty');
    office.select('AAMk/1');
    office.select(null);
    expect(face().face).toBe('empty');
    expect(pane.props().screened).toBeNull();
  });

  it('drops the body of a mail that the user has left', async () => {
    const { office, pane, settled, letter } = setting();
    await pane.start();
    const held = office.hold('readBody');
    office.select('AAMk/1');
    office.select('AAMk/2');
    held.release();
    await settled(() => pane.props().screened !== null);
    expect(pane.props()).toMatchObject({
      open: { messageId: m2 },
      screened: { messageId: m2 },
      failure: null,
    });
    expect(letter()).toBe('D');
  });

  it('drops a verdict that comes too late, and never draws one under another subject', async () => {
    const { office, pane, core, face, settled } = setting();
    await pane.start();
    const open = core.open;
    let release = () => {};
    const slow = new Promise<void>((resolve) => (release = resolve));
    Object.assign(core, {
      open: async (...args: Parameters<typeof open>) => {
        if (args[0] === m1) await slow;
        return open(...args);
      },
    });
    office.select('AAMk/1');
    await new Promise((resolve) => setTimeout(resolve, 5));
    office.select('AAMk/2');
    expect(face().face).toBe('loading');
    await settled(() => face().face === 'ready');
    release();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(pane.props().screened?.messageId).toBe(m2);
  });

  it('tells why a mail cannot be read, and reads it when asked again', async () => {
    const { office, pane, face, settled } = setting();
    await pane.start();
    office.fault = (verb) => (verb === 'readBody' ? 'timed-out' : null);
    office.select('AAMk/1');
    await settled(() => face().face === 'failed');
    office.fault = () => null;
    pane.props().reread();
    await settled(() => face().face === 'ready');
  });

  it('goes through a hundred mails and ends at the last', async () => {
    const server = fakeServer(
      Array.from({ length: 100 }, (_, at) => ({
        itemId: `I${at}`,
        key: `m${at}`,
        subject: `RFQ ${at}`,
        html: rfq,
      })),
    );
    const { office, pane, settled } = setting(server);
    await pane.start();
    for (const { itemId } of server.mails) office.select(itemId);
    await settled(() => pane.props().screened !== null);
    expect(pane.props()).toMatchObject({ open: { subject: 'RFQ 99' }, screened: { subject: 'RFQ 99' } });
  });
});

describe('labelling', () => {
  it('writes the categories, shows them as there, and remembers the class on the mail', async () => {
    const { office, pane, settled, act, mail } = setting();
    office.select('AAMk/1');
    await pane.start();
    pane.props().apply(m1);
    await settled(() => act()?.state === 'confirmed');
    expect(mail(m1).categories).toContain('VIP');
    expect(mail(m1).categories.some((name) => name.startsWith('Inquiry/A'))).toBe(true);
    await settled(() => mail(m1).notes !== null);
    expect(mail(m1).notes).toMatchObject({ v: 1, quadrant: 'A', judged: null });
    expect(pane.props().screened?.labels).toMatchObject({ add: [], remove: [] });
    pane.props().undo(act()?.id ?? '');
    await settled(() => act()?.verb === 'undo' && act()?.state === 'confirmed');
    expect(mail(m1).categories).toEqual(['VIP']);
  });

  it('does nothing for a mail that is not the one before the user any more', async () => {
    const { office, pane, settled, letter, server } = setting();
    office.select('AAMk/1');
    await pane.start();
    // The client has gone on and told nobody.
    office.select('AAMk/2', false);
    pane.props().apply(m1);
    await settled(() => letter() === 'D');
    expect(server.mails.map(({ categories }) => categories)).toEqual([['VIP'], []]);
    expect(pane.props().open?.messageId).toBe(m2);
  });

  it('left half done because the user went on is finished when he comes back', async () => {
    const { office, pane, settled, act, mail } = setting();
    office.select('AAMk/1');
    await pane.start();
    const held = office.hold('addCategories');
    pane.props().apply(m1);
    await settled(() => office.calls.includes('addCategories'));
    office.select('AAMk/2');
    held.release();
    await settled(() => act()?.state === 'failed');
    expect(act()?.problem?.en).toMatch(/goes on when you open/);
    expect(mail(m1).categories).toEqual(['VIP']);
    office.select('AAMk/1');
    await settled(() => act()?.state === 'confirmed');
    expect(mail(m1).categories.length).toBeGreaterThan(1);
    expect(mail(m2).categories).toEqual([]);
  });

  it('in a shared mailbox puts on what exists and names what is missing', async () => {
    const { office, pane, server, settled, act, mail } = setting();
    office.select('AAMk/1');
    await pane.start();
    const [quadrant = ''] = pane.props().screened?.labels.add ?? [];
    server.master = [...server.master, { name: quadrant, preset: 4 }];
    office.fault = (verb) => (verb === 'addMasterCategory' ? 9055 : null);
    pane.props().apply(m1);
    await settled(() => act()?.state === 'partial');
    expect(act()?.problem?.en).toMatch(/shared mailbox/);
    expect(mail(m1).categories).toEqual(['VIP', quadrant]);
  });
});

describe('dismissing', () => {
  it('moves the mail to the D folder, and undo brings it back from there', async () => {
    const { office, pane, settled, act, mail } = setting();
    office.select('AAMk/2');
    await pane.start();
    pane.props().dismiss(m2);
    await settled(() => act()?.state === 'confirmed');
    expect(mail(m2)).toMatchObject({ folder: 'd-class' });
    office.select('AAMk/1');
    pane.props().undo(act()?.id ?? '');
    await settled(() => act()?.verb === 'undo' && act()?.state === 'confirmed');
    expect(mail(m2)).toMatchObject({ folder: 'inbox', categories: [] });
    expect(act()?.subject).toBe('Your website');
  });

  it('without Graph labels the mail and says that it was not moved', async () => {
    const { office, pane, mover, settled, act, mail } = setting();
    mover.can = false;
    office.select('AAMk/2');
    await pane.start();
    pane.props().dismiss(m2);
    await settled(() => act()?.state === 'partial');
    expect(act()?.problem?.en).toMatch(/cannot move/);
    expect(mail(m2).folder).toBe('inbox');
    expect(mail(m2).categories[0]).toMatch(/^Inquiry\/D/);
  });
});

describe('the user’s own word', () => {
  it('counts on this mail from then on, also on another computer', async () => {
    const here = setting();
    here.office.select('AAMk/1');
    await here.pane.start();
    here.pane.props().record(m1, 'C');
    await here.settled(() => here.mail(m1).notes !== null);
    expect(here.mail(m1).categories.some((name) => name.startsWith('Inquiry/C'))).toBe(true);
    const there = setting(here.server);
    there.office.select('AAMk/1');
    await there.pane.start();
    expect(there.pane.props().screened?.labels).toMatchObject({ add: [], remove: [] });
    expect((await here.ledger.screenings.get(m1))?.judged).toBe('C');
  });

  it('that it is no inquiry at all writes no category', async () => {
    const { office, pane, settled, mail } = setting();
    office.select('AAMk/1');
    await pane.start();
    pane.props().record(m1, 'other');
    await settled(() => mail(m1).notes !== null);
    expect(mail(m1)).toMatchObject({ categories: ['VIP'], notes: { judged: 'other' } });
    expect(pane.props().screened?.labels.add).toEqual([]);
  });
});

describe('settings, reply and theme', () => {
  it('changed in the pane change the verdict at once and are in the mailbox afterwards', async () => {
    const { office, pane, server, settled, letter } = setting();
    office.select('AAMk/1');
    await pane.start();
    const bodies = office.calls.filter((verb) => verb === 'readBody').length;
    pane.props().saveSettings({ ...pane.props().settings, gate: 15 });
    await settled(() => letter() === 'C');
    await settled(() => server.settings.size === 1);
    expect(office.calls.filter((verb) => verb === 'readBody')).toHaveLength(bodies);
  });

  it('that the mailbox does not keep are told in words', async () => {
    const { office, pane, settled } = setting();
    await pane.start();
    office.fault = (verb) => (verb === 'saveSetting' ? 9019 : null);
    pane.props().skipProfile?.();
    pane.props().saveSettings({ ...pane.props().settings, gate: 9 });
    await settled(() => /on this computer only/.test(pane.session.state.get().notice?.en ?? ''));
    expect(pane.props().firstRun).toBe(false);
  });

  it('open a reply with the text escaped, on the mail before the user only', async () => {
    const { office, pane, settled } = setting();
    office.select('AAMk/1');
    await pane.start();
    pane.props().reply?.(m1, '1. Which port <of discharge>?');
    await settled(() => office.replies.length === 1);
    expect(office.replies).toEqual(['<div>1. Which port &lt;of discharge&gt;?</div>']);
    office.select('AAMk/2', false);
    pane.props().reply?.(m1, 'again');
    await settled(() => pane.props().open?.messageId === m2);
    expect(office.replies).toHaveLength(1);
  });

  it('follow the colours of the client while it is open', async () => {
    const { office, pane } = setting();
    office.setColours({ background: '#292929', foreground: '#ffffff' });
    await pane.start();
    expect(pane.props().theme).toBe('dark');
    office.setColours({ background: '#ffffff', foreground: '#242424' });
    expect(pane.props().theme).toBe('light');
    pane.stop();
    office.setColours(null);
    expect(pane.props().theme).toBe('light');
  });

  it('are read-only on a phone: the verdict is there, nothing is offered that the client refuses', async () => {
    const lacks = { can: { categories: false, masterCategories: false, reply: false } };
    const { office, pane, mover, letter } = setting(mails(), openMemoryLedger(), lacks);
    mover.can = false;
    office.select('AAMk/1');
    await pane.start();
    expect(letter()).toBe('A');
    expect(pane.props().can).toMatchObject({ label: false, move: false, undo: false });
    expect(pane.props().reply).toBeUndefined();
    expect(office.calls).not.toContain('categories');
  });
});

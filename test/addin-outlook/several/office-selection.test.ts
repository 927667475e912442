// Several selected mails on the fake client with the real core and Graph: what is loaded, given back, labelled, moved and taken back.
// Example: three mails selected -> a journal row stands before each move, and undo brings all three back

import { beforeAll, describe, expect, it } from 'vitest';
import { createItemWatch } from '../../../addin-outlook/item-watch.ts';
import { officeSelection } from '../../../addin-outlook/office-selection.ts';
import { createOutlookMailbox } from '../../../addin-outlook/outlook-mailbox.ts';
import { createPaneScreener, type PaneScreener } from '../../../addin-outlook/pane-screener.ts';
import { createPlaces } from '../../../addin-outlook/places.ts';
import { openMemoryLedger } from '../../../src/ledger/open-ledger.ts';
import { createJournal } from '../../../src/mailbox/journal.ts';
import { problemOf } from '../../../src/mailbox/problem.ts';
import { createSeveralMails } from '../../../src/sidebar/several/several-mails.ts';
import { defaultLabelSettings } from '../../../src/tags/label-settings.ts';
import { isOurs } from '../../../src/tags/vocabulary.ts';
import { type FakeOffice, type FakeServer, fakeOffice, fakeServer } from '../fake-office.ts';
import { type GraphStand, standOnFakeGraph } from '../graph/graph-stand.ts';

const rfq =
  '<p>Dear sirs,</p><p>we need 300 pcs of camping tent FT-4P, FOB Ningbo, delivery in March. Please quote.</p><p>Mara Lindqvist<br>Purchasing Manager<br>Nordcamp AB</p>';
const pitch =
  '<p>We are an SEO agency and can bring your website to the first page of Google. Reply for our price list of SEO packages.</p>';

let screener: PaneScreener;
beforeAll(async () => {
  screener = await createPaneScreener();
});

function mails(): FakeServer {
  const rankFast = 'Rank Fast <info@rankfast.example>';
  return fakeServer([
    {
      itemId: 'i1',
      key: 'k1@nordcamp.example',
      subject: 'RFQ camping tents',
      html: rfq,
      categories: ['VIP'],
    },
    { itemId: 'i2', key: 'k2@rankfast.example', subject: 'Your website', html: pitch, from: rankFast },
    { itemId: 'i3', key: 'k3@rankfast.example', subject: 'SEO packages', html: pitch, from: rankFast },
  ]);
}

const later = (work: () => void) => {
  work();
  return () => {};
};

function setting(office: FakeOffice, { mails: mover }: GraphStand) {
  const ledger = openMemoryLedger();
  const journal = createJournal(ledger.journal);
  const selection = officeSelection({ port: office, core: screener });
  const mailbox = createOutlookMailbox({
    port: office,
    watch: createItemWatch(office, { onLook: () => () => {}, later }),
    mover,
    places: createPlaces(ledger.documents),
    journal,
    readMail: async () => ({ ok: false, problem: problemOf('not-open') }),
    loaded: selection.loaded,
    groupOf: (label) => isOurs(label, defaultLabelSettings)?.group ?? null,
  });
  const several = createSeveralMails({
    mails: selection,
    mailbox,
    settings: () => defaultLabelSettings,
    signIn: () => mover.signIn(),
  });
  return { several, selection, journal };
}

/** Graph sees the same mails under the same ids; the client sees a move as a mail that is gone from its list. */
async function both(server = mails()) {
  const graph = await standOnFakeGraph();
  for (const { itemId, categories } of server.mails) graph.server.addMail(itemId, 'folder-inbox', categories);
  const office = fakeOffice(server);
  return { office, graph, server, ...setting(office, graph) };
}

describe('several mails of Outlook', () => {
  it('are each loaded, read by the real core and given back', async () => {
    const { several, office, graph } = await both();
    await several.screen();
    const verdicts = several.get().rows.map(({ mail }) => mail?.quadrant);
    expect(verdicts.slice(1)).toEqual(['D', 'D']);
    expect(['A', 'B', 'C']).toContain(verdicts[0]);
    const order = office.calls.filter((verb) => verb === 'load' || verb === 'unload');
    expect(order).toEqual(['load', 'unload', 'load', 'unload', 'load', 'unload']);
    expect(graph.server.seen).toEqual([]);
    await graph.server.close();
  });

  it('get their categories through the client while they are loaded, and lose them again', async () => {
    const { several, server, graph } = await both();
    await several.screen();
    several.ask('apply');
    await several.confirm();
    expect(server.mails.map(({ categories }) => categories.length > 0)).toEqual([true, true, true]);
    expect(server.mails[0]?.categories).toContain('VIP');
    await several.undoAll();
    expect(server.mails.map(({ categories }) => categories)).toEqual([['VIP'], [], []]);
    expect(graph.server.seen).toEqual([]);
    await graph.server.close();
  });

  it('are moved by Graph with a journal row written before each request, and brought back', async () => {
    const { several, server, graph, journal } = await both();
    await several.screen();
    const written: boolean[] = [];
    let rowsOnDisk: Promise<void> = Promise.resolve();
    graph.server.before(({ path }) => {
      if (!path.endsWith('/move')) return;
      rowsOnDisk = journal.recent().then((rows) => {
        const steps = rows.ok ? (rows.value[0]?.steps ?? []) : [];
        written.push(steps.some(({ step, state }) => step.verb === 'move' && state === 'sent'));
      });
    });
    several.ask('dismiss');
    expect(several.get().asked?.count).toBe(2);
    await several.confirm();
    await rowsOnDisk;
    expect(written).toEqual([true, true]);
    const folders = () =>
      ['i1', 'i2', 'i3'].map((id) => graph.server.folders.get(graph.server.mail(id).folder));
    expect(folders()).toEqual(['Inbox', '询盘 D 类', '询盘 D 类']);
    // The client no longer lists what was moved; Graph still reaches it.
    const moved = server.mails.splice(1, 2);
    for (const { itemId, categories } of moved) graph.server.mail(itemId).categories = categories;
    graph.server.before(null);
    await several.screen();
    await several.undoAll();
    expect(folders()).toEqual(['Inbox', 'Inbox', 'Inbox']);
    expect(['i2', 'i3'].map((id) => graph.server.mail(id).categories)).toEqual([[], []]);
    await graph.server.close();
  });

  it('are given back also when reading them fails', async () => {
    const { several, office, graph, selection } = await both();
    office.fault = (verb) => (verb === 'readBody' ? 5001 : null);
    await several.screen();
    expect(selection.loaded()).toBeNull();
    expect(several.get().rows.every(({ mail, problem }) => mail === null && problem !== null)).toBe(true);
    expect(office.calls.filter((verb) => verb === 'unload')).toHaveLength(3);
    await graph.server.close();
  });
});

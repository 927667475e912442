// The whole pane before a fake client, with the real core in the same thread: what the tests of the pane start from.
// Example: const { office, pane, settled, letter } = paneStand(); office.select('AAMk/1'); await pane.start(); letter() -> 'A'

import { expect } from 'vitest';
import type { CoreClient } from '../../addin-outlook/core-client.ts';
import { createPane } from '../../addin-outlook/create-pane.ts';
import { createItemWatch } from '../../addin-outlook/item-watch.ts';
import { keepSettings } from '../../addin-outlook/kept-settings.ts';
import { createPaneScreener } from '../../addin-outlook/pane-screener.ts';
import type { PaneState } from '../../addin-outlook/pane-state.ts';
import { openMemoryLedger } from '../../src/ledger/open-ledger.ts';
import { stageOf } from '../../src/panel/stage.ts';
import { createStateCell, firstState } from '../../src/sidebar/sidebar-state.ts';
import { fakeMover } from './fake-mover.ts';
import { type FakeServer, fakeOffice, fakeServer } from './fake-office.ts';

export const rfq =
  '<p>Dear sirs,</p><p>we need 300 pcs of camping tent FT-4P, FOB Ningbo, delivery in March. Please quote and send the certificate.</p><p>Mara Lindqvist<br>Purchasing Manager<br>Nordcamp AB<br>+46 8 123 456 78</p>';
const pitch =
  '<p>We are an SEO agency and can bring your website to the first page of Google. Reply for our price list of SEO packages.</p>';

export const m1 = 'm1@nordcamp.example';
export const m2 = 'm2@rankfast.example';
const now = Date.parse('2026-11-25T08:00:00Z');

const screener = await createPaneScreener();

export function mails(): FakeServer {
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

/** No test waits for the second look of the watch. */
function atOnce(work: () => void): () => void {
  work();
  return () => {};
}

export function paneStand(
  server = mails(),
  ledger = openMemoryLedger(),
  can: Parameters<typeof fakeOffice>[1] = {},
) {
  const office = fakeOffice(server, can);
  const mover = fakeMover(server);
  const core: CoreClient = {
    setup: (setup) => screener.setup(setup),
    open: (key, source) => screener.open(key, source),
  };
  const pane = createPane({
    port: office,
    watch: createItemWatch(office, { onLook: () => () => {}, later: atOnce }),
    core,
    mover,
    ledger,
    state: createStateCell<PaneState>(firstState('en')),
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

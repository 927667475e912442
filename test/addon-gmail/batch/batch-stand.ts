// The page for many mails over the real worker and the real core on a stand-in Gmail; page and worker can both be ended at any time.
// Example: const stand = await standOnBatch(); stand.fill(60); const batch = await stand.open(); await batch.search('in:inbox')

import { createBatchRecord } from '../../../addon-gmail/extension/batch/batch-record.ts';
import { type Batch, createBatch } from '../../../addon-gmail/extension/batch/create-batch.ts';
import { openSource } from '../../../addon-gmail/extension/panel-page/mail-source.ts';
import type { WorkerHost } from '../../../addon-gmail/extension/worker/worker-host.ts';
import { createWorkerClient } from '../../../addon-gmail/extension/worker-client.ts';
import { readPageRequest } from '../../../addon-gmail/extension/worker-messages.ts';
import { createSourceScreener } from '../../../src/sidebar/source-screener.ts';
import { defaultLabelSettings } from '../../../src/tags/label-settings.ts';
import { memoryArea } from '../worker/memory-area.ts';
import { own, type Stand, standOnGmail } from '../worker/worker-stand.ts';

export const canary = 'Zanzibarine';
export const pitch =
  'We are an SEO agency and can bring your website to the first page of Google. Reply for our price list of SEO packages and backlinks.';
const texts = [
  `Dear sirs, please quote 2,000 pcs of camping tent FT-4P, FOB Ningbo, delivery in March, for ${canary}.\r\n\r\nMara Lindqvist\r\nPurchasing Manager\r\nNordcamp AB\r\nTel: +46 8 555 1188`,
  pitch,
  'Please send your price list and catalogue.',
];

export function eml(number: number, text = texts[number % texts.length] ?? ''): string {
  return `From: "Sender ${number}" <s${number}@firm${number}.example>\r\nTo: ${own}\r\nSubject: ${canary} ${number}\r\nMessage-ID: <m${number}@firm.example>\r\nDate: Wed, 25 Nov 2026 08:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;
}

export interface BatchStand extends Stand {
  readonly session: ReturnType<typeof memoryArea>;
  /** Thread ids, oldest first. */
  fill(count: number, text?: string): readonly string[];
  /** A page, as a browser opens it; what an earlier one kept is there. */
  open(): Promise<Batch>;
  /** The browser ends the worker: what it was asked for gets no answer, the next question starts a new one. */
  endWorker(): void;
  /** All labels of all threads. */
  all(): readonly (readonly string[])[];
}

export async function standOnBatch(): Promise<BatchStand> {
  const stand = standOnGmail();
  const session = memoryArea();
  const screener = await createSourceScreener(openSource);
  screener.setup({ profile: null, gate: 10, weights: {}, labels: defaultLabelSettings });
  let host: Promise<WorkerHost> | null = null;
  let end: () => void = () => {};
  let ended = new Promise<undefined>(() => {});

  async function sendMessage(message: unknown): Promise<unknown> {
    const request = readPageRequest(JSON.parse(JSON.stringify(message)));
    if (request === null) return undefined;
    host ??= stand.start();
    return Promise.race([(await host).answer(request), ended]);
  }

  return {
    ...stand,
    session,
    fill: (count, text) =>
      Array.from({ length: count }, (_, number) => stand.box.addMail(eml(number, text)).threadId),
    open() {
      const runtime = { id: 'own', sendMessage, onMessage: { addListener() {}, removeListener() {} } };
      return createBatch({
        worker: createWorkerClient({ runtime: runtime as never, pause: async () => {} }),
        core: screener,
        record: createBatchRecord({
          documents: stand.ledger.documents,
          session: session as never,
          pause: async () => {},
        }),
        can: { label: true, makeLabels: true, colourLabels: true, move: true, undo: true },
        labels: () => defaultLabelSettings,
        account: null,
      });
    },
    endWorker() {
      end();
      host = null;
      ended = new Promise((resolve) => {
        end = () => resolve(undefined);
      });
    },
    all: () => [...stand.box.threads.keys()].map((id) => [...stand.box.labelNames(id)].sort()),
  };
}

export async function clickTwice(batch: Batch, deed: 'apply' | 'dismiss'): Promise<number> {
  batch.several.ask(deed);
  const count = batch.several.get().asked?.count ?? -1;
  await batch.several.confirm();
  return count;
}

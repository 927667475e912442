// Starts the page for many mails in its tab. Example: batch.html?account=mara@x.example -> the search box for that mailbox

import { render } from 'preact';
import { openLedger } from '../../../src/ledger/open-ledger.ts';
import { createCoreClient } from '../../../src/sidebar/core-client.ts';
import { withProducts } from '../../../src/tags/vocabulary.ts';
import { type ExtensionSettings, keepSettings } from '../kept-settings.ts';
import { startCore } from '../start-core.ts';
import { createWorkerClient } from '../worker-client.ts';
import { BatchPage } from './batch-page.tsx';
import { createBatchRecord } from './batch-record.ts';
import { createBatch } from './create-batch.ts';

/** Milliseconds; what is lost with a page that is closed is done again when the run goes on. */
const recordPause = 300;
const address = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

async function start(): Promise<void> {
  const place = document.getElementById('batch');
  if (place === null) return;
  const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const now = () => new Date().toISOString();
  const kept = keepSettings({ storage: chrome.storage, language, now });
  const core = createCoreClient(startCore, () => {});
  const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const worker = createWorkerClient({ runtime: chrome.runtime, pause });
  const [ledger, can, first] = await Promise.all([openLedger(), worker.can(), kept.read()]);
  let settings: ExtensionSettings = first;
  const labels = () => withProducts(settings.labels, settings.profile);
  const setUp = () => {
    const { profile, settings: look } = settings;
    core.setup({ profile, gate: look.gate, weights: look.weights, labels: labels() });
  };
  setUp();
  const account = new URLSearchParams(location.search).get('account');
  const batch = await createBatch({
    worker,
    core,
    record: createBatchRecord({
      documents: ledger.documents,
      session: chrome.storage.session,
      pause: () => pause(recordPause),
    }),
    can,
    labels,
    account: account !== null && address.test(account) ? account : null,
  });
  const draw = () => {
    const { language: spoken } = settings.settings;
    document.documentElement.lang = spoken === 'zh' ? 'zh-CN' : 'en';
    render(<BatchPage batch={batch} language={spoken} settings={labels()} canMove={can.move} />, place);
  };
  kept.onChange(() => {
    void kept.read().then((next) => {
      settings = next;
      setUp();
      draw();
    });
  });
  draw();
}

void start();

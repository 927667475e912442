// The worker that reads and screens the open mail: no mail holds the pane, and nothing leaves the machine.
// Example: { type: 'open', job: 1, key, source } -> { type: 'opened', job: 1, mail: { key, email, screened } }

import { allSignals } from '../src/signals/all-signals.ts';
import { createPaneScreener } from './pane-screener.ts';
import type { FromWorker, ToWorker } from './screening-messages.ts';

/** The worker's own scope; the page's types know only Window. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

// The cast holds because this file is only ever started as a worker.
const scope = globalThis as unknown as WorkerScope;
const screenerComing = createPaneScreener();

async function answer(message: ToWorker): Promise<void> {
  const screener = await screenerComing;
  if (message.type === 'setup') screener.setup(message.setup);
  else {
    const mail = await screener.open(message.key, message.source);
    scope.postMessage({ type: 'opened', job: message.job, mail });
  }
}

scope.onmessage = ({ data }) => {
  answer(data).catch(() => {
    if (data.type === 'open') scope.postMessage({ type: 'failed', job: data.job });
  });
};

scope.postMessage({
  type: 'ready',
  job: 0,
  signals: allSignals.map(({ id, axis, sentence, points }) => ({ id, axis, sentence, points })),
});

// The pane's side of the screening worker: asks and waits, and starts a new worker when one has died.
// Example: const core = createCoreClient(startWorker, onSignals); core.setup(setup); await core.open(key, source)

import type { SignalRow } from '../src/panel/panel-props.ts';
import { type Ask, createAsk, type WorkerPort } from '../src/sidebar/ask-worker.ts';
import type { ScreeningSetup } from '../src/sidebar/screening-setup.ts';
import type { ItemSource } from './open-item.ts';
import type { FromWorker, OpenedItem, ToWorker } from './screening-messages.ts';

export interface CoreClient {
  setup(setup: ScreeningSetup): void;
  /** Rejects when the worker died at it. */
  open(key: string, source: ItemSource): Promise<OpenedItem>;
}

export type PaneWorker = WorkerPort<ToWorker, FromWorker>;

/** A worker that dies at once, again and again, is a fault that no further start mends. */
const mostStarts = 4;

export function createCoreClient(
  start: () => PaneWorker,
  onSignals: (signals: readonly SignalRow[]) => void,
): CoreClient {
  let living: { readonly worker: PaneWorker; readonly ask: Ask<ToWorker, FromWorker> } | null = null;
  let setup: ScreeningSetup | null = null;
  let starts = 0;

  function alive() {
    if (living !== null) return living;
    if (starts >= mostStarts) throw new Error('[screening] the worker does not start');
    starts += 1;
    const worker = start();
    const ask = createAsk<ToWorker, FromWorker>(worker, (word) => {
      if (word.type === 'ready') onSignals(word.signals);
    });
    const tellWaiting = worker.onerror;
    worker.onerror = (event) => {
      living = null;
      tellWaiting?.(event);
    };
    if (setup !== null) worker.postMessage({ type: 'setup', setup });
    living = { worker, ask };
    return living;
  }

  alive();
  return {
    setup(next) {
      setup = next;
      living?.worker.postMessage({ type: 'setup', setup: next });
    },
    open: async (key, source) =>
      alive().ask(
        (job) => ({ type: 'open', job, key, source }),
        (answer) => (answer.type === 'opened' ? answer.mail : undefined),
      ),
  };
}

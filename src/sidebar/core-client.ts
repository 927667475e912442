// A page's side of its screening worker: asks and waits, and starts a new worker when one has died. `Source` is what the host reads of a mail.
// Example: const core = createCoreClient(startWorker, onSignals); core.setup(setup); await core.open(key, source)

import type { SignalRow } from '../panel/panel-props.ts';
import { type Ask, createAsk, type WorkerPort } from './ask-worker.ts';
import type { FromWorker, OpenedMail, ToWorker } from './screening-messages.ts';
import type { ScreeningSetup } from './screening-setup.ts';

export interface CoreClient<Source> {
  setup(setup: ScreeningSetup): void;
  /** Rejects when the worker died at it. */
  open(key: string, source: Source): Promise<OpenedMail>;
}

export type ScreeningWorker<Source> = WorkerPort<ToWorker<Source>, FromWorker>;

/** A worker that dies at once, again and again, is a fault that no further start mends. */
const mostStarts = 4;

export function createCoreClient<Source>(
  start: () => ScreeningWorker<Source>,
  onSignals: (signals: readonly SignalRow[]) => void,
): CoreClient<Source> {
  let living: {
    readonly worker: ScreeningWorker<Source>;
    readonly ask: Ask<ToWorker<Source>, FromWorker>;
  } | null = null;
  let setup: ScreeningSetup | null = null;
  let starts = 0;

  function alive() {
    if (living !== null) return living;
    if (starts >= mostStarts) throw new Error('[screening] the worker does not start');
    starts += 1;
    const worker = start();
    const ask = createAsk<ToWorker<Source>, FromWorker>(worker, (word) => {
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

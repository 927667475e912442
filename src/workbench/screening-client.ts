// The page's side of the screening worker: asks, waits, and never lets an answer reach another question.
// Example: const opened = await client.open({ id, raw, labels }); for an import: client.importFiles(files, onBatch).finished

import type { SignalRow } from '../panel/panel-props.ts';
import { type WorkerPort as AnyWorkerPort, createAsk } from '../sidebar/ask-worker.ts';
import type { ScreeningSetup } from '../sidebar/screening-setup.ts';
import type { RowVerdict } from './mail-row.ts';
import type { FileProblem, FromWorker, OpenedMail, ReadMail, ToWorker } from './screening-messages.ts';

/** The part of a Worker that is used: tests bring one of their own. */
export type WorkerPort = AnyWorkerPort<ToWorker, FromWorker>;

export interface ImportJob {
  /** Rejects only when the worker died. */
  readonly finished: Promise<readonly FileProblem[]>;
  readonly stop: () => void;
}

export interface RawMail {
  readonly id: string;
  readonly raw: Uint8Array;
}

export interface ScreeningClient {
  setup(setup: ScreeningSetup): void;
  open(mail: RawMail & { readonly labels: readonly string[] }): Promise<OpenedMail>;
  rescreen(
    mails: readonly RawMail[],
  ): Promise<readonly { readonly id: string; readonly verdict: RowVerdict }[]>;
  /** `keep` is awaited before the worker reads on; when it gives false the import ends. */
  importFiles(
    files: readonly File[],
    keep: (mails: readonly ReadMail[], bytes: number) => Promise<boolean>,
  ): ImportJob;
}

export function createScreeningClient(
  worker: WorkerPort,
  onReady: (signals: readonly SignalRow[]) => void = () => {},
): ScreeningClient {
  const ask = createAsk(worker, (message) => {
    if (message.type === 'ready') onReady(message.signals);
  });
  return {
    setup: (setup) => worker.postMessage({ type: 'setup', setup }),
    open: (mail) =>
      ask(
        (job) => ({ type: 'open', job, ...mail }),
        (answer) => (answer.type === 'opened' ? answer.mail : undefined),
      ),
    rescreen: (mails) =>
      ask(
        (job) => ({ type: 'rescreen', job, mails }),
        (answer) => (answer.type === 'rescreened' ? answer.verdicts : undefined),
      ),
    importFiles(files, keep) {
      let number = 0;
      let stopped = false;
      const goOn = async (mails: readonly ReadMail[], bytes: number) => {
        const more = await keep(mails, bytes).catch(() => false);
        worker.postMessage({ type: more && !stopped ? 'next' : 'stop', job: number });
      };
      const finished = ask(
        (job) => {
          number = job;
          return { type: 'import', job, files };
        },
        (answer) => {
          if (answer.type === 'batch') void goOn(answer.mails, answer.bytes);
          return answer.type === 'done' ? answer.problems : undefined;
        },
      );
      return { finished, stop: () => (stopped = true) };
    },
  };
}

// The page's side of the screening worker: asks, waits, and never lets an answer reach another question.
// Example: const opened = await client.open({ id, raw, labels }); for an import: client.importFiles(files, onBatch).finished

import type { SignalRow } from '../panel/panel-props.ts';
import type { RowVerdict } from './mail-row.ts';
import type {
  FileProblem,
  FromWorker,
  OpenedMail,
  ReadMail,
  ScreeningSetup,
  ToWorker,
} from './screening-messages.ts';

/** The part of a Worker that is used: tests bring one of their own. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

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

type Listener = (message: FromWorker) => void;

type Ask = <T>(message: (job: number) => ToWorker, read: (answer: FromWorker) => T | undefined) => Promise<T>;

/** Pairs questions with their answers by job number. */
function createAsk(worker: WorkerPort, onReady: (signals: readonly SignalRow[]) => void): Ask {
  const waiting = new Map<number, Listener>();
  let lastJob = 0;
  worker.onmessage = ({ data }) =>
    data.type === 'ready' ? onReady(data.signals) : waiting.get(data.job)?.(data);
  // A dead worker answers nobody: whoever waits must hear of it.
  worker.onerror = () => {
    for (const [job, listener] of waiting) listener({ type: 'failed', job });
  };
  return (message, read) => {
    lastJob += 1;
    const job = lastJob;
    return new Promise((resolve, reject) => {
      waiting.set(job, (answer) => {
        const value = read(answer);
        if (value === undefined && answer.type !== 'failed') return;
        waiting.delete(job);
        if (value === undefined) reject(new Error('[workbench] the screening worker failed'));
        else resolve(value);
      });
      worker.postMessage(message(job));
    });
  };
}

export function createScreeningClient(
  worker: WorkerPort,
  onReady: (signals: readonly SignalRow[]) => void = () => {},
): ScreeningClient {
  const ask = createAsk(worker, onReady);
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

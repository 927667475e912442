// Pairs questions to a worker with its answers by job number, so that no answer reaches another question.
// Example: const ask = createAsk(worker, () => {}); await ask((job) => ({ type: 'open', job, raw }), (a) => a.mail)

export interface WorkerPort<To, From> {
  postMessage(message: To): void;
  onmessage: ((event: MessageEvent<From>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** What a worker says: an answer to a job, its failure, or a word of its own under job 0. */
export interface WorkerAnswer {
  readonly type: string;
  readonly job: number;
}

/** `read` gives undefined for a message that is not yet the end of the job. Rejects when the worker fails at it. */
export type Ask<To, From> = <T>(
  message: (job: number) => To,
  read: (answer: From) => T | undefined,
) => Promise<T>;

interface Waiting<From> {
  readonly hear: (answer: From) => void;
  readonly fail: () => void;
}

/** @param onWord hears what belongs to no question. A dead worker answers nobody: whoever waits then hears of it. */
export function createAsk<To, From extends WorkerAnswer>(
  worker: WorkerPort<To, From>,
  onWord: (message: From) => void,
): Ask<To, From> {
  const waiting = new Map<number, Waiting<From>>();
  let lastJob = 0;
  worker.onmessage = ({ data }) => {
    if (data.job === 0) onWord(data);
    else if (data.type === 'failed') waiting.get(data.job)?.fail();
    else waiting.get(data.job)?.hear(data);
  };
  worker.onerror = () => {
    for (const { fail } of [...waiting.values()]) fail();
  };
  return (message, read) => {
    lastJob += 1;
    const job = lastJob;
    return new Promise((resolve, reject) => {
      waiting.set(job, {
        hear: (answer) => {
          const value = read(answer);
          if (value === undefined) return;
          waiting.delete(job);
          resolve(value);
        },
        fail: () => {
          waiting.delete(job);
          reject(new Error('[screening] the worker failed'));
        },
      });
      worker.postMessage(message(job));
    });
  };
}

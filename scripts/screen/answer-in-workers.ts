// Screens on several threads and gives the answers back in the order of the mails.
// Example: for await (const answer of answerInWorkers(mails, settings, 2)) ... -> answers of mail 1, 2, 3, ...

import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type Answer, type AnswerSettings, answerMails } from './answer-mail.ts';
import type { FoundMail } from './list-mails.ts';

/** Mails packed end to end: one buffer is handed over, nothing is copied twice. */
interface Batch {
  readonly files: readonly string[];
  /** Where each mail ends in `bytes`; -1 for a path that gave no mail, whose problem then stands in `problems`. */
  readonly ends: readonly number[];
  readonly problems: readonly string[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Thread {
  readonly worker: Worker;
  readonly pending: {
    readonly take: (answers: readonly Answer[]) => void;
    readonly fail: (cause: Error) => void;
  }[];
}

const batchMails = 32;
const batchBytes = 512 * 1024;
/** Batches under way for each thread: one at work, one waiting; more would only cost memory. */
const batchesPerThread = 2;

export async function* answerInWorkers(
  mails: AsyncIterable<FoundMail>,
  settings: AnswerSettings,
  count: number,
): AsyncGenerator<Answer> {
  const threads = Array.from({ length: count }, () => startThread(settings));
  const underWay: Promise<readonly Answer[]>[] = [];
  try {
    for await (const batch of inBatches(mails)) {
      underWay.push(hand(batch, threads));
      if (underWay.length >= count * batchesPerThread) yield* (await underWay.shift()) ?? [];
    }
    for (const answers of underWay) yield* await answers;
  } finally {
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}

/** The other end: what a thread does from its start on. Batches are answered in the order they came. */
export function serveScreening(): void {
  const answer = answerMails(workerData);
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (batch: Batch) => {
    last = last.then(async () => {
      const answers: Answer[] = [];
      for (const mail of unpack(batch)) answers.push(await answer(mail));
      parentPort?.postMessage(answers);
    });
  });
}

function unpack({ files, ends, problems, bytes }: Batch): FoundMail[] {
  let start = 0;
  return files.map((file, index) => {
    const end = ends[index] ?? -1;
    if (end < 0) return { file, problem: problems[index] ?? '' };
    const mail = { file, bytes: bytes.subarray(start, end) };
    start = end;
    return mail;
  });
}

function startThread(settings: AnswerSettings): Thread {
  // The bundle that is running is also the worker's: scripts/screen.ts looks which of the two it is.
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: settings });
  const thread: Thread = { worker, pending: [] };
  worker.on('message', (answers: readonly Answer[]) => thread.pending.shift()?.take(answers));
  worker.on('error', (cause) => {
    for (const { fail } of thread.pending.splice(0)) fail(cause);
  });
  return thread;
}

function hand(batch: Batch, threads: readonly Thread[]): Promise<readonly Answer[]> {
  const idle = threads.reduce((least, thread) =>
    thread.pending.length < least.pending.length ? thread : least,
  );
  const answers = new Promise<readonly Answer[]>((take, fail) => idle.pending.push({ take, fail }));
  // Seen by whoever waits for this batch; without this line Node would stop first.
  answers.catch(() => {});
  idle.worker.postMessage(batch, [batch.bytes.buffer]);
  return answers;
}

async function* inBatches(mails: AsyncIterable<FoundMail>): AsyncGenerator<Batch> {
  let found: FoundMail[] = [];
  let size = 0;
  for await (const mail of mails) {
    found.push(mail);
    size += 'bytes' in mail ? mail.bytes.length : 0;
    if (found.length < batchMails && size < batchBytes) continue;
    yield pack(found, size);
    found = [];
    size = 0;
  }
  if (found.length > 0) yield pack(found, size);
}

function pack(mails: readonly FoundMail[], size: number): Batch {
  const bytes = new Uint8Array(size);
  const ends: number[] = [];
  let end = 0;
  for (const mail of mails) {
    if ('bytes' in mail) {
      bytes.set(mail.bytes, end);
      end += mail.bytes.length;
      ends.push(end);
    } else {
      ends.push(-1);
    }
  }
  const problems = mails.map((mail) => ('problem' in mail ? mail.problem : ''));
  return { files: mails.map(({ file }) => file), ends, problems, bytes };
}

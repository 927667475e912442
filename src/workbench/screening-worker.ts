// The worker that reads and screens mail in front of the user: no mail holds the page, and nothing leaves the browser.
// Example: { type: 'open', job: 1, id, raw, labels: [] } -> { type: 'opened', job: 1, mail: { email, screened } }

import { allSignals } from '../signals/all-signals.ts';
import { readMailFiles } from './read-mail-files.ts';
import { createScreener } from './screen-raw.ts';
import type { FromWorker, ToWorker } from './screening-messages.ts';

/** The worker's own scope; the page's types know only Window. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

// The cast holds because this file is only ever started as a worker.
const scope = globalThis as unknown as WorkerScope;
const screenerComing = createScreener();
/** Imports that wait for the page's word: true = go on. */
const waiting = new Map<number, (more: boolean) => void>();

async function importFiles(job: number, files: readonly File[]): Promise<void> {
  const screener = await screenerComing;
  const reading = readMailFiles(files, (raw) => screener.read(raw));
  for (;;) {
    const { value, done } = await reading.next();
    if (done) {
      scope.postMessage({ type: 'done', job, problems: value });
      return;
    }
    const more = new Promise<boolean>((resolve) => waiting.set(job, resolve));
    scope.postMessage({ type: 'batch', job, ...value });
    const goOn = await more;
    waiting.delete(job);
    if (!goOn) {
      scope.postMessage({ type: 'done', job, problems: [] });
      return;
    }
  }
}

async function answer(message: ToWorker): Promise<void> {
  const screener = await screenerComing;
  switch (message.type) {
    case 'setup':
      screener.setup(message.setup);
      return;
    case 'open': {
      const mail = await screener.open(message.id, message.raw, message.labels);
      scope.postMessage({ type: 'opened', job: message.job, mail });
      return;
    }
    case 'rescreen': {
      const verdicts = await Promise.all(
        message.mails.map(async ({ id, raw }) => ({ id, verdict: await screener.verdict(raw) })),
      );
      scope.postMessage({ type: 'rescreened', job: message.job, verdicts });
      return;
    }
    case 'import':
      await importFiles(message.job, message.files);
      return;
    case 'next':
      waiting.get(message.job)?.(true);
      return;
    case 'stop':
      waiting.get(message.job)?.(false);
      return;
  }
}

scope.onmessage = ({ data }) => {
  // The core never throws; a file that vanishes while it is read does.
  answer(data).catch(() => {
    if (data.type !== 'setup') scope.postMessage({ type: 'failed', job: data.job });
  });
};

scope.postMessage({
  type: 'ready',
  job: 0,
  signals: allSignals.map(({ id, axis, sentence, points }) => ({ id, axis, sentence, points })),
});

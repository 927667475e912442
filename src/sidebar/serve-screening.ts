// A worker's side of the screening: sets up its screener, answers one question after another, and fails at no mail but the one it failed at.
// Example: serveScreening(scope, openSource); { type: 'open', job: 1, key, source } -> { type: 'opened', job: 1, mail: { key, email, screened } }

import type { OpenEmail } from '../email/open-email.ts';
import { allSignals } from '../signals/all-signals.ts';
import type { FromWorker, ToWorker } from './screening-messages.ts';
import { createSourceScreener } from './source-screener.ts';

/** The worker's own scope; the types of a page know only Window. */
export interface WorkerScope<Source> {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker<Source>>) => void) | null;
}

/** @param openSource what the host read of a mail -> the one email of the core; may reject, the mail then counts as failed. */
export function serveScreening<Source>(
  scope: WorkerScope<Source>,
  openSource: (source: Source) => Promise<OpenEmail>,
): void {
  const screenerComing = createSourceScreener(openSource);

  async function answer(message: ToWorker<Source>): Promise<void> {
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
}

// The worker that reads and screens the open mail: no mail holds the panel, and nothing leaves the machine.
// Example: { type: 'open', job: 1, key, source } -> { type: 'opened', job: 1, mail: { key, email, screened } }

import { serveScreening, type WorkerScope } from '../../../src/sidebar/serve-screening.ts';
import { type MailSource, openSource } from './mail-source.ts';

// The cast holds because this file is only ever started as a worker.
serveScreening(globalThis as unknown as WorkerScope<MailSource>, openSource);

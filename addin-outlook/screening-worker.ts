// The worker that reads and screens the open mail: no mail holds the pane, and nothing leaves the machine.
// Example: { type: 'open', job: 1, key, source } -> { type: 'opened', job: 1, mail: { key, email, screened } }

import { serveScreening, type WorkerScope } from '../src/sidebar/serve-screening.ts';
import type { ItemSource } from './open-item.ts';
import { openSource } from './open-source.ts';

// The cast holds because this file is only ever started as a worker.
serveScreening(globalThis as unknown as WorkerScope<ItemSource>, openSource);

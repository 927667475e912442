// The shared screening client, asked with what Office gives of a mail. Example: core.open(item.key, { form: 'eml', bytes })

import type { ScreeningWorker, CoreClient as SourceClient } from '../src/sidebar/core-client.ts';
import type { ItemSource } from './open-item.ts';

export type CoreClient = SourceClient<ItemSource>;
export type PaneWorker = ScreeningWorker<ItemSource>;

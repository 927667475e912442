// The shared screener over the reader of Office's mails. Example: (await createPaneScreener()).open(key, { form: 'eml', bytes })

import { createSourceScreener, type SourceScreener } from '../src/sidebar/source-screener.ts';
import type { ItemSource } from './open-item.ts';
import { openSource } from './open-source.ts';

export type PaneScreener = SourceScreener<ItemSource>;

export function createPaneScreener(): Promise<PaneScreener> {
  return createSourceScreener(openSource);
}

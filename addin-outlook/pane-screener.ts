// The one place of this host that calls the core: what the client gave in, what the panel needs out. Runs in the worker.
// Example: const screener = await createPaneScreener(); screener.setup(setup); await screener.open(key, source) -> { key, email, screened }

import { compileProfile } from '../src/profile/compile-profile.ts';
import { type ScreeningContext, screenEmail } from '../src/screen-email.ts';
import { panelRecord } from '../src/sidebar/panel-record.ts';
import type { ScreeningSetup } from '../src/sidebar/screening-setup.ts';
import { defaultLabelSettings } from '../src/tags/label-settings.ts';
import type { ItemSource } from './open-item.ts';
import { openSource } from './open-source.ts';
import type { OpenedItem } from './screening-messages.ts';

export interface PaneScreener {
  setup(setup: ScreeningSetup): void;
  open(key: string, source: ItemSource): Promise<OpenedItem>;
}

/** The words of the languages come as a chunk of their own, asked for at once. */
export async function createPaneScreener(): Promise<PaneScreener> {
  const { defaultLexicon } = await import('../src/words/default-lexicon.ts');
  const lexicon = defaultLexicon();
  const unset = { profile: null, weights: {}, gate: 10, labels: defaultLabelSettings };
  let context: ScreeningContext = { lexicon, ...unset };
  return {
    setup({ profile, ...rest }) {
      context = { ...rest, lexicon, profile: profile === null ? null : compileProfile(profile, lexicon) };
    },
    async open(key, source) {
      const email = await openSource(source);
      const screened = screenEmail(email, context);
      const settings = context.labels;
      return { key, email, screened: panelRecord({ messageId: key, screened, present: [], settings }) };
    },
  };
}

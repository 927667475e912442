// The one place of a sidebar host that calls the core: what the host read in, what the panel needs out. Runs in the worker.
// Example: const screener = await createSourceScreener(openSource); screener.setup(setup); await screener.open(key, source) -> { key, email, screened }

import type { OpenEmail } from '../email/open-email.ts';
import { compileProfile } from '../profile/compile-profile.ts';
import { type ScreeningContext, screenEmail } from '../screen-email.ts';
import { defaultLabelSettings } from '../tags/label-settings.ts';
import { panelRecord } from './panel-record.ts';
import type { OpenedMail } from './screening-messages.ts';
import type { ScreeningSetup } from './screening-setup.ts';

export interface SourceScreener<Source> {
  setup(setup: ScreeningSetup): void;
  open(key: string, source: Source): Promise<OpenedMail>;
}

/** The words of the languages come as a chunk of their own, asked for at once. */
export async function createSourceScreener<Source>(
  openSource: (source: Source) => Promise<OpenEmail>,
): Promise<SourceScreener<Source>> {
  const { defaultLexicon } = await import('../words/default-lexicon.ts');
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

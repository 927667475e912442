// What a screening needs beside the mail, with the product's defaults. Example: screeningContext(null).gate -> 10

import { compileProfile } from '../../src/profile/compile-profile.ts';
import type { Profile } from '../../src/profile/profile.ts';
import type { ScreeningContext } from '../../src/screen-email.ts';
import { DEFAULT_GATE } from '../../src/screening/gate.ts';
import { defaultLabelSettings } from '../../src/tags/label-settings.ts';
import { keptLexicon } from './kept-lexicon.ts';

/** Compiled once for a whole run. */
export function screeningContext(profile: Profile | null): ScreeningContext {
  const lexicon = keptLexicon();
  const products = profile === null ? [] : profile.products.map(({ name }) => name);
  return {
    lexicon,
    profile: profile === null ? null : compileProfile(profile, lexicon),
    weights: {},
    gate: DEFAULT_GATE,
    labels: { ...defaultLabelSettings, products },
  };
}

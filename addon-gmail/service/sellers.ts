// What a verdict hangs on beside the mail, ready for each seller of the team: compiled once at start, chosen by the user's address.
// Example: createSellers({ profiles, labelLanguage: 'zh', ... })('bo@cables.example').profile?.profile.company -> "Cable Works"

import { compileProfile } from '../../src/profile/compile-profile.ts';
import type { ScreeningContext } from '../../src/screen-email.ts';
import { defaultLabelSettings } from '../../src/tags/label-settings.ts';
import { withProducts } from '../../src/tags/vocabulary.ts';
import { defaultLexicon } from '../../src/words/default-lexicon.ts';
import { profileFor, type TeamProfile } from './seller-profiles.ts';
import type { ServiceConfig } from './service-config.ts';

type SellerRules = Pick<ServiceConfig, 'labelLanguage' | 'labelPrefix' | 'gate'> & {
  readonly profiles: readonly TeamProfile[];
};

export type Sellers = (email: string) => ScreeningContext;

export function createSellers({ profiles, labelLanguage, labelPrefix, gate }: SellerRules): Sellers {
  const lexicon = defaultLexicon();
  const settings = { ...defaultLabelSettings, language: labelLanguage, prefix: labelPrefix };
  const general: ScreeningContext = { lexicon, profile: null, weights: {}, gate, labels: settings };
  const contexts = new Map(
    profiles.map((team) => [
      team,
      {
        ...general,
        profile: compileProfile(team.profile, lexicon),
        labels: withProducts(settings, team.profile),
      },
    ]),
  );
  return (email) => {
    const team = profileFor(email, profiles);
    return (team === null ? undefined : contexts.get(team)) ?? general;
  };
}

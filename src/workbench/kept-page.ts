// What the page remembers beside the mails, in the ledger: settings, profile, and whether the samples were offered.
// Example: (await page.read()).settings.gate -> 10; await page.saveSettings({ ...settings, gate: 9 })

import type { Ledger } from '../ledger/open-ledger.ts';
import type { InterfaceLanguage, PanelSettings } from '../panel/panel-props.ts';
import type { Profile } from '../profile/profile.ts';
import { firstLabels, firstSettings } from '../sidebar/first-settings.ts';
import type { LabelSettings } from '../tags/label-settings.ts';

/** Things that happen once on a page. */
export type Flag = 'samplesOffered' | 'profileSkipped';

export interface PageMemory {
  readonly settings: PanelSettings;
  readonly labels: LabelSettings;
  readonly profile: Profile | null;
  readonly flags: { readonly [F in Flag]: boolean };
}

/** Every call may reject: a browser's store can be full or gone. */
export interface KeptPage {
  read(): Promise<PageMemory>;
  saveSettings(settings: PanelSettings, labels: LabelSettings): Promise<void>;
  saveProfile(profile: Profile): Promise<void>;
  /** The page has no profile again; the record itself stays, nothing is ever deleted. */
  dropProfile(): Promise<void>;
  raise(flag: Flag): Promise<void>;
}

/** Set while the kept profile does not count. */
const dropped = 'profileDropped';

export function keepPage({ settings, documents }: Ledger, language: InterfaceLanguage): KeptPage {
  const isRaised = async (flag: Flag) => (await documents.get(flag)) === true;
  return {
    async read() {
      const labels = (await settings.get('labels')) ?? firstLabels(language);
      const first = firstSettings(language);
      return {
        labels,
        settings: {
          language: (await settings.get('language')) ?? first.language,
          gate: (await settings.get('gate')) ?? first.gate,
          weights: (await settings.get('weights')) ?? first.weights,
          labelLanguage: labels.language,
          prefix: labels.prefix,
        },
        profile: (await documents.get(dropped)) === true ? null : await settings.get('profile'),
        flags: {
          samplesOffered: await isRaised('samplesOffered'),
          profileSkipped: await isRaised('profileSkipped'),
        },
      };
    },
    async saveSettings(next, labels) {
      await settings.put('language', next.language);
      await settings.put('gate', next.gate);
      await settings.put('weights', next.weights);
      await settings.put('labels', labels);
    },
    async saveProfile(profile) {
      await settings.put('profile', profile);
      await documents.put(dropped, false);
    },
    dropProfile: () => documents.put(dropped, true),
    raise: (flag) => documents.put(flag, true),
  };
}

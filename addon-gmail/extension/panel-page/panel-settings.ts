// Changes of settings and profile: shown at once, kept in the extension's storage, and the open mail is screened again.
// Example: gate 10 -> 9 -> the verdict changes before the number is kept; a change in another tab is taken over too

import type { PanelSettings } from '../../../src/panel/panel-props.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { labelsAfter } from '../../../src/sidebar/first-settings.ts';
import type { ExtensionSettings } from '../kept-settings.ts';
import { type Session, screeningSetup } from './panel-session.ts';
import type { MailScreener } from './screen-mail.ts';

export interface PanelSettingsActs {
  /** What is kept, from now on also when another page of the extension changes it. */
  start(): Promise<void>;
  saveSettings(settings: PanelSettings): Promise<void>;
  saveProfile(profile: Profile): Promise<void>;
  skipProfile(): Promise<void>;
}

export function panelSettings(session: Session, screener: MailScreener): PanelSettingsActs {
  const { state, core, kept, link } = session;

  function take(change: Partial<ExtensionSettings>): void {
    state.set(change);
    core.setup(screeningSetup(state));
    link.tell({ type: 'language', language: state.get().settings.language });
  }

  async function change(settings: Partial<ExtensionSettings>): Promise<void> {
    take(settings);
    const [saved] = await Promise.all([kept.save(settings), screener.again()]);
    state.set({ notice: saved.ok ? null : saved.problem.sentence });
  }

  async function follow(): Promise<void> {
    const settings = await kept.read();
    const { settings: look, labels, profile, profileSkipped } = state.get();
    // One's own change comes back too.
    if (JSON.stringify(settings) === JSON.stringify({ settings: look, labels, profile, profileSkipped }))
      return;
    take(settings);
    await screener.again();
  }

  return {
    async start() {
      take(await kept.read());
      kept.onChange(() => void follow());
    },
    saveSettings: (settings) => change({ settings, labels: labelsAfter(state.get().labels, settings) }),
    saveProfile: (profile) => change({ profile }),
    async skipProfile() {
      state.set({ profileSkipped: true });
      await kept.save({ profileSkipped: true });
    },
  };
}

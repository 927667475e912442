// Changes of settings and profile: shown at once, kept in the mailbox, and the open mail is screened again.
// Example: gate 10 -> 9 -> the verdict changes before the mailbox has kept the number

import type { PanelSettings } from '../src/panel/panel-props.ts';
import type { Profile } from '../src/profile/profile.ts';
import { labelsAfter } from '../src/sidebar/first-settings.ts';
import type { PaneMemory } from './kept-settings.ts';
import { type Session, screeningSetup } from './pane-session.ts';
import type { ItemScreener } from './screen-item.ts';

export interface PaneSettings {
  saveSettings(settings: PanelSettings): Promise<void>;
  saveProfile(profile: Profile): Promise<void>;
  skipProfile(): Promise<void>;
}

export function paneSettings(session: Session, screener: ItemScreener): PaneSettings {
  const { state, core, kept } = session;

  async function change(memory: Partial<PaneMemory>): Promise<void> {
    state.set(memory);
    core.setup(screeningSetup(state));
    const [saved] = await Promise.all([kept.save(memory), screener.again()]);
    state.set({ notice: saved.ok ? null : saved.problem.sentence });
  }

  return {
    saveSettings: (settings) => change({ settings, labels: labelsAfter(state.get().labels, settings) }),
    saveProfile: (profile) => change({ profile }),
    async skipProfile() {
      state.set({ profileSkipped: true });
      await kept.save({ profileSkipped: true });
    },
  };
}

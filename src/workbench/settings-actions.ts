// Changes of settings and profile: kept first, then every mail is screened again when its verdict may hang on the change.
// Example: gate 10 -> 9 -> all rows get new verdicts in the worker, in groups, with a bar; a further change starts over.

import type { PanelSettings } from '../panel/panel-props.ts';
import type { Profile } from '../profile/profile.ts';
import { labelsAfter } from '../sidebar/first-settings.ts';
import { notify } from './page-state.ts';
import type { RawMail } from './screening-client.ts';
import { type Session, screeningSetup } from './session.ts';

export interface SettingsActions {
  saveSettings(settings: PanelSettings): Promise<void>;
  saveProfile(profile: Profile): Promise<void>;
  skipProfile(): Promise<void>;
  /** Back to the first-run screen: own mails are not judged by the seller of the samples. */
  dropProfile(): Promise<void>;
}

/** Mails sent to the worker in one go: small enough that the open mail is answered in between. */
const groupSize = 50;

export function settingsActions(session: Session, reread: () => Promise<void>): SettingsActions {
  const { state, shelf, client, page } = session;
  /** Counts the changes: an older round of screening stops when it sees a newer one. */
  let round = 0;

  async function rescreen(): Promise<void> {
    round += 1;
    const mine = round;
    client.setup(screeningSetup(state));
    await reread();
    const ids = shelf.rows().map(({ id }) => id);
    for (let at = 0; at < ids.length && mine === round; at += groupSize) {
      if (ids.length > groupSize) showProgress(session, at, ids.length);
      await rescreenGroup(session, ids.slice(at, at + groupSize));
    }
    if (mine === round && state.get().progress?.task === 'rescreen') state.set({ progress: null });
  }

  async function rescreenOrSay(): Promise<void> {
    try {
      await rescreen();
    } catch {
      state.set({ progress: null });
      notify(state, 'problem', (words) => words.offlineCore);
    }
  }

  const orSay = (saving: Promise<void>): Promise<void> =>
    saving.catch(() => notify(state, 'problem', (words) => words.noRoom));

  return {
    async saveSettings(settings) {
      const before = state.get().settings;
      const labels = labelsAfter(state.get().labels, settings);
      state.set({ settings, labels });
      await orSay(page.saveSettings(settings, labels));
      if (settings.gate !== before.gate || settings.weights !== before.weights) await rescreenOrSay();
      else if (settings.prefix !== before.prefix || settings.labelLanguage !== before.labelLanguage) {
        client.setup(screeningSetup(state));
        await reread();
      }
    },
    async saveProfile(profile) {
      state.set({ profile });
      await orSay(page.saveProfile(profile));
      await rescreenOrSay();
    },
    async dropProfile() {
      state.set({ profile: null, firstRun: true });
      await orSay(page.dropProfile());
      await rescreenOrSay();
    },
    async skipProfile() {
      state.set({ firstRun: false });
      await orSay(page.raise('profileSkipped'));
    },
  };
}

function showProgress({ state }: Session, done: number, total: number): void {
  if (state.get().progress?.task === 'import') return;
  state.set({ progress: { task: 'rescreen', done, total, mails: done } });
}

async function rescreenGroup({ shelf, client }: Session, ids: readonly string[]): Promise<void> {
  const mails: RawMail[] = [];
  for (const id of ids) {
    const raw = await shelf.raw(id);
    if (raw !== null) mails.push({ id, raw });
  }
  const verdicts = await client.rescreen(mails);
  // Read the row only now: labels or folder may have changed while the worker was at it.
  const changed = verdicts.flatMap(({ id, verdict }) => {
    const row = shelf.get(id);
    return row === null ? [] : [{ ...row, verdict }];
  });
  await shelf.change(changed);
}

// The parts that every action of the page works with, made once at the start. Example: const session = await startSession(worker)

import { createJournal, type JournalStore } from '../mailbox/journal.ts';
import type { Profile } from '../profile/profile.ts';
import type { ScreeningSetup } from '../sidebar/screening-setup.ts';
import type { LabelSettings } from '../tags/label-settings.ts';
import { isOurs, withProducts } from '../tags/vocabulary.ts';
import type { KeptPage } from './kept-page.ts';
import { type MailShelf, openShelf } from './mail-shelf.ts';
import type { MailStore } from './mail-store.ts';
import type { StateCell } from './page-state.ts';
import type { ScreeningClient } from './screening-client.ts';
import { createWorkbenchMailbox, type WorkbenchMailbox } from './workbench-mailbox.ts';

export interface SessionParts {
  readonly state: StateCell;
  readonly client: ScreeningClient;
  readonly mails: MailStore;
  readonly journal: JournalStore;
  readonly page: KeptPage;
}

export interface Session extends SessionParts {
  readonly shelf: MailShelf;
  readonly mailbox: WorkbenchMailbox;
  /** Sets and keeps a profile without screening again: for the first mails. */
  setProfile(profile: Profile): Promise<void>;
}

export async function openSession(parts: SessionParts): Promise<Session> {
  const { state, client } = parts;
  const shelf = await openShelf(parts.mails);
  const mailbox = createWorkbenchMailbox({
    shelf,
    journal: createJournal(parts.journal, { now: () => new Date().toISOString() }),
    readMail: async (id, raw) => {
      const opened = await client.open({ id, raw, labels: shelf.get(id)?.labels ?? [] });
      if (state.get().openId === id) state.set({ opened });
      return opened.email;
    },
    groupOf: (label) => isOurs(label, labelSettings(state))?.group ?? null,
  });
  shelf.onChange(() => state.set({ rows: shelf.rows() }));
  return {
    ...parts,
    shelf,
    mailbox,
    async setProfile(profile) {
      state.set({ profile });
      client.setup(screeningSetup(state));
      await parts.page.saveProfile(profile).catch(() => undefined);
    },
  };
}

/** How labels are written now, with the products of the profile as the closed table of their group. */
export function labelSettings(state: StateCell): LabelSettings {
  const { labels, profile } = state.get();
  return withProducts(labels, profile);
}

export function screeningSetup(state: StateCell): ScreeningSetup {
  const { settings, profile } = state.get();
  return { profile, gate: settings.gate, weights: settings.weights, labels: labelSettings(state) };
}

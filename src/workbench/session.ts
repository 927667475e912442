// The parts that every action of the page works with, made once at the start. Example: const session = await startSession(worker)

import { createJournal, type JournalStore } from '../mailbox/journal.ts';
import type { Profile } from '../profile/profile.ts';
import type { ScreeningSetup } from '../sidebar/screening-setup.ts';
import type { LabelSettings } from '../tags/label-settings.ts';
import { isOurs, withProducts } from '../tags/vocabulary.ts';
import type { KeptPage } from './kept-page.ts';
import { type MailShelf, openShelf } from './mail-shelf.ts';
import type { MailStore } from './mail-store.ts';
import type { PageCell } from './page-state.ts';
import { createReadAhead } from './read-ahead.ts';
import type { ScreeningClient } from './screening-client.ts';
import { createWorkbenchMailbox, type WorkbenchMailbox } from './workbench-mailbox.ts';

export interface SessionParts {
  readonly state: PageCell;
  readonly client: ScreeningClient;
  readonly mails: MailStore;
  readonly journal: JournalStore;
  readonly page: KeptPage;
}

export interface Session extends SessionParts {
  readonly shelf: MailShelf;
  readonly mailbox: WorkbenchMailbox;
  /** Reads these mails for the case that the user opens them next. */
  readonly readAhead: (ids: readonly string[]) => void;
  /** Sets and keeps a profile without screening again: for the first mails. */
  setProfile(profile: Profile): Promise<void>;
}

export async function openSession(parts: SessionParts): Promise<Session> {
  const { state } = parts;
  const shelf = await openShelf(parts.mails);
  const labelsOf = (id: string) => shelf.get(id)?.labels ?? [];
  const ahead = createReadAhead({
    async read(id) {
      const raw = await shelf.raw(id);
      return raw === null ? null : parts.client.open({ id, raw, labels: labelsOf(id) });
    },
    stampOf: (id) => JSON.stringify(labelsOf(id)),
  });
  const client: ScreeningClient = {
    ...parts.client,
    setup(setup) {
      ahead.forget();
      parts.client.setup(setup);
    },
  };
  const mailbox = createWorkbenchMailbox({
    shelf,
    journal: createJournal(parts.journal, { now: () => new Date().toISOString() }),
    async readMail(id) {
      const opened = await ahead.open(id);
      if (opened === null) return null;
      if (state.get().openId === id) state.set({ opened });
      return opened.email;
    },
    groupOf: (label) => isOurs(label, labelSettings(state))?.group ?? null,
  });
  shelf.onChange(() => state.set({ rows: shelf.rows() }));
  return {
    ...parts,
    client,
    shelf,
    mailbox,
    readAhead: ahead.around,
    async setProfile(profile) {
      state.set({ profile });
      client.setup(screeningSetup(state));
      await parts.page.saveProfile(profile).catch(() => undefined);
    },
  };
}

/** How labels are written now, with the products of the profile as the closed table of their group. */
export function labelSettings(state: PageCell): LabelSettings {
  const { labels, profile } = state.get();
  return withProducts(labels, profile);
}

export function screeningSetup(state: PageCell): ScreeningSetup {
  const { settings, profile } = state.get();
  return { profile, gate: settings.gate, weights: settings.weights, labels: labelSettings(state) };
}

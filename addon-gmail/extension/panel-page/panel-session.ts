// The parts that all of the panel works with, made once at its start.
// Example: session.worker.apply(placeOf(item), plan); session.state.get().screened

import type { Ledger } from '../../../src/ledger/open-ledger.ts';
import { createJournal, type Journal } from '../../../src/mailbox/journal.ts';
import type { CoreClient } from '../../../src/sidebar/core-client.ts';
import type { ScreeningSetup } from '../../../src/sidebar/screening-setup.ts';
import type { LabelSettings } from '../../../src/tags/label-settings.ts';
import { withProducts } from '../../../src/tags/vocabulary.ts';
import type { KeptSettings } from '../kept-settings.ts';
import type { BatchPort, MailPlace, WorkerPort } from '../worker-port.ts';
import type { MailSource } from './mail-source.ts';
import type { PageLink } from './page-link.ts';
import type { PanelCell, PanelItem } from './panel-state.ts';

export interface SessionParts {
  readonly link: PageLink;
  readonly core: CoreClient<MailSource>;
  readonly worker: WorkerPort & Pick<BatchPort, 'signIn'>;
  readonly ledger: Ledger;
  readonly kept: KeptSettings;
  readonly state: PanelCell;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves when what was drawn last is on the screen. */
  readonly painted: () => Promise<void>;
}

export interface Session extends SessionParts {
  /** For reading alone: the service worker is the only one that writes it. */
  readonly journal: Pick<Journal, 'get' | 'recent'>;
}

export function createSession(parts: SessionParts): Session {
  return { ...parts, journal: createJournal(parts.ledger.journal, { now: () => instant(parts) }) };
}

export function instant({ now }: Pick<SessionParts, 'now'>): string {
  return new Date(now()).toISOString();
}

export function placeOf({ key, threadId, account }: PanelItem): MailPlace {
  return { threadId, messageId: key, account };
}

/** How labels are written now, with the products of the profile as the closed table of their group. */
export function labelSettings(state: PanelCell): LabelSettings {
  const { labels, profile } = state.get();
  return withProducts(labels, profile);
}

export function screeningSetup(state: PanelCell): ScreeningSetup {
  const { settings, profile } = state.get();
  return { profile, gate: settings.gate, weights: settings.weights, labels: labelSettings(state) };
}

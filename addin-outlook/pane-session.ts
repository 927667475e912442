// The parts that all of the pane works with, made once at its start.
// Example: const session = createSession(parts); session.mailbox.apply(plan); session.state.get().screened

import type { Ledger } from '../src/ledger/open-ledger.ts';
import { createJournal } from '../src/mailbox/journal.ts';
import type { ScreeningSetup } from '../src/sidebar/screening-setup.ts';
import type { LabelSettings } from '../src/tags/label-settings.ts';
import { isOurs, withProducts } from '../src/tags/vocabulary.ts';
import type { CoreClient } from './core-client.ts';
import type { GraphMails } from './graph/mover.ts';
import type { ItemWatch } from './item-watch.ts';
import type { KeptSettings } from './kept-settings.ts';
import type { MailItem, OfficePort } from './office-port.ts';
import { readItem } from './open-item.ts';
import { createOutlookMailbox, type OutlookMailbox } from './outlook-mailbox.ts';
import type { PaneCell } from './pane-state.ts';
import { createPlaces } from './places.ts';

export interface SessionParts {
  readonly port: OfficePort;
  readonly watch: ItemWatch;
  readonly core: CoreClient;
  readonly mover: GraphMails;
  readonly ledger: Ledger;
  readonly kept: KeptSettings;
  readonly state: PaneCell;
  /** A selected mail that is loaded beside the open one; null for none. */
  readonly loaded?: () => MailItem | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Session extends SessionParts {
  readonly mailbox: OutlookMailbox;
}

export function createSession(parts: SessionParts): Session {
  const { port, watch, core, mover, ledger, state } = parts;
  const mailbox = createOutlookMailbox({
    port,
    watch,
    mover,
    places: createPlaces(ledger.documents),
    journal: createJournal(ledger.journal, { now: () => instant(parts) }),
    async readMail(item) {
      const source = await readItem(port, item);
      if (!source.ok) return source;
      return { ok: true, value: (await core.open(item.key, source.value)).email };
    },
    loaded: parts.loaded ?? (() => null),
    groupOf: (label) => isOurs(label, labelSettings(state))?.group ?? null,
  });
  return { ...parts, mailbox };
}

export function instant({ now }: Pick<SessionParts, 'now'>): string {
  return new Date(now()).toISOString();
}

/** How labels are written now, with the products of the profile as the closed table of their group. */
export function labelSettings(state: PaneCell): LabelSettings {
  const { labels, profile } = state.get();
  return withProducts(labels, profile);
}

export function screeningSetup(state: PaneCell): ScreeningSetup {
  const { settings, profile } = state.get();
  return { profile, gate: settings.gate, weights: settings.weights, labels: labelSettings(state) };
}

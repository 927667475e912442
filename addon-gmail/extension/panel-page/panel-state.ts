// What the panel of this host shows now: the shared state of a sidebar, and what only a mail in Gmail's page has.
// Example: state.get().access === 'none' -> no consent was given yet, so the labels on the mail are not known

import {
  firstState,
  type SidebarItem,
  type SidebarState,
  type StateCell,
} from '../../../src/sidebar/sidebar-state.ts';
import type { ReadWay } from '../page-messages.ts';

/** `key` is the mail's own id; labels and receipts are about its thread. */
export interface PanelItem extends SidebarItem {
  readonly threadId: string;
  readonly account: string | null;
}

export interface PanelState extends SidebarState<PanelItem> {
  /** Whether a page of Gmail is at the other end. */
  readonly linked: boolean;
  /** What the verdict was made from; `source` is the mail as it came. */
  readonly from: ReadWay | null;
  /** The source was asked for and did not come: what is shown is all that there is. */
  readonly sourceless: boolean;
  /** What is known of the mailbox's consent. */
  readonly access: 'unknown' | 'given' | 'none' | 'wrong-account';
  /** Gmail has changed: less of the page is understood. */
  readonly reduced: boolean;
}

export type PanelCell = StateCell<PanelState>;

export function firstPanelState(language: 'zh' | 'en'): PanelState {
  return {
    ...firstState(language),
    linked: false,
    from: null,
    sourceless: false,
    access: 'unknown',
    reduced: false,
  };
}

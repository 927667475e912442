// What the pane and its screening worker say to each other.
// Example: { type: 'open', job: 1, key, source } -> { type: 'opened', job: 1, mail: { key, email, screened } }

import type { OpenEmail } from '../src/email/open-email.ts';
import type { SignalRow } from '../src/panel/panel-props.ts';
import type { ScreenedEmail } from '../src/panel/screened-email.ts';
import type { ScreeningSetup } from '../src/sidebar/screening-setup.ts';
import type { ItemSource } from './open-item.ts';

export interface OpenedItem {
  readonly key: string;
  readonly email: OpenEmail;
  /** With the labels of a mail that has none yet: the pane knows which it has. */
  readonly screened: ScreenedEmail;
}

export type ToWorker =
  | { readonly type: 'setup'; readonly setup: ScreeningSetup }
  | { readonly type: 'open'; readonly job: number; readonly key: string; readonly source: ItemSource };

export type FromWorker =
  /** Once, when the worker stands: the list of signals for the settings. */
  | { readonly type: 'ready'; readonly job: 0; readonly signals: readonly SignalRow[] }
  | { readonly type: 'opened'; readonly job: number; readonly mail: OpenedItem }
  | { readonly type: 'failed'; readonly job: number };

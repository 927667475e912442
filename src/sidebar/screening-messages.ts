// What a page and its screening worker say to each other; `Source` is what the host reads of a mail.
// Example: { type: 'open', job: 1, key, source } -> { type: 'opened', job: 1, mail: { key, email, screened } }

import type { OpenEmail } from '../email/open-email.ts';
import type { SignalRow } from '../panel/panel-props.ts';
import type { ScreenedEmail } from '../panel/screened-email.ts';
import type { ScreeningSetup } from './screening-setup.ts';

export interface OpenedMail {
  readonly key: string;
  readonly email: OpenEmail;
  /** With the labels of a mail that has none yet: the page knows which it has. */
  readonly screened: ScreenedEmail;
}

export type ToWorker<Source> =
  | { readonly type: 'setup'; readonly setup: ScreeningSetup }
  | { readonly type: 'open'; readonly job: number; readonly key: string; readonly source: Source };

export type FromWorker =
  /** Once, when the worker stands: the list of signals for the settings. */
  | { readonly type: 'ready'; readonly job: 0; readonly signals: readonly SignalRow[] }
  | { readonly type: 'opened'; readonly job: number; readonly mail: OpenedMail }
  | { readonly type: 'failed'; readonly job: number };

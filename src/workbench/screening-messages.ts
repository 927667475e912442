// What the page and its screening worker say to each other. Example: page { type: 'import', job: 3, files } ->
// worker { type: 'batch', job: 3, mails: [25 mails] }, page { type: 'next', job: 3 }, ..., worker { type: 'done', job: 3 }

import type { OpenEmail } from '../email/open-email.ts';
import type { SignalRow } from '../panel/panel-props.ts';
import type { ScreenedEmail } from '../panel/screened-email.ts';
import type { ScreeningSetup } from '../sidebar/screening-setup.ts';
import type { RowVerdict } from './mail-row.ts';

/** A mail read from a file; the page adds folder and labels. */
export interface ReadMail {
  readonly id: string;
  readonly raw: Uint8Array;
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly preview: string;
  readonly date: number | null;
  /** Labels of our own vocabulary that an export of this page had written at the head of the mail. */
  readonly labels: readonly string[];
  readonly verdict: RowVerdict;
}

export interface OpenedMail {
  readonly id: string;
  readonly email: OpenEmail;
  readonly screened: ScreenedEmail;
}

/** Why a file gave no mail; `file` is shown to the user, never logged. */
export interface FileProblem {
  readonly file: string;
  readonly code: 'empty' | 'not-mail' | 'too-large' | 'broken-msg' | 'unreadable';
}

export type ToWorker =
  | { readonly type: 'setup'; readonly setup: ScreeningSetup }
  | {
      readonly type: 'open';
      readonly job: number;
      readonly id: string;
      readonly raw: Uint8Array;
      readonly labels: readonly string[];
    }
  | {
      readonly type: 'rescreen';
      readonly job: number;
      readonly mails: readonly { readonly id: string; readonly raw: Uint8Array }[];
    }
  | { readonly type: 'import'; readonly job: number; readonly files: readonly File[] }
  | { readonly type: 'next'; readonly job: number }
  | { readonly type: 'stop'; readonly job: number };

export type FromWorker =
  /** Once, when the worker stands: the list of signals for the settings; the page holds no core of its own. */
  | { readonly type: 'ready'; readonly job: 0; readonly signals: readonly SignalRow[] }
  | { readonly type: 'opened'; readonly job: number; readonly mail: OpenedMail }
  | {
      readonly type: 'rescreened';
      readonly job: number;
      readonly verdicts: readonly { readonly id: string; readonly verdict: RowVerdict }[];
    }
  /** `bytes` read so far of all files. The worker waits for `next` before it goes on: nothing piles up. */
  | {
      readonly type: 'batch';
      readonly job: number;
      readonly mails: readonly ReadMail[];
      readonly bytes: number;
    }
  | { readonly type: 'done'; readonly job: number; readonly problems: readonly FileProblem[] }
  | { readonly type: 'failed'; readonly job: number };

// What the page shows now, as one record, and the hook that draws it again. Example: state.set({ openId: 'm1' }) redraws the
// reader; usePage(state) inside a component gives the newest record.

import { useEffect, useState } from 'preact/hooks';
import type { Span } from '../email/open-email.ts';
import type { Sentence } from '../lexicon/sentence.ts';
import type { Act, PanelSettings, SignalRow } from '../panel/panel-props.ts';
import type { Profile } from '../profile/profile.ts';
import type { StateCell } from '../sidebar/sidebar-state.ts';
import type { LabelSettings } from '../tags/label-settings.ts';
import type { ListView } from './list-view.ts';
import type { MailRow } from './mail-row.ts';
import type { OpenedMail } from './screening-messages.ts';
import type { WorkbenchWords } from './workbench-words.ts';

export interface Progress {
  readonly task: 'import' | 'rescreen';
  /** Bytes of an import, mails of a new screening. */
  readonly done: number;
  readonly total: number;
  readonly mails: number;
}

/** A message to the user; held as a function of the words, so that it follows a change of language. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly say: (words: WorkbenchWords) => string;
}

export interface PageState {
  /** The rows are read from the store. */
  readonly ready: boolean;
  readonly rows: readonly MailRow[];
  readonly view: ListView;
  /** The row with the keyboard; the open mail may be another one. */
  readonly cursor: string | null;
  readonly openId: string | null;
  /** Result for the open mail; null while the worker reads it. */
  readonly opened: OpenedMail | null;
  readonly failure: { readonly messageId: string; readonly sentence: Sentence } | null;
  /** Which column narrow screens show. */
  readonly column: 'list' | 'mail' | 'verdict';
  readonly evidence: Span | null;
  readonly progress: Progress | null;
  readonly notices: readonly Notice[];
  readonly settings: PanelSettings;
  /** How labels are written; language and prefix are the same as in the settings. */
  readonly labels: LabelSettings;
  readonly signals: readonly SignalRow[];
  readonly profile: Profile | null;
  readonly firstRun: boolean;
  readonly acts: readonly Act[];
  /** False: nothing survives the closing of the page. */
  readonly kept: boolean;
}

export type PageCell = StateCell<PageState>;

/** Draws at most once a frame's worth of changes: Preact batches the state updates. */
export function usePage(cell: PageCell): PageState {
  const [page, setPage] = useState(cell.get());
  useEffect(() => {
    setPage(cell.get());
    return cell.onChange(() => setPage(cell.get()));
  }, [cell]);
  return page;
}

let lastNotice = 0;

export function notify(cell: PageCell, tone: Notice['tone'], say: Notice['say']): void {
  lastNotice += 1;
  cell.set({ notices: [...cell.get().notices, { id: lastNotice, tone, say }].slice(-4) });
}

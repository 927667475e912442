// What is known of the selected mails and of the run over them. Example: countsOf(rows) -> { A: 2, B: 0, C: 7, D: 28, other: 3 }

import type { Sentence } from '../../lexicon/sentence.ts';
import type { Receipt } from '../../mailbox/mailbox.ts';
import { isEmptyPlan, planLabels } from '../../mailbox/plan-labels.ts';
import type { LabelSettings } from '../../tags/label-settings.ts';
import { type BulkMail, type BulkRefusal, whyNotDismissed } from './bulk-rules.ts';

export type Deed = 'apply' | 'dismiss';
export type Run = 'screen' | Deed | 'undo';

/** The part of a screening that many mails at once need. */
export interface RowMail extends BulkMail {
  readonly messageId: string;
  /** One sentence of why; not there for a mail that was screened before the page was opened. */
  readonly why?: Sentence;
}

export interface SeveralRow {
  readonly id: string;
  readonly subject: string;
  /** null until it is screened. */
  readonly mail: RowMail | null;
  /** What the mailbox did, oldest first; empty when nothing was done or all is taken back. */
  readonly receipts: readonly Receipt[];
  readonly problem: Sentence | null;
}

export interface SeveralState {
  readonly rows: readonly SeveralRow[];
  /** Rows that are not selected any more, as mails that were put away, kept for taking them back. */
  readonly earlier: readonly SeveralRow[];
  /** The run that goes on now, or that was stopped half way and can be resumed. */
  readonly run: Run | null;
  readonly running: boolean;
  /** Ids that the run has still before it. */
  readonly left: readonly string[];
  readonly progress: { readonly done: number; readonly of: number };
  /** After the first click: what the second one would do, and to how many. */
  readonly asked: { readonly deed: Deed; readonly count: number } | null;
  /** Why nothing goes on now. */
  readonly problem: Sentence | null;
}

export const nothingSelected: SeveralState = {
  rows: [],
  earlier: [],
  run: null,
  running: false,
  left: [],
  progress: { done: 0, of: 0 },
  asked: null,
  problem: null,
};

export interface SeveralCell {
  get(): SeveralState;
  set(change: Partial<SeveralState>): void;
  onChange(listener: () => void): () => void;
}

export function createSeveralCell(first: SeveralState = nothingSelected): SeveralCell {
  const listeners = new Set<() => void>();
  let state = first;
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export type Counts = { readonly [K in 'A' | 'B' | 'C' | 'D' | 'other']: number };

export function countsOf(rows: readonly SeveralRow[]): Counts {
  const counts = { A: 0, B: 0, C: 0, D: 0, other: 0 };
  for (const { mail } of rows) if (mail !== null) counts[mail.quadrant ?? 'other'] += 1;
  return counts;
}

/** The rows that a deed would change. */
export function rowsFor(
  deed: Deed,
  rows: readonly SeveralRow[],
  settings: LabelSettings,
): readonly SeveralRow[] {
  return rows.filter(({ mail, receipts }) => {
    if (mail === null || receipts.some(({ movedTo }) => movedTo === 'd-class')) return false;
    if (deed === 'dismiss') return whyNotDismissed(mail, settings) === null;
    const { messageId, tags, labels: present } = mail;
    return !isEmptyPlan(planLabels({ messageId, tags, present, settings }));
  });
}

export interface RefusedRow {
  readonly row: SeveralRow;
  readonly why: BulkRefusal;
}

/** Only those that somebody might expect to be put away with the others. */
export function refusedRows(rows: readonly SeveralRow[], settings: LabelSettings): readonly RefusedRow[] {
  return rows.flatMap((row) => {
    const why = row.mail?.quadrant === 'D' ? whyNotDismissed(row.mail, settings) : null;
    return why === null ? [] : [{ row, why }];
  });
}

/** Whether the page must stay though fewer mails are selected: a run goes on, or there is something to take back. */
export function holdsPage(state: SeveralState): boolean {
  return state.running || state.run !== null || writtenRows(state).length > 0;
}

export function writtenRows({ rows, earlier }: SeveralState): readonly SeveralRow[] {
  return [...earlier, ...rows].filter(({ receipts }) => receipts.length > 0);
}

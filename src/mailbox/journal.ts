// The record of every plan before, while and after it runs, so that nothing is lost and undo needs no guess.
// Example: journal.begin(draft) -> row 'planned'; mark(row, 0, 'sent') -> 'sent'; mark(row, 0, 'confirmed') -> 'confirmed'

import type { Folder, MessageState } from './driver.ts';
import type { Answer, LabelSpec } from './mailbox.ts';
import { type Problem, problemOf } from './problem.ts';

export type JournalStep =
  | { readonly verb: 'make-label'; readonly label: LabelSpec }
  | { readonly verb: 'add'; readonly names: readonly string[] }
  | { readonly verb: 'remove'; readonly names: readonly string[] }
  | { readonly verb: 'move'; readonly to: Folder };

export type StepState = 'planned' | 'sent' | 'confirmed' | 'failed';

export interface StepRecord {
  readonly step: JournalStep;
  readonly state: StepState;
  readonly problem: Problem | null;
}

/** `waiting` goes on by itself later; `superseded` was overtaken by a newer plan for the same mail. */
export type RowState = 'planned' | 'sent' | 'waiting' | 'confirmed' | 'failed' | 'superseded';

export interface JournalRow {
  /** The plan's id; an undo is a row of its own: 'undo ' + that id. */
  readonly id: string;
  readonly messageId: string;
  /** The id of the plan that this row takes back, null for a plan. */
  readonly undoOf: string | null;
  /** What the mail was like before the first step. */
  readonly before: MessageState;
  readonly steps: readonly StepRecord[];
  readonly state: RowState;
  /** Counts up with every row begun in this journal: the order of the user's choices, whatever the clock says. */
  readonly order: number;
  /** ISO instant for display, '' where the host gave no clock. */
  readonly at: string;
}

/** The port to where rows are kept. `put` resolves when the row is safe; it may reject (storage full). */
export interface JournalStore {
  put(row: JournalRow): Promise<void>;
  get(id: string): Promise<JournalRow | null>;
  all(): Promise<readonly JournalRow[]>;
}

export type RowDraft = Omit<JournalRow, 'order' | 'at' | 'state'>;

export interface Journal {
  /** Stores a new row as planned, and closes older unfinished rows of the same mail as superseded. */
  begin(draft: RowDraft): Promise<Answer<JournalRow>>;
  /** Stores the new state of one step (by index) and of the row. */
  mark(row: JournalRow, index: number, change: StepChange): Promise<Answer<JournalRow>>;
  /** Ends the row. */
  close(row: JournalRow, state: RowState): Promise<Answer<JournalRow>>;
  get(id: string): Promise<Answer<JournalRow | null>>;
  /** Rows that stopped half way, oldest first. */
  unfinished(): Promise<Answer<readonly JournalRow[]>>;
  /** Newest first, for a list of recent actions. */
  recent(): Promise<Answer<readonly JournalRow[]>>;
}

export interface StepChange {
  /** The step as it is really sent, when that is less than what was planned. */
  readonly step?: JournalStep;
  readonly state: StepState;
  readonly problem?: Problem;
}

export interface JournalOptions {
  /** The host's clock, for display only. */
  readonly now?: () => string;
}

const openStates: readonly RowState[] = ['planned', 'sent', 'waiting'];

export function createJournal(store: JournalStore, options: JournalOptions = {}): Journal {
  const put = (row: JournalRow) => guard(() => store.put(row).then(() => row));
  return {
    begin: (draft) =>
      guard(async () => {
        const rows = await store.all();
        const order = rows.reduce((highest, row) => Math.max(highest, row.order), 0) + 1;
        const row: JournalRow = { ...draft, state: 'planned', order, at: options.now?.() ?? '' };
        await store.put(row);
        // The new row is safe first: a stop in between leaves both, and resume takes the newest.
        for (const old of rows) {
          if (old.messageId === row.messageId && old.id !== row.id && openStates.includes(old.state)) {
            await store.put({ ...old, state: 'superseded' });
          }
        }
        return row;
      }),
    mark: (row, index, change) => put(marked(row, index, change)),
    close: (row, state) => put({ ...row, state }),
    get: (id) => guard(() => store.get(id)),
    unfinished: () =>
      guard(async () => (await store.all()).filter((row) => openStates.includes(row.state)).sort(byOrder)),
    recent: () => guard(async () => [...(await store.all())].sort((a, b) => byOrder(b, a))),
  };
}

/** Rows in memory: for tests and for hosts without storage. */
export function createMemoryJournalStore(rows: readonly JournalRow[] = []): JournalStore {
  const kept = new Map(rows.map((row) => [row.id, row]));
  return {
    put: async (row) => void kept.set(row.id, row),
    get: async (id) => kept.get(id) ?? null,
    all: async () => [...kept.values()],
  };
}

function byOrder(a: JournalRow, b: JournalRow): number {
  return a.order - b.order;
}

function marked(row: JournalRow, index: number, change: StepChange): JournalRow {
  const steps = row.steps.map((record, at) =>
    at === index
      ? { step: change.step ?? record.step, state: change.state, problem: change.problem ?? null }
      : record,
  );
  return { ...row, steps, state: 'sent' };
}

/** Storage fails in many ways (quota, eviction, a closed database); for the user all mean the same: nothing was sent. */
async function guard<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch {
    return { ok: false, problem: problemOf('storage-full') };
  }
}

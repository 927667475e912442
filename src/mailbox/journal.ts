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
  /** Nothing else writes into this store while this journal lives: it is then read once, not anew for every plan. */
  readonly soleWriter?: boolean;
}

const openStates: readonly RowState[] = ['planned', 'sent', 'waiting'];

export function createJournal(store: JournalStore, options: JournalOptions = {}): Journal {
  const overview = createOverview(store, options.soleWriter === true);
  const keep = async (row: JournalRow) => {
    await store.put(row);
    overview.note(row);
    return row;
  };
  return {
    begin: (draft) =>
      guard(async () => {
        const { highest, open } = await overview.read();
        const row: JournalRow = {
          ...draft,
          state: 'planned',
          order: highest + 1,
          at: options.now?.() ?? '',
        };
        await keep(row);
        // The new row is safe first: a stop in between leaves both, and resume takes the newest.
        for (const old of open) {
          if (old.messageId === row.messageId && old.id !== row.id)
            await keep({ ...old, state: 'superseded' });
        }
        return row;
      }),
    mark: (row, index, change) => guard(() => keep(marked(row, index, change))),
    close: (row, state) => guard(() => keep({ ...row, state })),
    get: (id) => guard(() => store.get(id)),
    unfinished: () =>
      guard(async () => (await store.all()).filter((row) => openStates.includes(row.state)).sort(byOrder)),
    recent: () => guard(async () => [...(await store.all())].sort((a, b) => byOrder(b, a))),
  };
}

interface Overview {
  readonly highest: number;
  /** Rows that stopped half way or are under way. */
  readonly open: readonly JournalRow[];
}

/** What a new row must know of all others. The sole writer of a store keeps it in step by its own rows. */
function createOverview(store: JournalStore, isSoleWriter: boolean) {
  let known: Overview | null = null;
  const note = (row: JournalRow): void => {
    if (known === null) return;
    const others = known.open.filter(({ id }) => id !== row.id);
    known = {
      highest: Math.max(known.highest, row.order),
      open: openStates.includes(row.state) ? [...others, row] : others,
    };
  };
  return {
    note,
    async read(): Promise<Overview> {
      if (known === null || !isSoleWriter) {
        const rows = await store.all();
        known = {
          highest: rows.reduce((highest, { order }) => Math.max(highest, order), 0),
          open: rows.filter(({ state }) => openStates.includes(state)),
        };
      }
      return known;
    },
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

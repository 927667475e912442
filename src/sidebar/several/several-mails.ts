// Screens the selected mails one after the other, and writes on all of them only after a second click that names the number.
// Example: await several.screen(); several.ask('apply') -> asked { deed: 'apply', count: 37 }; await several.confirm(); await several.undoAll()

import type { Answer } from '../../mailbox/mailbox.ts';
import { type RowParts, rowWorks, type Works } from './row-works.ts';
import { createRunner } from './run-over-rows.ts';
import {
  createSeveralCell,
  type Deed,
  nothingSelected,
  rowsFor,
  type SeveralRow,
  type SeveralState,
  writtenRows,
} from './several-state.ts';

export interface SeveralMails {
  get(): SeveralState;
  onChange(listener: () => void): () => void;
  /** Takes the selection of now and screens it; of mails that are still selected everything known is kept. */
  screen(): Promise<void>;
  /** The first click: says what the second would do. */
  ask(deed: Deed): void;
  /** The user thought better of it. */
  cancel(): void;
  /** The second click; nothing without a first. */
  confirm(): Promise<void>;
  /** The mail in hand is finished first. */
  stop(): void;
  resume(): Promise<void>;
  /** Takes back all that was written here, newest first. */
  undoAll(): Promise<void>;
}

export interface SeveralParts extends RowParts {
  /** Before the first move: asks the user to sign in once instead of at every mail. */
  readonly signIn: () => Promise<Answer<null>>;
  /** What is known from before; nothing when left out. */
  readonly start?: SeveralState;
  /** Runs that the host does in a way of its own. */
  readonly works?: Partial<Works>;
  /** How many mails at once; what a client gives beyond is not touched. */
  readonly most?: number;
}

/** As many as Outlook lets a user select. */
const mostMails = 100;

export function createSeveralMails(parts: SeveralParts): SeveralMails {
  const { mails, mailbox, settings, signIn, most = mostMails } = parts;
  const cell = createSeveralCell(parts.start);
  const runner = createRunner(cell, { ...rowWorks(parts), ...parts.works });
  return {
    get: cell.get,
    onChange: cell.onChange,
    async screen() {
      if (cell.get().running) return;
      const list = await mails.list();
      if (!list.ok) return cell.set({ problem: list.problem.sentence });
      if (cell.get().running) return;
      const { rows, earlier } = selectionOf(cell.get(), list.value.slice(0, most));
      cell.set({ ...nothingSelected, rows, earlier });
      const unknown = rows.filter(({ mail }) => mail === null).map(({ id }) => id);
      await runner.go('screen', unknown, rows.length - unknown.length);
    },
    ask(deed) {
      const { running, rows } = cell.get();
      if (!running) cell.set({ asked: { deed, count: rowsFor(deed, rows, settings()).length } });
    },
    cancel: () => cell.set({ asked: null }),
    async confirm() {
      const { asked, running, rows: all } = cell.get();
      if (asked === null || running) return;
      const rows = rowsFor(asked.deed, all, settings());
      // What the user has confirmed is the number that he saw.
      if (rows.length !== asked.count) return cell.set({ asked: { ...asked, count: rows.length } });
      cell.set({ asked: null });
      if (asked.deed === 'dismiss' && mailbox.can.move && rows.length > 0) {
        const signedIn = await signIn();
        if (!signedIn.ok) return cell.set({ problem: signedIn.problem.sentence });
      }
      await runner.go(asked.deed, idsOf(rows));
    },
    stop: runner.stop,
    resume: runner.resume,
    undoAll: () => runner.go('undo', idsOf(writtenRows(cell.get())).reverse()),
  };
}

function idsOf(rows: readonly SeveralRow[]): string[] {
  return rows.map(({ id }) => id);
}

function selectionOf(
  { rows, earlier }: SeveralState,
  selected: readonly { readonly id: string; readonly subject: string }[],
): Pick<SeveralState, 'rows' | 'earlier'> {
  const known = new Map([...earlier, ...rows].map((row) => [row.id, row]));
  const ids = new Set(selected.map(({ id }) => id));
  return {
    rows: selected.map(
      ({ id, subject }) => known.get(id) ?? { id, subject, mail: null, receipts: [], problem: null },
    ),
    earlier: [...known.values()].filter(({ id, receipts }) => receipts.length > 0 && !ids.has(id)),
  };
}

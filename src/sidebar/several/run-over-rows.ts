// One run over many mails: group after group, mostly of one, with progress, a stop between two groups, and going on where it stopped.
// Example: await runner.go('screen', ids); runner.stop(); await runner.resume()

import type { Problem } from '../../mailbox/problem.ts';
import type { Works } from './row-works.ts';
import type { Run, SeveralCell, SeveralRow } from './several-state.ts';

export interface Runner {
  /** @param done how many of the whole were done before. Nothing happens while another run goes on. */
  go(run: Run, ids: readonly string[], done?: number): Promise<void>;
  /** The mails in hand are finished first. */
  stop(): void;
  resume(): Promise<void>;
}

export function createRunner(cell: SeveralCell, works: Works): Runner {
  let halted = false;

  async function go(run: Run, ids: readonly string[], done = 0): Promise<void> {
    if (cell.get().running) return;
    halted = false;
    let left = ids;
    const of = done + ids.length;
    let halt: Problem | null = null;
    cell.set({ run, running: true, asked: null, problem: null, left, progress: { done, of } });
    while (left.length > 0 && !halted && halt === null) {
      const group = left.slice(0, works[run].most);
      const rows = group.flatMap((id) => rowWith(cell, id) ?? []);
      const results = rows.length === 0 ? [] : await works[run].run(rows);
      const again: string[] = [];
      for (const [index, row] of rows.entries()) {
        const result = results[index];
        if (result === undefined) continue;
        change(cell, row.id, result.change);
        // Mails at which the run had to halt are done again when it goes on: a repeat is harmless.
        if (result.halt !== null) again.push(row.id);
        halt ??= result.halt;
      }
      left = [...again, ...left.slice(group.length)];
      cell.set({ left, progress: { done: of - left.length, of } });
    }
    cell.set({ running: false, run: left.length > 0 ? run : null, problem: halt?.sentence ?? null });
  }

  return {
    go,
    stop() {
      halted = true;
    },
    async resume() {
      const { run, left, progress } = cell.get();
      if (run !== null) await go(run, left, progress.done);
    },
  };
}

function rowWith(cell: SeveralCell, id: string): SeveralRow | undefined {
  const { rows, earlier } = cell.get();
  return [...rows, ...earlier].find((row) => row.id === id);
}

function change(cell: SeveralCell, id: string, part: Partial<SeveralRow>): void {
  const changed = (rows: readonly SeveralRow[]) =>
    rows.map((row) => (row.id === id ? { ...row, ...part } : row));
  const { rows, earlier } = cell.get();
  cell.set({ rows: changed(rows), earlier: changed(earlier) });
}

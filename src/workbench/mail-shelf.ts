// All mails of the workbench: rows in memory for the list, every change also in the store before anybody hears of it.
// Example: const shelf = await openShelf(store); shelf.get(id)?.labels; await shelf.change([{ ...row, folder: 'd-class' }])

import type { MailRow } from './mail-row.ts';
import type { MailStore, StoredMail } from './mail-store.ts';

export interface MailShelf {
  /** Without order; a new array after every change. */
  rows(): readonly MailRow[];
  get(id: string): MailRow | null;
  raw(id: string): Promise<Uint8Array | null>;
  /** @returns how many were new; a mail that is here already keeps its folder and labels. */
  add(mails: readonly StoredMail[]): Promise<number>;
  change(rows: readonly MailRow[]): Promise<void>;
  forget(ids: readonly string[]): Promise<void>;
  onChange(listener: () => void): () => void;
}

export async function openShelf(store: MailStore): Promise<MailShelf> {
  const kept = new Map((await store.rows()).map((row) => [row.id, row]));
  const listeners = new Set<() => void>();
  let list: readonly MailRow[] | null = null;
  const changed = () => {
    list = null;
    for (const listener of listeners) listener();
  };
  return {
    rows: () => (list ??= [...kept.values()]),
    get: (id) => kept.get(id) ?? null,
    raw: (id) => store.raw(id),
    async add(mails) {
      const fresh = mails.filter(({ row }) => !kept.has(row.id));
      if (fresh.length === 0) return 0;
      await store.put(fresh);
      const before = kept.size;
      for (const { row } of fresh) kept.set(row.id, row);
      changed();
      return kept.size - before;
    },
    async change(rows) {
      await store.putRows(rows);
      for (const row of rows) kept.set(row.id, row);
      changed();
    },
    async forget(ids) {
      await store.forget(ids);
      for (const id of ids) kept.delete(id);
      changed();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

// Where the workbench keeps its mailbox: one small row and the raw bytes of every mail, in IndexedDB, or in memory where the
// browser refuses. Example: const store = await openMailStore(); await store.put([{ row, raw }]); await store.raw(row.id)

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { MailRow } from './mail-row.ts';

export interface StoredMail {
  readonly row: MailRow;
  readonly raw: Uint8Array;
}

export interface MailStore {
  /** False: the browser keeps nothing, all is gone when the page closes. */
  readonly kept: boolean;
  rows(): Promise<readonly MailRow[]>;
  raw(id: string): Promise<Uint8Array | null>;
  /** All or none of them; rejects when the browser has no room. */
  put(mails: readonly StoredMail[]): Promise<void>;
  putRows(rows: readonly MailRow[]): Promise<void>;
  /** Takes mails off this page; the files they came from stay where they are. */
  forget(ids: readonly string[]): Promise<void>;
}

interface Schema extends DBSchema {
  rows: { key: string; value: MailRow };
  raw: { key: string; value: Uint8Array };
}

export async function openMailStore(name = 'inquiry-quadrant mails'): Promise<MailStore> {
  try {
    const database = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('rows', { keyPath: 'id' });
        fresh.createObjectStore('raw');
      },
      // A newer version of the page in another tab must not hang on this one.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return inBrowser(database);
  } catch {
    // Private windows and some webviews throw here: the page works on, and says that it keeps nothing.
    return createMemoryMailStore();
  }
}

function inBrowser(database: IDBPDatabase<Schema>): MailStore {
  return {
    kept: true,
    rows: () => database.getAll('rows'),
    raw: async (id) => (await database.get('raw', id)) ?? null,
    async put(mails) {
      const work = database.transaction(['rows', 'raw'], 'readwrite');
      const puts = mails.flatMap(({ row, raw }): Promise<unknown>[] => [
        work.objectStore('rows').put(row),
        work.objectStore('raw').put(raw, row.id),
      ]);
      await Promise.all([...puts, work.done]);
    },
    async putRows(rows) {
      const work = database.transaction('rows', 'readwrite');
      await Promise.all([...rows.map((row) => work.store.put(row)), work.done]);
    },
    async forget(ids) {
      const work = database.transaction(['rows', 'raw'], 'readwrite');
      const gone = ids.flatMap((id) => [
        work.objectStore('rows').delete(id),
        work.objectStore('raw').delete(id),
      ]);
      await Promise.all([...gone, work.done]);
    },
  };
}

export function createMemoryMailStore(): MailStore {
  const rows = new Map<string, MailRow>();
  const raws = new Map<string, Uint8Array>();
  return {
    kept: false,
    rows: async () => [...rows.values()],
    raw: async (id) => raws.get(id) ?? null,
    async put(mails) {
      for (const { row, raw } of mails) {
        rows.set(row.id, row);
        raws.set(row.id, raw);
      }
    },
    async putRows(changed) {
      for (const row of changed) rows.set(row.id, row);
    },
    async forget(ids) {
      for (const id of ids) {
        rows.delete(id);
        raws.delete(id);
      }
    },
  };
}

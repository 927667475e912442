// Where the ledger keeps its records: IndexedDB, or memory where there is none (private windows, locked-down clients).
// Example: const shelves = await openShelves('inquiry-quadrant'); shelves.durable -> false in a private window

import { type DBSchema, openDB } from 'idb';
import type { Shelf } from './record-store.ts';
import type { SealedRecord } from './sealed-record.ts';

export const shelfNames = ['screenings', 'journal', 'settings', 'documents'] as const;
export type ShelfName = (typeof shelfNames)[number];

export interface Shelves {
  /** False: everything is gone when the page closes, and the user must be told. */
  readonly durable: boolean;
  readonly shelf: (name: ShelfName) => Shelf;
  close(): void;
}

type Schema = DBSchema & { [N in ShelfName]: { key: string; value: SealedRecord } };

/** Version 1: the four stores. A later version adds stores; it never rewrites old ones in place. */
const databaseVersion = 1;

/** A blocked open never answers by itself; after this many milliseconds the ledger goes on in memory. */
const patience = 3000;

export async function openShelves(name: string): Promise<Shelves> {
  try {
    return await openDurable(name);
  } catch {
    // No IndexedDB, a corrupt database, a newer version on disk or a blocked upgrade: work goes on, the user is told.
    return openMemoryShelves();
  }
}

export function openMemoryShelves(): Shelves {
  const kept = new Map<ShelfName, Map<string, unknown>>(shelfNames.map((name) => [name, new Map()]));
  return {
    durable: false,
    shelf: (name) => memoryShelf(kept.get(name) ?? new Map()),
    close: () => {},
  };
}

async function openDurable(name: string): Promise<Shelves> {
  let alive = true;
  const opening = openDB<Schema>(name, databaseVersion, {
    upgrade: (database) => {
      for (const store of shelfNames) {
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store, { keyPath: 'key' });
      }
    },
    // Another tab wants a newer version: letting go is better than blocking it for ever.
    blocking: () => {
      alive = false;
      void opening.then((database) => database.close());
    },
    terminated: () => {
      alive = false;
    },
  });
  const database = await inTime(opening);
  const living = () => {
    if (!alive) throw new Error('the database was closed by another tab or by the browser');
    return database;
  };
  return {
    durable: true,
    shelf: (store) => ({
      get: async (key) => living().get(store, key),
      all: async () => living().getAll(store),
      put: async (_key, record) => {
        // The record is checked again when it is read, so that a wrong one is no harm here.
        await living().put(store, record as SealedRecord);
      },
      forget: async (key) => living().delete(store, key),
    }),
    close: () => database.close(),
  };
}

function memoryShelf(kept: Map<string, unknown>): Shelf {
  return {
    get: async (key) => kept.get(key),
    all: async () => [...kept.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record),
    // A copy through JSON, as a disk would make it: later changes of the caller's object must not reach the record.
    put: async (key, record) => void kept.set(key, JSON.parse(JSON.stringify(record))),
    forget: async (key) => void kept.delete(key),
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database does not open')), patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

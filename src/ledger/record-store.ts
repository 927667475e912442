// One store of the ledger, over whatever keeps it: values in and out by key, each checked when it comes back.
// Example: await store.put('m1', record); (await store.get('m1'))?.screening.quadrant -> 'A'

import { openSealed, seal } from './sealed-record.ts';

/** The bare keeping of records: IndexedDB or memory. All may reject. */
export interface Shelf {
  get(key: string): Promise<unknown>;
  all(): Promise<readonly unknown[]>;
  put(key: string, record: unknown): Promise<void>;
  forget(key: string): Promise<void>;
}

export interface RecordStore<T> {
  /** null when there is none, or when it is damaged. Rejects when the store cannot be read. */
  get(key: string): Promise<T | null>;
  /** Sound values only, in the order of their keys. */
  all(): Promise<readonly T[]>;
  /** Resolves when the value is safe; rejects when it is not (storage full). */
  put(key: string, value: T): Promise<void>;
  /** Drops a local record; mailboxes are not touched. */
  forget(key: string): Promise<void>;
}

/** @param check tells whether a value that came back has the shape of T. */
export function createRecordStore<T>(shelf: Shelf, check: (value: unknown) => value is T): RecordStore<T> {
  const sound = (record: unknown, key?: string): T | null => {
    const opened = openSealed(record);
    if (opened === undefined || (key !== undefined && opened.key !== key)) return null;
    return check(opened.value) ? opened.value : null;
  };
  return {
    get: async (key) => sound(await shelf.get(key), key),
    all: async () =>
      (await shelf.all()).flatMap((record) => {
        const value = sound(record);
        return value === null ? [] : [value];
      }),
    put: (key, value) => shelf.put(key, seal(key, value)),
    forget: (key) => shelf.forget(key),
  };
}

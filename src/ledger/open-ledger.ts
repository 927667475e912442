// The local record: screenings, the journal of what was written, settings, and the documents of a host.
// Example: const ledger = await openLedger(); await ledger.settings.put('gate', 11); (await ledger.settings.get('gate')) -> 11

import type { JournalRow, JournalStore } from '../mailbox/journal.ts';
import { type Problem, problemOf } from '../mailbox/problem.ts';
import {
  isJournalRow,
  isScreeningRecord,
  type LedgerSettings,
  type ScreeningRecord,
  settingChecks,
} from './ledger-records.ts';
import { createRecordStore, type RecordStore } from './record-store.ts';
import { openMemoryShelves, openShelves, type Shelves } from './shelves.ts';

export interface SettingsStore {
  /** null when the setting was never made, or is damaged. */
  get<K extends keyof LedgerSettings>(key: K): Promise<LedgerSettings[K] | null>;
  put<K extends keyof LedgerSettings>(key: K, value: LedgerSettings[K]): Promise<void>;
}

/** Any JSON of a host, by key: the workbench keeps its mails and folders here. The host checks what it reads. */
export type DocumentStore = RecordStore<unknown>;

/** Reading and writing may reject: a `put` that resolved is safe, one that rejected was not kept. */
export interface Ledger {
  /** False: kept in memory only; `notice` says so to the user. */
  readonly durable: boolean;
  readonly notice: Problem | null;
  /** Key: messageId. */
  readonly screenings: RecordStore<ScreeningRecord>;
  readonly journal: JournalStore;
  readonly settings: SettingsStore;
  readonly documents: DocumentStore;
  close(): void;
}

export interface LedgerOptions {
  /** One name for each mailbox account of a browser; it becomes part of the database's name. */
  readonly account?: string;
}

/** Never rejects: without IndexedDB the same ledger lies in memory. */
export async function openLedger(options: LedgerOptions = {}): Promise<Ledger> {
  const account = options.account ?? '';
  return ledgerOn(await openShelves(account === '' ? 'inquiry-quadrant' : `inquiry-quadrant ${account}`));
}

/** A ledger that forgets: for tests and for hosts that must not keep anything. */
export function openMemoryLedger(): Ledger {
  return ledgerOn(openMemoryShelves());
}

function ledgerOn(shelves: Shelves): Ledger {
  const rows = createRecordStore<JournalRow>(shelves.shelf('journal'), isJournalRow);
  return {
    durable: shelves.durable,
    notice: shelves.durable ? null : problemOf('not-kept'),
    screenings: createRecordStore<ScreeningRecord>(shelves.shelf('screenings'), isScreeningRecord),
    journal: { get: rows.get, all: rows.all, put: (row) => rows.put(row.id, row) },
    settings: settingsOn(shelves),
    documents: createRecordStore<unknown>(
      shelves.shelf('documents'),
      (value): value is unknown => value !== undefined,
    ),
    close: shelves.close,
  };
}

function settingsOn(shelves: Shelves): SettingsStore {
  const shelf = shelves.shelf('settings');
  return {
    get: (key) => createRecordStore(shelf, settingChecks[key]).get(key),
    put: (key, value) => createRecordStore(shelf, settingChecks[key]).put(key, value),
  };
}

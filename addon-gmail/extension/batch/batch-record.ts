// What is kept of a batch so that it goes on after a reload, a crash or another day: ids, verdicts and receipts on disk; the few words of
// mails that the page shows only in the browser's memory. Example: tab closed at 212 of 500 -> opened again: "Stopped. Go on"

import * as v from 'valibot';
import type { RecordStore } from '../../../src/ledger/record-store.ts';
import {
  nothingSelected,
  type SeveralRow,
  type SeveralState,
} from '../../../src/sidebar/several/several-state.ts';
import type { Search } from './found-mails.ts';

export interface KeptBatch {
  readonly search: Search;
  readonly state: SeveralState;
}

export interface BatchRecord {
  /** null when there is none, or when it is damaged. */
  read(): Promise<KeptBatch | null>;
  /** Never rejects; what comes while one is being written is written after it, the newest only. */
  keep(batch: KeptBatch): void;
}

export interface BatchRecordParts {
  readonly documents: Pick<RecordStore<unknown>, 'get' | 'put'>;
  readonly session: Pick<chrome.storage.StorageArea, 'get' | 'set'>;
  /** After each writing: five hundred rows are not written anew for every one that changes. */
  readonly pause: () => Promise<void>;
}

const key = 'gmail-batch';

const row = v.looseObject({
  id: v.string(),
  mail: v.nullable(v.looseObject({ messageId: v.string(), total: v.number(), tags: v.array(v.unknown()) })),
  receipts: v.array(v.looseObject({ planId: v.string(), messageId: v.string() })),
});
const kept = v.looseObject({
  search: v.object({ account: v.string(), query: v.string() }),
  state: v.looseObject({
    rows: v.array(row),
    earlier: v.array(row),
    run: v.nullable(v.picklist(['screen', 'apply', 'dismiss', 'undo'])),
    left: v.array(v.string()),
    progress: v.object({ done: v.number(), of: v.number() }),
  }),
});
const words = v.record(v.string(), v.looseObject({ subject: v.string() }));
type Words = { readonly [id: string]: Pick<SeveralRow, 'subject'> & { readonly why?: unknown } };

export function createBatchRecord({ documents, session, pause }: BatchRecordParts): BatchRecord {
  let next: KeptBatch | null = null;
  let writing = false;

  async function write(): Promise<void> {
    writing = true;
    while (next !== null) {
      const { search, state } = next;
      next = null;
      const { rows, earlier } = state;
      const bare = { ...state, rows: rows.map(withoutWords), earlier: earlier.map(withoutWords) };
      // A store that is full takes nothing more; what was written before stands, and the journal knows every act.
      await documents.put(key, { search, state: bare }).catch(() => undefined);
      await session.set({ [key]: wordsOf([...rows, ...earlier]) }).catch(() => undefined);
      await pause();
    }
    writing = false;
  }

  return {
    async read() {
      const record = await documents.get(key).catch(() => null);
      if (!v.is(kept, record)) return null;
      const found = await session.get(key).catch(() => ({}));
      const known = v.safeParse(words, Reflect.get(found, key));
      // The record's own checksum vouches for what the outline does not look at.
      const { search, state } = record as unknown as KeptBatch;
      const told = (each: SeveralRow) => withWords(each, known.success ? (known.output as Words) : {});
      return {
        search,
        state: {
          ...nothingSelected,
          ...state,
          rows: state.rows.map(told),
          earlier: state.earlier.map(told),
          running: false,
          asked: null,
          problem: null,
        },
      };
    },
    keep(batch) {
      next = batch;
      if (!writing) void write();
    },
  };
}

function withoutWords(row: SeveralRow): SeveralRow {
  if (row.mail === null) return { ...row, subject: '' };
  const { why: _, ...mail } = row.mail;
  return { ...row, subject: '', mail };
}

function wordsOf(rows: readonly SeveralRow[]): Words {
  return Object.fromEntries(rows.map(({ id, subject, mail }) => [id, { subject, why: mail?.why }]));
}

function withWords(row: SeveralRow, known: Words): SeveralRow {
  const { subject = '', why } = known[row.id] ?? {};
  const mail = row.mail === null || why === undefined ? row.mail : { ...row.mail, why };
  return { ...row, subject, mail } as SeveralRow;
}

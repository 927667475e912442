// The local record keeps what it was given, notices damage, and goes on in memory where a browser keeps nothing.
// Example: a record whose bytes were changed on disk reads as "none", its neighbours are untouched.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScreeningRecord } from '../../src/ledger/ledger-records.ts';
import { type Ledger, openLedger, openMemoryLedger } from '../../src/ledger/open-ledger.ts';
import type { JournalRow } from '../../src/mailbox/journal.ts';
import { defaultLabelSettings } from '../../src/tags/label-settings.ts';

const database = 'inquiry-quadrant';

const record: ScreeningRecord = {
  messageId: 'm1@nordcamp.example',
  screening: {
    kind: 'inquiry',
    subkind: null,
    quadrant: 'A',
    look: false,
    scores: { specificity: 5, contact: 4, industry: 4, total: 13 },
    gate: { threshold: 10, passed: true },
    role: 'decision-maker',
    intent: 'high',
    buyerType: 'buyer',
    reasons: [],
    missing: [],
    warnings: [],
    why: { zh: '点名型号和数量', en: 'Names model and quantity' },
  },
  judged: null,
  at: '2026-11-25T08:00:00Z',
};

const row: JournalRow = {
  id: 'plan 1',
  messageId: 'm1@nordcamp.example',
  undoOf: null,
  before: { labels: ['VIP'], folder: 'inbox' },
  steps: [{ step: { verb: 'move', to: 'd-class' }, state: 'sent', problem: null }],
  state: 'sent',
  order: 1,
  at: '',
};

const profile = {
  company: 'X',
  aliases: [],
  domains: [],
  brands: [],
  industries: [],
  related: [],
  excluded: [],
  products: [{ name: 'tent', keywords: [], models: [] }],
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function keepsEverything(ledger: Ledger): Promise<void> {
  await ledger.screenings.put(record.messageId, record);
  await ledger.journal.put(row);
  await ledger.documents.put('mail 1', { raw: 'From: x' });
  await ledger.settings.put('profile', profile);
  await ledger.settings.put('weights', { 'quantity-stated': 2 });
  await ledger.settings.put('gate', 11);
  await ledger.settings.put('language', 'en');
  await ledger.settings.put('labels', defaultLabelSettings);
}

async function expectEverything(ledger: Ledger): Promise<void> {
  expect(await ledger.screenings.get(record.messageId)).toEqual(record);
  expect(await ledger.screenings.all()).toEqual([record]);
  expect(await ledger.journal.get('plan 1')).toEqual(row);
  expect(await ledger.journal.all()).toEqual([row]);
  expect(await ledger.documents.get('mail 1')).toEqual({ raw: 'From: x' });
  expect(await ledger.settings.get('profile')).toEqual(profile);
  expect(await ledger.settings.get('weights')).toEqual({ 'quantity-stated': 2 });
  expect(await ledger.settings.get('gate')).toBe(11);
  expect(await ledger.settings.get('language')).toBe('en');
  expect(await ledger.settings.get('labels')).toEqual(defaultLabelSettings);
}

async function damage(store: string, change: (record: Record<string, unknown>) => unknown): Promise<void> {
  const raw = await openDB(database);
  for (const kept of await raw.getAll(store)) await raw.put(store, change(kept));
  raw.close();
}

describe('the local record', () => {
  it('still has everything after the browser was closed', async () => {
    const first = await openLedger();
    expect([first.durable, first.notice]).toEqual([true, null]);
    await keepsEverything(first);
    first.close();
    const second = await openLedger();
    await expectEverything(second);
    second.close();
  });

  it('keeps the accounts of one browser apart', async () => {
    const [mine, other] = [await openLedger({ account: 'a' }), await openLedger({ account: 'b' })];
    await mine.settings.put('gate', 12);
    expect(await other.settings.get('gate')).toBeNull();
    mine.close();
    other.close();
  });

  it('works in memory, and says so, where the browser has no database', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const ledger = await openLedger();
    expect(ledger.durable).toBe(false);
    expect(ledger.notice?.code).toBe('not-kept');
    await keepsEverything(ledger);
    await expectEverything(ledger);
  });

  it('leaves a database of a newer version alone and goes on in memory', async () => {
    const newer = await openDB(database, 99, { upgrade: (raw) => void raw.createObjectStore('future') });
    await newer.put('future', 'kept', 'key');
    newer.close();
    const ledger = await openLedger();
    expect(ledger.durable).toBe(false);
    const again = await openDB(database, 99);
    expect(await again.get('future', 'key')).toBe('kept');
    again.close();
  });

  it('takes a record that was changed on disk for none, and its neighbours as they are', async () => {
    const ledger = await openLedger();
    await keepsEverything(ledger);
    await ledger.documents.put('mail 2', { raw: 'sound' });
    await damage('screenings', (kept) => ({ ...kept, value: { ...record, judged: 'D' } }));
    await damage('documents', (kept) => (kept['key'] === 'mail 1' ? { ...kept, value: 'changed' } : kept));
    expect(await ledger.screenings.get(record.messageId)).toBeNull();
    expect(await ledger.screenings.all()).toEqual([]);
    expect(await ledger.documents.all()).toEqual([{ raw: 'sound' }]);
    expect(await ledger.journal.all()).toEqual([row]);
    ledger.close();
  });

  it('takes records of a newer product, or of a wrong shape, for none', async () => {
    const ledger = await openLedger();
    await keepsEverything(ledger);
    await damage('settings', (kept) => ({ ...kept, version: 2 }));
    await damage('journal', (kept) => ({ key: kept['key'], version: 1, value: { id: 7 }, sum: '' }));
    expect(await ledger.settings.get('gate')).toBeNull();
    expect(await ledger.journal.all()).toEqual([]);
    expect(await ledger.journal.get('nothing')).toBeNull();
    ledger.close();
  });

  it('refuses settings that no product of ours wrote', async () => {
    const ledger = openMemoryLedger();
    await ledger.settings.put('gate', 99);
    await ledger.settings.put('weights', { x: Number.NaN });
    expect(await ledger.settings.get('gate')).toBeNull();
    expect(await ledger.settings.get('weights')).toBeNull();
  });

  it('forgets a record on demand, and is not changed by later changes of what it was given', async () => {
    const ledger = openMemoryLedger();
    const document = { labels: ['VIP'] };
    await ledger.documents.put('d', document);
    document.labels.push('later');
    expect(await ledger.documents.get('d')).toEqual({ labels: ['VIP'] });
    await ledger.documents.forget('d');
    expect(await ledger.documents.get('d')).toBeNull();
  });

  it('says that a write failed instead of losing it in silence, once another tab has taken the database', async () => {
    const ledger = await openLedger();
    const newer = await openDB(database, 2);
    await expect(ledger.journal.put(row)).rejects.toThrow();
    newer.close();
  });
});

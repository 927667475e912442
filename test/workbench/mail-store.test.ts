// What the browser keeps of the mailbox, and what happens where it keeps nothing.
// Example: mails put, the page closed and opened again -> the same rows, the same raw bytes

import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { openShelf } from '../../src/workbench/mail-shelf.ts';
import { createMemoryMailStore, openMailStore } from '../../src/workbench/mail-store.ts';
import { mailRow } from './mail-row.ts';

const mail = (id: string) => ({ row: mailRow({ id }), raw: new Uint8Array([1, 2, 3]) });

describe.each([
  ['in IndexedDB', () => openMailStore('store test')],
  ['in memory', async () => createMemoryMailStore()],
])('The mail store %s', (_name, open) => {
  it('gives back rows and raw bytes, changes rows alone, and forgets', async () => {
    const store = await open();
    await store.put([mail('m1'), mail('m2')]);
    await store.putRows([mailRow({ id: 'm1', folder: 'd-class' })]);
    expect((await store.rows()).map(({ id, folder }) => [id, folder])).toEqual([
      ['m1', 'd-class'],
      ['m2', 'inbox'],
    ]);
    expect(await store.raw('m1')).toEqual(new Uint8Array([1, 2, 3]));
    await store.forget(['m1', 'm2']);
    expect(await store.rows()).toEqual([]);
    expect(await store.raw('m1')).toBeNull();
  });
});

describe('The mail store', () => {
  it('has everything again after the page was closed', async () => {
    await (await openMailStore('reload test')).put([mail('m1')]);
    const again = await openMailStore('reload test');
    expect(await again.rows()).toHaveLength(1);
    expect(await again.raw('m1')).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('works on in memory, and says so, where the browser has no storage', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new Error('denied');
      },
    });
    const store = await openMailStore('denied test');
    vi.unstubAllGlobals();
    expect(store.kept).toBe(false);
    await store.put([mail('m1')]);
    expect(await store.rows()).toHaveLength(1);
  });
});

describe('The shelf', () => {
  it('takes a mail that is brought in twice once, and keeps the labels it has', async () => {
    const shelf = await openShelf(createMemoryMailStore());
    expect(await shelf.add([mail('m1'), mail('m2')])).toBe(2);
    await shelf.change([mailRow({ id: 'm1', labels: ['VIP'] })]);
    expect(await shelf.add([mail('m1'), mail('m3')])).toBe(1);
    expect(shelf.get('m1')?.labels).toEqual(['VIP']);
  });

  it('shows nothing that the store has refused', async () => {
    const store = createMemoryMailStore();
    const shelf = await openShelf({ ...store, put: () => Promise.reject(new Error('full')) });
    await expect(shelf.add([mail('m1')])).rejects.toThrow('full');
    expect(shelf.rows()).toEqual([]);
  });
});

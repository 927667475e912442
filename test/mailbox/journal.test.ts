// The journal over its store: orders count up, an older unfinished row of a mail gives way, and five hundred plans do not read it five hundred times.

import { describe, expect, it } from 'vitest';
import { createJournal, createMemoryJournalStore, type RowDraft } from '../../src/mailbox/journal.ts';

const draft = (id: string, messageId = id): RowDraft => ({
  id,
  messageId,
  undoOf: null,
  before: { labels: [], folder: 'inbox' },
  steps: [{ step: { verb: 'add', names: ['询盘/A 重点跟进'] }, state: 'planned', problem: null }],
});

function counted() {
  const store = createMemoryJournalStore();
  let reads = 0;
  return {
    reads: () => reads,
    store: {
      ...store,
      all: () => {
        reads += 1;
        return store.all();
      },
    },
  };
}

async function begun(journal: ReturnType<typeof createJournal>, id: string, messageId = id) {
  const row = await journal.begin(draft(id, messageId));
  if (!row.ok) throw new Error(row.problem.code);
  return row.value;
}

describe.each([
  ['of one window among several', false],
  ['of the only writer', true],
])('the journal %s', (_, soleWriter) => {
  it('counts on from what an earlier life of it wrote', async () => {
    const { store } = counted();
    await begun(createJournal(store, { soleWriter }), 'first');
    const journal = createJournal(store, { soleWriter });
    expect([(await begun(journal, 'second')).order, (await begun(journal, 'third')).order]).toEqual([2, 3]);
  });
  it('lets a newer plan for a mail take the place of one that is under way, and of none that is done', async () => {
    const { store } = counted();
    const journal = createJournal(store, { soleWriter });
    await journal.close(await begun(journal, 'done', 'm'), 'confirmed');
    await journal.mark(await begun(journal, 'under way', 'm'), 0, { state: 'sent' });
    await begun(journal, 'of another mail', 'other');
    await begun(journal, 'newest', 'm');
    const states = Object.fromEntries((await store.all()).map(({ id, state }) => [id, state]));
    expect(states).toEqual({
      done: 'confirmed',
      'under way': 'superseded',
      'of another mail': 'planned',
      newest: 'planned',
    });
  });
});

it('the only writer reads its journal once for five hundred plans', async () => {
  const { store, reads } = counted();
  const journal = createJournal(store, { soleWriter: true });
  for (let plan = 0; plan < 500; plan += 1) await begun(journal, `plan ${plan}`);
  expect(reads()).toBe(1);
});

it('one window among several sees what another wrote', async () => {
  const { store } = counted();
  const [mine, theirs] = [createJournal(store), createJournal(store)];
  await begun(mine, 'mine', 'm');
  await begun(theirs, 'theirs', 'm');
  expect((await begun(mine, 'mine again', 'm')).order).toBe(3);
  expect((await store.get('theirs'))?.state).toBe('superseded');
});

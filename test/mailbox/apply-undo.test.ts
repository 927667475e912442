// Random mails, plans, faults and clicks against the engine. Example: apply, lose the network, resume, undo -> as at the start.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryJournalStore, type JournalStore } from '../../src/mailbox/journal.ts';
import type { Receipt } from '../../src/mailbox/mailbox.ts';
import { createMemoryMailbox, type DriverVerb, type Fault } from '../../src/mailbox/memory-mailbox.ts';
import { planLabels } from '../../src/mailbox/plan-labels.ts';
import { allTagGroups } from '../../src/tags/all-tag-groups.ts';
import { defaultLabelSettings, type LabelSettings } from '../../src/tags/label-settings.ts';
import type { Tag } from '../../src/tags/tag.ts';
import { isOurs, labelOf } from '../../src/tags/vocabulary.ts';
import { plainEmail } from '../contract/plain-email.ts';

const settings: LabelSettings = { ...defaultLabelSettings, products: ['tent', 'rope'] };
const groupOf = (name: string) => isOurs(name, settings)?.group ?? null;
const email = plainEmail({ from: 'Mara <mara@nordcamp.example>', subject: 'Tents', body: 'Hello' });
const tagOf = allTagGroups.map(({ group, entries }) =>
  fc.constantFrom(...entries(settings.products).keys()).map((key): Tag => ({ group, key })),
);
/** At most one tag of each group, as a screening gives them. */
const someTags = fc
  .tuple(...tagOf.map((tag) => fc.option(tag)))
  .map((tags) => tags.filter((tag) => tag !== null));
const startLabels = fc
  .tuple(someTags, fc.subarray(['VIP', 'Ropes', '询盘/我的', 'Zeta']))
  .map(([tags, foreign]) => [...tags.flatMap((tag) => labelOf(tag, settings)?.name ?? []), ...foreign]);
const startFolder = fc.constantFrom('inbox', 'archive 2026', 'd-class');

interface Start {
  readonly labels: readonly string[];
  readonly folder: string;
}

function mailboxWith(
  start: Start,
  fault?: (verb: DriverVerb, count: number) => Fault | null,
  journal?: JournalStore,
) {
  return createMemoryMailbox([{ messageId: 'm', email, ...start }], {
    groupOf,
    journal: journal ?? createMemoryJournalStore(),
    ...(fault === undefined ? {} : { fault }),
  });
}

type TestMailbox = ReturnType<typeof mailboxWith>;

function stateOf(mailbox: TestMailbox) {
  const [message] = mailbox.messages();
  return { labels: [...(message?.labels ?? [])].sort(), folder: message?.folder };
}

function planFor(mailbox: TestMailbox, tags: readonly Tag[], dismiss: boolean) {
  return planLabels({ messageId: 'm', tags, present: stateOf(mailbox).labels, settings, dismiss });
}

async function apply(mailbox: TestMailbox, tags: readonly Tag[], dismiss: boolean) {
  const receipt = await mailbox.apply(planFor(mailbox, tags, dismiss));
  if (!receipt.ok) throw new Error(receipt.problem.code);
  return receipt.value;
}

describe('what is written into a mailbox', () => {
  it('leaves one quadrant on a mail that two windows label, each by what it saw', async () => {
    const mailbox = mailboxWith({ labels: ['VIP'], folder: 'inbox' });
    const [first, second] = (['A', 'C'] as const).map((key) =>
      planFor(mailbox, [{ group: 'quadrant', key }], false),
    );
    if (first === undefined || second === undefined) throw new Error('two plans were made');
    await mailbox.apply(first);
    const receipt = await mailbox.apply(second);
    expect(stateOf(mailbox).labels).toEqual(['VIP', '询盘/C 标准回复']);
    if (receipt.ok) await mailbox.undo(receipt.value);
    expect(stateOf(mailbox).labels).toEqual(['VIP', '询盘/A 重点跟进']);
  });
  it('is taken back to the very start by undo, whatever was there and whatever was planned', async () => {
    await fc.assert(
      fc.asyncProperty(
        startLabels,
        startFolder,
        someTags,
        fc.boolean(),
        async (labels, folder, tags, dismiss) => {
          const mailbox = mailboxWith({ labels, folder });
          const start = stateOf(mailbox);
          const receipt = await apply(mailbox, tags, dismiss);
          await mailbox.undo(receipt);
          expect(stateOf(mailbox)).toEqual(start);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is taken back in full when the plans of several clicks are undone, last first', async () => {
    const click = fc.record({ tags: someTags, dismiss: fc.boolean() });
    const wishOf = (one: { readonly tags: readonly Tag[]; readonly dismiss: boolean }) =>
      one.dismiss ? 'dismiss' : JSON.stringify(one.tags);
    await fc.assert(
      fc.asyncProperty(
        startLabels,
        fc.uniqueArray(click, { minLength: 2, maxLength: 4, selector: wishOf }),
        async (labels, clicks) => {
          const mailbox = mailboxWith({ labels, folder: 'inbox' });
          const start = stateOf(mailbox);
          const receipts: Receipt[] = [];
          for (const { tags, dismiss } of clicks) receipts.push(await apply(mailbox, tags, dismiss));
          for (const receipt of receipts.reverse()) await mailbox.undo(receipt);
          expect(stateOf(mailbox).labels.filter((name) => groupOf(name) === null)).toEqual(
            start.labels.filter((name) => groupOf(name) === null),
          );
          expect(stateOf(mailbox).folder).toBe('inbox');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('ends the same when answers get lost and the network fails on the way', async () => {
    const faults = fc.dictionary(
      fc.integer({ min: 1, max: 14 }).map(String),
      fc.constantFrom<Fault>('lost-answer', 'offline', 'rate-limited', 'timed-out'),
    );
    await fc.assert(
      fc.asyncProperty(startLabels, someTags, fc.boolean(), faults, async (labels, tags, dismiss, due) => {
        const calm = mailboxWith({ labels, folder: 'inbox' });
        await apply(calm, tags, dismiss);
        const rough = mailboxWith({ labels, folder: 'inbox' }, (_, count) => due[String(count)] ?? null);
        const start = stateOf(rough);
        const plan = planFor(rough, tags, dismiss);
        let answer = await rough.apply(plan);
        for (let round = 0; round < 16; round += 1) {
          await rough.resume();
          answer = await rough.apply(plan);
        }
        if (!answer.ok) throw new Error(answer.problem.code);
        expect(stateOf(rough)).toEqual(stateOf(calm));
        await rough.undo(answer.value);
        expect(stateOf(rough)).toEqual(start);
      }),
      { numRuns: 200 },
    );
  });

  it('is nothing at all while the journal cannot be written', async () => {
    const broken: JournalStore = {
      ...createMemoryJournalStore(),
      put: () => Promise.reject(new Error('quota')),
    };
    const mailbox = mailboxWith({ labels: ['VIP'], folder: 'inbox' }, undefined, broken);
    const answer = await mailbox.apply(planFor(mailbox, [{ group: 'quadrant', key: 'A' }], true));
    expect(answer.ok ? null : answer.problem.code).toBe('storage-full');
    expect(stateOf(mailbox)).toEqual({ labels: ['VIP'], folder: 'inbox' });
  });

  it('gives way to what the user did while a plan was waiting', async () => {
    const journal = createMemoryJournalStore();
    const [A, B] = ['A', 'B'].map((key) => labelOf({ group: 'quadrant', key }, settings)?.name ?? '');
    let online = false;
    const mailbox = mailboxWith(
      { labels: ['VIP'], folder: 'inbox' },
      (verb) => (verb === 'readState' || online ? null : 'offline'),
      journal,
    );
    const waiting = await mailbox.apply(planFor(mailbox, [{ group: 'quadrant', key: 'A' }], false));
    expect(waiting).toMatchObject({
      ok: true,
      value: { added: [], refused: [{ problem: { code: 'offline' } }] },
    });
    mailbox.change('m', { labels: ['VIP', B ?? ''] });
    online = true;
    await mailbox.resume();
    expect(stateOf(mailbox).labels).not.toContain(A);
    expect((await journal.all()).map(({ state }) => state)).toEqual(['failed']);
  });

  it('never moves a mail back that the user has put elsewhere since', async () => {
    const mailbox = mailboxWith({ labels: [], folder: 'inbox' });
    const receipt = await apply(mailbox, [], true);
    mailbox.change('m', { folder: 'Customers' });
    const undone = await mailbox.undo(receipt);
    expect(stateOf(mailbox).folder).toBe('Customers');
    expect(undone).toMatchObject({
      ok: true,
      value: { refused: [{ step: 'move', problem: { code: 'item-changed' } }] },
    });
  });

  it('keeps the old quadrant on a mail when the new one could not be put on', async () => {
    const C = labelOf({ group: 'quadrant', key: 'C' }, settings)?.name ?? '';
    const mailbox = mailboxWith({ labels: [C], folder: 'inbox' }, (verb) =>
      verb === 'makeLabel' ? 'shared-mailbox' : null,
    );
    const receipt = await apply(mailbox, [{ group: 'quadrant', key: 'A' }], false);
    expect(stateOf(mailbox).labels).toEqual([C]);
    expect(receipt).toMatchObject({ added: [], removed: [], refused: [{ step: 'make-label' }] });
  });

  it('closes an older plan that was overtaken by a newer one for the same mail', async () => {
    const journal = createMemoryJournalStore();
    const mailbox = mailboxWith({ labels: [], folder: 'inbox' }, undefined, journal);
    const offline = mailboxWith(
      { labels: [], folder: 'inbox' },
      (verb) => (verb === 'readState' ? null : 'offline'),
      journal,
    );
    await offline.apply(planFor(offline, [{ group: 'quadrant', key: 'A' }], false));
    await apply(mailbox, [{ group: 'quadrant', key: 'B' }], false);
    await mailbox.resume();
    expect(stateOf(mailbox).labels).toEqual([labelOf({ group: 'quadrant', key: 'B' }, settings)?.name]);
    expect((await journal.all()).map(({ state }) => state).sort()).toEqual(['confirmed', 'superseded']);
  });

  it('puts no second quadrant on a mail that the user has given another one since', async () => {
    const [A = '', B = '', C = ''] = ['A', 'B', 'C'].map(
      (key) => labelOf({ group: 'quadrant', key }, settings)?.name,
    );
    const mailbox = mailboxWith({ labels: [C], folder: 'inbox' });
    const receipt = await apply(mailbox, [{ group: 'quadrant', key: 'A' }], false);
    expect(stateOf(mailbox).labels).toEqual([A]);
    mailbox.change('m', { labels: [B] });
    const undone = await mailbox.undo(receipt);
    expect(stateOf(mailbox).labels).toEqual([B]);
    expect(undone).toMatchObject({ ok: true, value: { refused: [{ step: 'add', labels: [C] }] } });
  });

  it('takes no credit for a label that the user took off between the plan and the click', async () => {
    const C = labelOf({ group: 'quadrant', key: 'C' }, settings)?.name ?? '';
    const mailbox = mailboxWith({ labels: ['VIP', C], folder: 'inbox' });
    const plan = planFor(mailbox, [{ group: 'quadrant', key: 'A' }], false);
    mailbox.change('m', { labels: ['VIP'] });
    const answer = await mailbox.apply(plan);
    if (!answer.ok) throw new Error(answer.problem.code);
    expect(answer.value.removed).toEqual([]);
    await mailbox.undo(answer.value);
    expect(stateOf(mailbox).labels).toEqual(['VIP']);
  });

  it('goes on with the last of two open plans of a mail, when the stop came before the first was closed', async () => {
    const journal = createMemoryJournalStore();
    const before = { labels: [], folder: 'inbox' };
    const row = { messageId: 'm', undoOf: null, before, state: 'sent', at: '' } as const;
    const to = (folder: string) =>
      [{ step: { verb: 'move', to: folder }, state: 'sent', problem: null }] as const;
    await journal.put({ ...row, id: 'first', steps: to('archive 2026'), order: 1 });
    await journal.put({ ...row, id: 'second', steps: to('d-class'), order: 2 });
    const mailbox = mailboxWith(before, undefined, journal);
    await mailbox.resume();
    expect(stateOf(mailbox).folder).toBe('d-class');
    expect((await journal.all()).map(({ state }) => state)).toEqual(['superseded', 'confirmed']);
  });
});

describe('spam', () => {
  const start = { labels: [], folder: 'inbox' };
  const plan = planLabels({ messageId: 'm', tags: [], present: [], settings, spam: true });

  it('is put where the mailbox keeps it, and brought back', async () => {
    const mailbox = createMemoryMailbox([{ messageId: 'm', email, ...start }], { can: { spam: true } });
    const receipt = await mailbox.apply(plan);
    expect(stateOf(mailbox).folder).toBe('spam');
    if (receipt.ok) await mailbox.undo(receipt.value);
    expect(stateOf(mailbox)).toEqual(start);
  });

  it('stays where it is in a mailbox that cannot report it, which says so', async () => {
    const mailbox = mailboxWith(start);
    const receipt = await mailbox.apply(plan);
    expect(receipt.ok ? receipt.value.refused.map(({ problem }) => problem.code) : []).toEqual([
      'cannot-spam',
    ]);
    expect(stateOf(mailbox).folder).toBe('inbox');
  });
});

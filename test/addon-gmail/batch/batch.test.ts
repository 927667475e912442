// Many mails of Gmail: found by a search, screened by the real core, written together, stopped, gone on with, taken back.
// Example: 60 mails found -> "label 60" -> second click -> a handful of requests, each mail with its labels

import { describe, expect, it } from 'vitest';
import { canary, clickTwice, eml, pitch, standOnBatch } from './batch-stand.ts';

const methods = (log: readonly { readonly method: string }[], name: string) =>
  log.filter(({ method }) => method === name).length;
const quadrants = (labels: readonly string[]) => labels.filter((name) => /^询盘\/[ABCD] /.test(name));

describe('a search', () => {
  it('asks for consent at its click, reads each mail once, and writes nothing', async () => {
    const stand = await standOnBatch();
    stand.fill(9);
    const before = stand.all();
    const batch = await stand.open();
    expect(stand.gmail.log).toEqual([]);
    expect(await batch.search('in:inbox')).toEqual({ ok: true, value: null });
    const { rows, run } = batch.several.get();
    expect([rows.length, run]).toEqual([9, null]);
    expect(rows.every(({ mail, subject }) => mail !== null && subject.startsWith(canary))).toBe(true);
    expect(new Set(rows.map(({ mail }) => mail?.quadrant)).has('D')).toBe(true);
    expect(rows.every(({ mail }) => (mail?.why?.en ?? '') !== '' && (mail?.why?.zh ?? '') !== '')).toBe(true);
    expect(stand.tokens.windows).toHaveLength(1);
    expect(stand.all()).toEqual(before);
    expect(methods(stand.gmail.log, 'messages.get')).toBe(9);
  });

  it('takes the newest mail of each thread', async () => {
    const stand = await standOnBatch();
    const [threadId = ''] = stand.fill(1);
    stand.box.addMail(eml(1, 'We offer SEO packages and backlinks for your website.'), {
      threadId,
      receivedAt: Date.now() + 1000,
    });
    const batch = await stand.open();
    await batch.search('in:inbox');
    expect(batch.several.get().rows.map(({ id, mail }) => [id, mail?.quadrant])).toEqual([[threadId, 'D']]);
  });

  it('that is refused consent finds nothing and says why', async () => {
    const stand = await standOnBatch();
    stand.fill(3);
    stand.tokens.consent = 'refuses';
    const batch = await stand.open();
    expect(await batch.search('in:inbox')).toMatchObject({ ok: false, problem: { code: 'consent-needed' } });
    expect(batch.several.get().rows).toEqual([]);
  });
});

describe('writing on all of them', () => {
  it('puts one quadrant on each mail', async () => {
    const stand = await standOnBatch();
    stand.fill(40);
    const batch = await stand.open();
    await batch.search('in:inbox');
    expect(await clickTwice(batch, 'apply')).toBe(40);
    expect(stand.all().every((labels) => quadrants(labels).length === 1)).toBe(true);
    expect(stand.gmail.peakAtOnce()).toBeLessThanOrEqual(4);
    expect(batch.several.get().rows.every(({ receipts }) => receipts.length === 1)).toBe(true);
    batch.several.ask('apply');
    expect(batch.several.get().asked?.count).toBe(0);
  });

  it('puts rubbish away with a handful of requests', async () => {
    const stand = await standOnBatch();
    stand.fill(40, pitch);
    const batch = await stand.open();
    await batch.search('in:inbox');
    expect(await clickTwice(batch, 'dismiss')).toBe(40);
    expect(stand.all().some((labels) => labels.includes('INBOX'))).toBe(false);
    const { log } = stand.gmail;
    expect(methods(log, 'messages.batchModify')).toBeGreaterThan(0);
    expect(methods(log, 'threads.modify') + methods(log, 'messages.modify')).toBeLessThan(22);
  });

  it('and taking it back gives every mail what it had', async () => {
    const stand = await standOnBatch();
    const ids = stand.fill(30);
    for (const id of ids.slice(0, 5)) stand.box.setUserLabels(id, ['VIP']);
    const before = stand.all();
    const batch = await stand.open();
    await batch.search('in:inbox');
    await clickTwice(batch, 'apply');
    expect(await clickTwice(batch, 'dismiss')).toBe(10);
    expect(stand.all().filter((labels) => !labels.includes('INBOX'))).toHaveLength(10);
    await batch.several.undoAll();
    expect(stand.all()).toEqual(before);
  });

  it('leaves a mail that a person has marked as a buyer since', async () => {
    const stand = await standOnBatch();
    const ids = stand.fill(6);
    const batch = await stand.open();
    await batch.search('in:inbox');
    const marked = ids[1] ?? '';
    stand.box.setUserLabels(marked, ['询盘/已报价']);
    expect(await clickTwice(batch, 'dismiss')).toBe(2);
    expect(stand.box.labelNames(marked)).toContain('INBOX');
    expect(stand.all().filter((labels) => !labels.includes('INBOX'))).toHaveLength(1);
  });

  it('halts in words when the token opens another mailbox by then, and writes nothing there', async () => {
    const stand = await standOnBatch();
    stand.fill(4);
    const batch = await stand.open();
    await batch.search('in:inbox');
    const before = stand.all();
    const other = stand.gmail.grant('other@seller.example');
    stand.tokens.token = async () => ({ ok: true, value: other });
    await clickTwice(batch, 'apply');
    expect(batch.several.get()).toMatchObject({ run: 'apply', running: false });
    expect(batch.several.get().problem?.en).toContain('another account');
    expect(stand.all()).toEqual(before);
  });
});

describe('a run that is cut', () => {
  it('by the user goes on in a page that is opened later, and is taken back there', async () => {
    const stand = await standOnBatch();
    stand.fill(50);
    const before = stand.all();
    const first = await stand.open();
    await first.search('in:inbox');
    first.several.ask('apply');
    first.onChange(() => {
      if (first.several.get().run === 'apply' && first.several.get().progress.done >= 30)
        first.several.stop();
    });
    await first.several.confirm();
    expect(first.several.get()).toMatchObject({ run: 'apply', running: false });
    await new Promise((resolve) => setTimeout(resolve, 20));
    stand.endWorker();
    const second = await stand.open();
    expect(second.last()).toEqual(first.last());
    expect(second.several.get()).toMatchObject({
      run: 'apply',
      running: false,
      progress: { done: 30, of: 50 },
    });
    expect(second.several.get().rows[0]?.subject).toContain(canary);
    await second.several.resume();
    expect(stand.all().every((labels) => quadrants(labels).length === 1)).toBe(true);
    await second.several.undoAll();
    expect(stand.all()).toEqual(before);
  });

  it('by the end of the worker, wherever it comes, ends as if nothing had been', async () => {
    for (const writes of [1, 4]) {
      const stand = await standOnBatch();
      stand.fill(24);
      const before = stand.all();
      const batch = await stand.open();
      await batch.search('in:inbox');
      stand.endWorker();
      stand.gmail.stopAfterWrites(writes);
      const going = clickTwice(batch, 'apply');
      await new Promise((resolve) => setTimeout(resolve, 150));
      stand.gmail.stopAfterWrites(null);
      stand.endWorker();
      await going;
      expect(batch.several.get(), `after ${writes}`).toMatchObject({ run: null, problem: null });
      expect(
        stand.all().every((labels) => quadrants(labels).length === 1),
        `after ${writes}`,
      ).toBe(true);
      await batch.several.undoAll();
      expect(stand.all(), `after ${writes}`).toEqual(before);
    }
  });

  it('by the network waits and goes on', async () => {
    const stand = await standOnBatch();
    stand.fill(15);
    const batch = await stand.open();
    stand.gmail.failNext('drop', { method: 'messages.get', times: 40 });
    await batch.search('in:inbox');
    expect(batch.several.get()).toMatchObject({ run: 'screen', running: false });
    stand.gmail.clearFaults();
    await batch.several.resume();
    expect(batch.several.get().rows.every(({ mail }) => mail !== null)).toBe(true);
  });
});

it('keeps no word of a mail on disk', async () => {
  const stand = await standOnBatch();
  stand.fill(12);
  const batch = await stand.open();
  await batch.search('in:inbox');
  await clickTwice(batch, 'apply');
  await new Promise((resolve) => setTimeout(resolve, 20));
  const kept = JSON.stringify([await stand.ledger.documents.all(), await stand.ledger.journal.all()]);
  expect(kept).toContain('询盘');
  expect(kept).not.toContain(canary);
  expect(kept).not.toContain('Lindqvist');
  expect(kept).not.toContain('fake-token');
});

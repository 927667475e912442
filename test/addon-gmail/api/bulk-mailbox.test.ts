// Hundreds of threads at once: few requests, each thread in the journal, stopped and gone on with, and taken back as it was.
// Example: 500 mails labelled -> some tens of writes; the worker dies in the middle -> the next start finishes, none doubled

import { describe, expect, it } from 'vitest';
import type { BulkItem } from '../../../addon-gmail/api/bulk-mailbox.ts';
import type { Receipt } from '../../../src/mailbox/mailbox.ts';
import { apiStand, clientOf, emlWith, given, labelA, labelC, planFor } from './api-stand.ts';

const quiet = { done: () => {}, stopped: () => false };

function bulkStand(count: number, options: Parameters<typeof apiStand>[0] = {}) {
  const stand = apiStand(options);
  const mails = Array.from({ length: count }, () => stand.box.addMail(emlWith()));
  // Every third has our C already, every fifth a second mail with a label of the user's.
  for (const [at, mail] of mails.entries()) {
    if (at % 3 === 0) stand.box.setUserLabels(mail.threadId, [labelC, 'VIP']);
    if (at % 5 === 0) stand.box.addMail(emlWith(), { threadId: mail.threadId, labelIds: ['SENT'] });
  }
  const items = (quadrant: string, wish: object = {}): BulkItem[] =>
    mails.map(({ threadId }) => ({ threadId, plan: (labels) => planFor(threadId, quadrant, labels, wish) }));
  const state = () => [...stand.box.messages.values()].map(({ id }) => [...stand.box.labelNames(id)].sort());
  return { ...stand, mails, items, state };
}

function receiptsOf(run: Awaited<ReturnType<ReturnType<typeof bulkStand>['bulk']['applyAll']>>): Receipt[] {
  return run.results.flatMap(({ answer }) => (answer.ok && answer.value !== null ? [answer.value] : []));
}

describe('a run over many threads', () => {
  it('reads each once, writes in batches, and is taken back to what each mail was', async () => {
    const { bulk, items, state, gmail, box, mails } = bulkStand(120);
    const before = state();
    const run = await bulk.applyAll(items('A'), quiet);
    expect(run.halt).toBeNull();
    const receipts = receiptsOf(run);
    expect(receipts).toHaveLength(120);
    expect(receipts.flatMap(({ refused }) => refused)).toEqual([]);
    for (const { threadId } of mails) {
      expect(box.labelNames(threadId)).toContain(labelA);
      expect(box.labelNames(threadId)).not.toContain(labelC);
    }
    const count = (method: string) => gmail.log.filter((line) => line.method === method).length;
    expect(count('threads.get')).toBe(120);
    expect(count('messages.batchModify')).toBeLessThanOrEqual(6);
    expect(count('threads.modify')).toBeLessThan(11);
    await bulk.undoAll([...receipts].reverse(), quiet);
    expect(state()).toEqual(before);
  });

  it('of ten mails or fewer is written one by one, which costs less', async () => {
    const { bulk, items, gmail } = bulkStand(4);
    await bulk.applyAll(items('A'), quiet);
    expect(gmail.log.filter(({ method }) => method === 'threads.modify')).toHaveLength(4);
    expect(gmail.log.filter(({ method }) => method === 'messages.batchModify')).toHaveLength(0);
  });

  it('moves and brings back, mail by mail as they were', async () => {
    const { bulk, items, state, box, mails } = bulkStand(40);
    const before = state();
    const run = await bulk.applyAll(items('D', { dismiss: true }), quiet);
    for (const { threadId } of mails) expect(box.labelNames(threadId)).not.toContain('INBOX');
    await bulk.undoAll(receiptsOf(run), quiet);
    expect(state()).toEqual(before);
  });

  it('never sends more than a thousand ids at once', async () => {
    const { bulk, items, box, mails, gmail } = bulkStand(12);
    const first = mails[0]!;
    for (let at = 0; at < 1200; at += 1)
      box.addMail(emlWith(), { threadId: first.threadId, labelIds: ['INBOX'] });
    const run = await bulk.applyAll(items('A'), quiet);
    expect(receiptsOf(run).flatMap(({ refused }) => refused)).toEqual([]);
    expect(gmail.log.every(({ status }) => status < 300)).toBe(true);
    expect([...box.messages.values()].filter(({ id }) => box.labelNames(id).includes(labelA))).toHaveLength(
      1214 + 1,
    );
  });

  it('stops between two groups, and tells of each thread as it is done', async () => {
    const { bulk, items } = bulkStand(120);
    const done: string[] = [];
    const run = await bulk.applyAll(items('A'), {
      done: ({ threadId }) => void done.push(threadId),
      stopped: () => done.length > 0,
    });
    expect(run.results).toHaveLength(50);
    expect(done).toHaveLength(50);
  });

  it('halts when the network is gone, and resume goes on where it stopped', async () => {
    const { bulk, items, gmail, box, mails, mailbox } = bulkStand(60);
    gmail.failNext('drop', { method: 'messages.batchModify', times: 99 });
    const run = await bulk.applyAll(items('A'), quiet);
    expect(run.halt?.code).toBe('offline');
    expect(run.results).toHaveLength(50);
    gmail.clearFaults();
    given(await mailbox.resume());
    expect(mails.filter(({ threadId }) => box.labelNames(threadId).includes(labelA))).toHaveLength(50);
  });

  it('that was killed at any write ends as if it had not been, none doubled and none lost', async () => {
    const whole = bulkStand(30);
    await whole.bulk.applyAll(whole.items('A'), quiet);
    for (let writes = 1; writes <= 5; writes += 1) {
      const stand = bulkStand(30);
      const before = stand.state();
      stand.gmail.stopAfterWrites(writes);
      const running = stand.bulk.applyAll(stand.items('A'), quiet);
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 80))]);
      stand.gmail.stopAfterWrites(null);
      const next = clientOf(stand);
      given(await next.mailbox.resume());
      const run = await next.bulk.applyAll(stand.items('A'), quiet);
      expect(stand.state()).toEqual(whole.state());
      await next.bulk.undoAll(receiptsOf(run), quiet);
      expect(stand.state()).toEqual(before);
    }
  });

  it('of 500 stays within the quota and takes minutes, not a quarter of an hour', async () => {
    const stand = bulkStand(500, { enforceQuota: true });
    const start = stand.clock.now();
    const run = await stand.bulk.applyAll(stand.items('A'), quiet);
    expect(receiptsOf(run)).toHaveLength(500);
    expect(stand.gmail.log.filter(({ status }) => status >= 300)).toEqual([]);
    expect(stand.gmail.log.reduce((sum, { units }) => sum + units, 0)).toBeLessThan(25_000);
    expect(stand.clock.now() - start).toBeLessThan(6 * 60_000);
  });
});

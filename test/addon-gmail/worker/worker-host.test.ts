// The service worker on a stand-in Gmail: consent at a click only, the right mailbox, labels of ours alone, and nothing lost when it is ended.
// Example: ended after the label was made -> the next start puts it on, and undo takes it off again

import { describe, expect, it } from 'vitest';
import { resumeAlarm } from '../../../addon-gmail/extension/worker/resume-journal.ts';
import { createJournal } from '../../../src/mailbox/journal.ts';
import { apply, own, planFor, receiptOf, standOnGmail, undo } from './worker-stand.ts';

const sorted = (labels: readonly string[]) => [...labels].sort();
const nameA = '询盘/A 重点跟进';

describe('before the first consent', () => {
  it('reading labels opens no window and says that consent is needed', async () => {
    const { start, addMail, tokens } = standOnGmail();
    const host = await start();
    const answer = await host.answer({ to: 'worker', verb: 'labels', mail: addMail() });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'consent-needed' } });
    expect(tokens.windows).toEqual([]);
  });

  it('the first click asks for the account of the page, and the second asks nothing', async () => {
    const { start, addMail, tokens, box } = standOnGmail();
    const host = await start();
    const [one, two] = [addMail('One'), addMail('Two')];
    expect((await receiptOf(apply(host, one, planFor(one)))).added).toContain(nameA);
    await receiptOf(apply(host, two, planFor(two)));
    expect(tokens.windows).toEqual([own]);
    expect(box.labelNames(two.threadId)).toContain(nameA);
  });

  it('a window that is closed leaves mail and journal as they were', async () => {
    const stand = standOnGmail();
    stand.tokens.consent = 'refuses';
    const host = await stand.start();
    const mail = stand.addMail();
    expect(await apply(host, mail, planFor(mail))).toMatchObject({ ok: false });
    expect(await stand.ledger.journal.all()).toEqual([]);
    expect(stand.gmail.log).toEqual([]);
  });
});

describe('writing', () => {
  it('tells every page, and takes the alarm back when nothing is left', async () => {
    const { start, addMail, told, alarms } = standOnGmail();
    const host = await start();
    const mail = addMail();
    await receiptOf(apply(host, mail, planFor(mail)));
    await host.resume();
    expect(told).toContain('acts-changed');
    expect(alarms.has(resumeAlarm)).toBe(false);
  });

  it('refuses a mailbox that is not the one of the page', async () => {
    const { start, addMail, box } = standOnGmail();
    const host = await start();
    const mail = { ...addMail(), account: 'somebody@else.example' };
    const before = box.labelNames(mail.threadId);
    const answer = await apply(host, mail, planFor(mail));
    const refusals = answer.ok
      ? answer.value.refused.map(({ problem }) => problem.code)
      : [answer.problem.code];
    expect(new Set(refusals)).toEqual(new Set(['wrong-account']));
    expect(box.labelNames(mail.threadId)).toEqual(before);
  });

  it('takes the mailbox of the token where the page shows no address', async () => {
    const { start, addMail, box } = standOnGmail();
    const host = await start();
    const mail = { ...addMail(), account: null };
    await receiptOf(apply(host, mail, planFor(mail)));
    expect(box.labelNames(mail.threadId)).toContain(nameA);
  });

  it('puts no words of a mail and no label of the user on or off, whatever a page says', async () => {
    const { start, addMail, box, tokens } = standOnGmail();
    const host = await start();
    const mail = addMail('RFQ', ['VIP']);
    const plan = planFor(mail);
    const [label] = plan.add;
    if (label === undefined) throw new Error('no label');
    for (const forged of [
      { ...plan, add: [{ ...label, name: 'Please quote 300 tents' }] },
      { ...plan, add: [{ ...label, name: '询盘/Please quote' }] },
      { ...plan, remove: ['VIP'] },
    ])
      expect(await apply(host, mail, forged)).toMatchObject({ ok: false });
    expect(sorted(box.labelNames(mail.threadId))).toEqual(sorted(['INBOX', 'UNREAD', 'VIP']));
    expect(tokens.windows).toEqual([]);
  });

  it('writes nothing where the journal would be gone with the worker', async () => {
    const { start, addMail, gmail } = standOnGmail();
    const host = await start(false);
    const mail = addMail();
    expect(await apply(host, mail, planFor(mail))).toMatchObject({
      ok: false,
      problem: { code: 'not-kept' },
    });
    expect(gmail.log).toEqual([]);
  });

  it('gets a new token when the old one is over, without a window', async () => {
    const { start, addMail, tokens, gmail, box } = standOnGmail();
    const host = await start();
    const [one, two] = [addMail('One'), addMail('Two')];
    await receiptOf(apply(host, one, planFor(one)));
    gmail.revoke(tokens.current() ?? '');
    await receiptOf(apply(host, two, planFor(two)));
    expect(box.labelNames(two.threadId)).toContain(nameA);
    expect(tokens.windows).toHaveLength(1);
    expect(tokens.dropped).toHaveLength(1);
  });

  it('of two panels in two tabs leaves one quadrant on the mail, and no act without an end', async () => {
    const { start, addMail, box, ledger } = standOnGmail();
    const host = await start();
    const mail = addMail();
    const planC = planFor(mail, [nameA], { tags: [{ group: 'quadrant', key: 'C' }] });
    await Promise.all([apply(host, mail, planFor(mail)), apply(host, mail, planC)]);
    const quadrants = box.labelNames(mail.threadId).filter((name) => /^询盘\/[ABCD] /.test(name));
    expect(quadrants).toEqual(['询盘/C 标准回复']);
    const open = await createJournal(ledger.journal).unfinished();
    expect(open.ok && open.value).toEqual([]);
  });

  it('answers a mail by a draft in its thread, once', async () => {
    const { start, addMail, box } = standOnGmail();
    const host = await start();
    const mail = addMail('RFQ tents');
    for (const _ of [1, 2])
      expect(await host.answer({ to: 'worker', verb: 'draft', mail, text: 'Dear Mara, 您好' })).toEqual({
        ok: true,
        value: null,
      });
    expect([...box.drafts.values()].map(({ threadId }) => threadId)).toEqual([mail.threadId]);
  });

  it('finds and reads mail for the page of many, with the labels of each', async () => {
    const { start, addMail, tokens } = standOnGmail();
    const host = await start();
    const mail = addMail('RFQ tents', ['VIP']);
    const search = { account: own, query: 'in:inbox', page: null };
    expect(await host.answer({ to: 'worker', verb: 'find', search })).toMatchObject({ ok: false });
    expect(await host.answer({ to: 'worker', verb: 'sign-in', account: null })).toEqual({
      ok: true,
      value: own,
    });
    expect(await host.answer({ to: 'worker', verb: 'find', search })).toEqual({
      ok: true,
      value: { mails: [{ threadId: mail.threadId, messageId: mail.messageId }], next: null },
    });
    const read = await host.answer({ to: 'worker', verb: 'read', mail });
    expect(read).toMatchObject({ ok: true, value: { labels: ['VIP'], cut: false } });
    const { raw } = (read as { value: { raw: string } }).value;
    expect(Buffer.from(raw, 'base64url').toString()).toContain('Please quote 300 tents.');
    expect(tokens.windows).toEqual(['']);
  });

  it('gives mail back from the spam folder and from the archive', async () => {
    const { start, addMail, box } = standOnGmail();
    const host = await start();
    const mail = addMail();
    const before = sorted(box.labelNames(mail.threadId));
    for (const wish of [{ dismiss: true }, { spam: true }]) {
      const receipt = await receiptOf(apply(host, mail, planFor(mail, [], wish)));
      expect(box.labelNames(mail.threadId)).not.toContain('INBOX');
      expect(box.labelNames(mail.threadId).includes('SPAM')).toBe('spam' in wish);
      await receiptOf(undo(host, mail, receipt));
      expect(sorted(box.labelNames(mail.threadId))).toEqual(before);
    }
  });
});

/** How many writes a dismissal of a mail with an outdated label is, on a mailbox without our labels. */
async function writesOfDismissal(): Promise<number> {
  const { start, addMail, gmail } = standOnGmail();
  let writes = 0;
  gmail.onWrite = () => {
    writes += 1;
  };
  const host = await start();
  const mail = addMail('Offer', ['VIP', nameA]);
  await receiptOf(apply(host, mail, planFor(mail, ['VIP', nameA], { dismiss: true })));
  return writes;
}

describe('a worker that is ended', () => {
  it('after any number of writes goes on at the next start, and undo gives the mail back', async () => {
    const all = await writesOfDismissal();
    expect(all).toBeGreaterThanOrEqual(3);
    for (let done = 0; done <= all; done += 1) {
      const stand = standOnGmail();
      const { gmail, box, tokens } = stand;
      const mail = stand.addMail('Offer', ['VIP', nameA]);
      const before = sorted(box.labelNames(mail.threadId));
      const first = await stand.start();
      tokens.consent = 'given';
      gmail.stopAfterWrites(done);
      void apply(first, mail, planFor(mail, ['VIP', nameA], { dismiss: true }));
      await new Promise((resolve) => setTimeout(resolve, 40));
      expect(stand.alarms.has(resumeAlarm), `after ${done}`).toBe(true);
      gmail.stopAfterWrites(null);
      const second = await stand.start();
      // Before the first write nothing is known of the plan: the page, which got no answer, asks again.
      if (done === 0) await apply(second, mail, planFor(mail, ['VIP', nameA], { dismiss: true }));
      await second.resume();
      const labels = box.labelNames(mail.threadId);
      expect(sorted(labels), `after ${done}`).toEqual(sorted(['UNREAD', 'VIP', '询盘/D 非客户']));
      expect(stand.alarms.has(resumeAlarm), `after ${done}`).toBe(false);
      const receipt = await receiptOf(
        apply(second, mail, planFor(mail, ['VIP', '询盘/D 非客户'], { dismiss: true })),
      );
      await receiptOf(undo(second, mail, receipt));
      expect(sorted(box.labelNames(mail.threadId)), `after ${done}`).toEqual(before);
    }
  });

  it('keeps a plan when consent was taken back meanwhile, and goes on after the next sign-in', async () => {
    const stand = standOnGmail();
    const { gmail, tokens, box } = stand;
    const mail = stand.addMail();
    const first = await stand.start();
    tokens.consent = 'given';
    gmail.stopAfterWrites(1);
    void apply(first, mail, planFor(mail));
    await new Promise((resolve) => setTimeout(resolve, 40));
    gmail.stopAfterWrites(null);
    tokens.consent = 'asks';
    const second = await stand.start();
    await second.resume();
    expect(box.labelNames(mail.threadId)).not.toContain(nameA);
    // Only the user can open the mailbox again: no alarm wakes the worker for nothing.
    expect(stand.alarms.has(resumeAlarm)).toBe(false);
    expect(tokens.windows).toEqual([]);
    await second.answer({ to: 'worker', verb: 'sign-in', account: own });
    await second.resume();
    expect(box.labelNames(mail.threadId)).toContain(nameA);
  });

  it('goes on by its alarm when the network was away', async () => {
    const stand = standOnGmail();
    const { gmail, box } = stand;
    const mail = stand.addMail();
    const host = await stand.start();
    gmail.failNext('drop', { method: 'threads.modify', times: 20 });
    const receipt = await receiptOf(apply(host, mail, planFor(mail)));
    expect(receipt.refused.map(({ problem }) => problem.code)).toContain('offline');
    await host.resume();
    expect(stand.alarms.has(resumeAlarm)).toBe(true);
    gmail.clearFaults();
    await host.resume();
    expect(box.labelNames(mail.threadId)).toContain(nameA);
    expect(stand.alarms.has(resumeAlarm)).toBe(false);
  });

  it('never goes on with the mail of one mailbox in another', async () => {
    const stand = standOnGmail();
    const { gmail, tokens, box, ledger } = stand;
    const mail = stand.addMail();
    const first = await stand.start();
    tokens.consent = 'given';
    gmail.stopAfterWrites(0);
    void apply(first, mail, planFor(mail));
    await new Promise((resolve) => setTimeout(resolve, 40));
    gmail.stopAfterWrites(null);
    await ledger.documents.put(`gmail-account ${mail.threadId}`, 'other@seller.example');
    const second = await stand.start();
    await second.resume();
    expect(box.labelNames(mail.threadId)).not.toContain(nameA);
  });
});

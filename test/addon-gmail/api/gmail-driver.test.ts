// Plans on real conversations: several mails with labels of their own, the user's other hand, another account, spam.
// Example: a thread whose second mail alone was in the inbox is dismissed and brought back -> the first mail is still archived

import { describe, expect, it } from 'vitest';
import { createReplyDrafts } from '../../../addon-gmail/api/reply-drafts.ts';
import { address, apiStand, emlWith, given, labelA, labelC, labelD, planFor } from './api-stand.ts';

function writes({ gmail }: ReturnType<typeof apiStand>): readonly string[] {
  return gmail.log.filter(({ method }) => /modify|create|patch/i.test(method)).map(({ method }) => method);
}

describe('a plan on a thread', () => {
  it('takes the old quadrant off in the call that puts the new one on', async () => {
    const stand = apiStand();
    const { mailbox, mail, box } = stand;
    given(await mailbox.apply(planFor(mail.threadId, 'C', [])));
    stand.gmail.log.length = 0;
    const seen: string[][] = [];
    stand.gmail.onWrite = ({ method }) => {
      if (method === 'threads.modify') seen.push([...box.labelNames(mail.threadId)]);
    };
    given(await mailbox.apply(planFor(mail.threadId, 'A', [labelC])));
    expect(seen).toEqual([['INBOX', 'UNREAD', labelA]]);
    expect(stand.gmail.log.filter(({ method }) => method === 'threads.get')).toHaveLength(1);
  });

  it('leaves read and unread as they are', async () => {
    const { mailbox, mail, box } = apiStand();
    const receipt = given(await mailbox.apply(planFor(mail.threadId, 'D', [], { dismiss: true })));
    expect(box.labelNames(mail.threadId)).toEqual(['UNREAD', labelD]);
    given(await mailbox.undo(receipt));
    expect(box.labelNames(mail.threadId).slice().sort()).toEqual(['INBOX', 'UNREAD']);
  });

  it('labels every mail of the thread, so that no later reply stands bare', async () => {
    const { mailbox, mail, box } = apiStand();
    const reply = box.addMail(emlWith(), { threadId: mail.threadId, labelIds: ['SENT'] });
    given(await mailbox.apply(planFor(mail.threadId, 'A', [])));
    expect(box.labelNames(reply.id)).toEqual(['SENT', labelA]);
  });

  it('is taken back on each mail as it was, where they were not the same', async () => {
    const { mailbox, mail, box } = apiStand();
    const c = box.makeLabel(labelC);
    box.change(mail, [c.id], ['INBOX', 'UNREAD']);
    const second = box.addMail(emlWith(), { threadId: mail.threadId });
    const third = box.addMail(emlWith(), { threadId: mail.threadId, labelIds: ['SENT'] });
    const before = [mail, second, third].map(({ id }) => [...box.labelNames(id)].sort());
    const receipt = given(await mailbox.apply(planFor(mail.threadId, 'D', [labelC], { dismiss: true })));
    expect(box.labelNames(mail.threadId)).toEqual([labelD, 'UNREAD', 'SENT']);
    given(await mailbox.undo(receipt));
    expect([mail, second, third].map(({ id }) => [...box.labelNames(id)].sort())).toEqual(before);
  });

  it('gives an old label back to the mails that had it even when the first try got no answer', async () => {
    const { mailbox, mail, box, gmail } = apiStand();
    const c = box.makeLabel(labelC);
    box.change(mail, [c.id], []);
    const second = box.addMail(emlWith(), { threadId: mail.threadId });
    const receipt = given(await mailbox.apply(planFor(mail.threadId, 'A', [labelC])));
    gmail.failNext('drop', { method: 'threads.modify', times: 2 });
    const stopped = given(await mailbox.undo(receipt));
    expect(stopped.refused.length).toBeGreaterThan(0);
    given(await mailbox.resume());
    expect(box.labelNames(mail.id)).toContain(labelC);
    expect(box.labelNames(second.id)).toEqual(['INBOX', 'UNREAD']);
  });

  it('puts spam where Gmail keeps it, only when asked to, and brings it back', async () => {
    const { mailbox, mail, box } = apiStand();
    const receipt = given(await mailbox.apply(planFor(mail.threadId, 'D', [], { spam: true })));
    expect(receipt).toMatchObject({ movedFrom: 'inbox', movedTo: 'spam' });
    expect([...box.labelNames(mail.threadId)].sort()).toEqual(['SPAM', 'UNREAD', labelD].sort());
    given(await mailbox.undo(receipt));
    expect([...box.labelNames(mail.threadId)].sort()).toEqual(['INBOX', 'UNREAD']);
  });

  it('brings an archived mail that was called spam back to the archive, not to the inbox', async () => {
    const { mailbox, mail, box } = apiStand();
    box.change(mail, [], ['INBOX']);
    const receipt = given(await mailbox.apply(planFor(mail.threadId, 'D', [], { spam: true })));
    given(await mailbox.undo(receipt));
    expect(box.labelNames(mail.threadId)).toEqual(['UNREAD']);
  });

  it('that was dismissed while quadrants are not written as labels comes back all the same', async () => {
    const { mailbox, mail, box } = apiStand();
    const plan = { id: 'p', messageId: mail.threadId, add: [], remove: [], moveTo: 'd-class' as const };
    const receipt = given(await mailbox.apply(plan));
    expect(box.labelNames(mail.threadId)).toEqual(['UNREAD']);
    given(await mailbox.undo(receipt));
    expect(box.labelNames(mail.threadId)).toContain('INBOX');
  });

  it('never touches the bin', async () => {
    const { driver, mail, gmail } = apiStand();
    const answer = await driver.move(mail.threadId, 'bin');
    expect(answer.ok ? '' : answer.problem.code).toBe('no-such-folder');
    expect(gmail.log).toEqual([]);
  });

  it('of a mail that was emptied away is told as gone', async () => {
    const { mailbox, mail, box } = apiStand();
    box.forgetMail(mail.id);
    const answer = await mailbox.apply(planFor(mail.threadId, 'A', []));
    expect(answer.ok ? '' : answer.problem.code).toBe('not-found');
  });
});

describe('the mailbox that is shown', () => {
  it('is the one that is written: another account refuses every write and changes nothing', async () => {
    const stand = apiStand({ account: 'other@seller.example' });
    const { mailbox, mail, box } = stand;
    const answer = await mailbox.apply(planFor(mail.threadId, 'D', [], { dismiss: true }));
    expect(answer.ok ? '' : answer.problem.code).toBe('wrong-account');
    const draft = await createReplyDrafts(stand.api, 'other@seller.example').reply(
      { threadId: mail.threadId, messageId: mail.id },
      'Hello',
    );
    expect(draft.ok ? '' : draft.problem.code).toBe('wrong-account');
    expect(writes(stand)).toEqual([]);
    expect(box.labelNames(mail.threadId)).toEqual(['INBOX', 'UNREAD']);
  });

  it('is asked for once as long as the token stays the same, and again with the next one', async () => {
    const stand = apiStand();
    const { mailbox, mail, gmail, tokens } = stand;
    given(await mailbox.apply(planFor(mail.threadId, 'A', [])));
    const asked = () =>
      gmail.log.filter(({ method, status }) => method === 'users.getProfile' && status === 200).length;
    expect(asked()).toBe(1);
    gmail.revoke(tokens.current());
    given(await mailbox.apply(planFor(mail.threadId, 'C', [labelA])));
    expect(asked()).toBe(2);
  });

  it('that changes with the token in the middle of the work is noticed before the next write', async () => {
    const stand = apiStand();
    const { mailbox, mail, gmail, tokens, box } = stand;
    const other = gmail.grant('other@seller.example');
    gmail.onWrite = async () => {
      // The browser's account is switched after the first write.
      await tokens.drop(tokens.current());
      tokens.token = async () => ({ ok: true, value: other });
    };
    await mailbox.apply(planFor(mail.threadId, 'A', []));
    expect(box.labelNames(mail.threadId)).toEqual(['INBOX', 'UNREAD']);
    expect(
      [...gmail.mailbox('other@seller.example').labels.values()].every(({ type }) => type === 'system'),
    ).toBe(true);
  });

  it('may be spelt in the other ways that Gmail knows for the same address', async () => {
    const stand = apiStand({ account: address.toUpperCase() });
    const receipt = given(await stand.mailbox.apply(planFor(stand.mail.threadId, 'A', [])));
    expect(receipt.refused).toEqual([]);
  });
});

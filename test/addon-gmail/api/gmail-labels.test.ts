// Labels in a mailbox that others use too: parents first, ids over names, what the user renames, deletes or makes himself.
// Example: the user renames 询盘/A 重点跟进 to "Wichtig" -> it is still our A, and no second label is made

import { describe, expect, it } from 'vitest';
import { createGmailLabels } from '../../../addon-gmail/api/gmail-labels.ts';
import { createMemoryLabelStore } from '../../../addon-gmail/api/label-store.ts';
import { gmailColours } from '../../../src/tags/gmail-colours.ts';
import { labelColours } from '../../../src/tags/label-colours.ts';
import { apiStand, given, labelA, labelC, planFor } from './api-stand.ts';

const specA = { name: labelA, colour: labelColours.priority };

function labelStand() {
  const store = createMemoryLabelStore();
  const stand = apiStand({ store });
  return { ...stand, store, labels: createGmailLabels(stand.api, store) };
}

function names({ box }: ReturnType<typeof apiStand>): readonly string[] {
  return [...box.labels.values()].filter(({ type }) => type === 'user').map(({ name }) => name);
}

describe('a label of ours', () => {
  it('is made after its parent, in our colours, and shown in both lists', async () => {
    const stand = labelStand();
    given(await stand.labels.make(specA));
    expect(names(stand)).toEqual(['询盘', labelA]);
    expect(stand.box.labelNamed(labelA)).toMatchObject({
      color: { backgroundColor: '#076239', textColor: '#ffffff' },
      messageListVisibility: 'show',
      labelListVisibility: 'labelShow',
    });
  });

  it('is made once, however many ask for it at the same time', async () => {
    const stand = labelStand();
    await Promise.all([1, 2, 3].map(() => stand.labels.make(specA)));
    expect(names(stand)).toEqual(['询盘', labelA]);
    expect(stand.gmail.log.filter(({ method }) => method === 'labels.create')).toHaveLength(2);
  });

  it('that is there already in another case is taken', async () => {
    const stand = labelStand();
    const there = stand.box.makeLabel('Inquiry/a priority');
    expect(given(await stand.labels.make({ ...specA, name: 'Inquiry/A Priority' }))).toBe(there.id);
    expect(names(stand)).toEqual(['Inquiry/a priority']);
  });

  it('that somebody made by hand gets our colour once, and keeps one of its own', async () => {
    const stand = labelStand();
    stand.box.makeLabel(labelA);
    given(await stand.labels.make(specA));
    expect(stand.box.labelNamed(labelA)?.color?.backgroundColor).toBe('#076239');
    const own = { backgroundColor: '#822111', textColor: '#ffffff' };
    stand.box.makeLabel(labelC, { color: own });
    given(await stand.labels.make({ ...specA, name: labelC }));
    given(await stand.labels.make(specA));
    expect(stand.box.labelNamed(labelC)?.color).toEqual(own);
    expect(stand.gmail.log.filter(({ method }) => method === 'labels.patch')).toHaveLength(1);
  });

  it('that another device made a moment ago is found by the conflict', async () => {
    for (const form of ['labelConflict', 'labelConflictOld'] as const) {
      const stand = labelStand();
      given(await stand.labels.ids([labelA]));
      stand.box.makeLabel('询盘');
      const there = stand.box.makeLabel(labelA);
      stand.gmail.failNext(form, { method: 'labels.create' });
      expect(given(await stand.labels.make(specA))).toBe(there.id);
      expect(names(stand)).toEqual(['询盘', labelA]);
    }
  });

  it('whose making got no answer is not made twice', async () => {
    const stand = labelStand();
    stand.gmail.failNext('drop', { method: 'labels.create', after: true });
    given(await stand.labels.make(specA));
    expect(names(stand)).toEqual(['询盘', labelA]);
  });

  it('has no colour rather than one that Gmail refuses', async () => {
    const stand = labelStand();
    const odd = { gmail: { background: '#123456', text: '#ffffff' }, outlook: 1 };
    given(await stand.labels.make({ name: '询盘/X', colour: odd }));
    expect(stand.box.labelNamed('询盘/X')?.color).toBeUndefined();
    stand.gmail.failNext('invalidArgument', {
      method: 'labels.create',
      message: 'Label color is not allowed',
    });
    given(await stand.labels.make(specA));
    expect(stand.box.labelNamed(labelA)?.color).toBeUndefined();
  });

  it('that Gmail refuses for its name is told as such, and asked for no further', async () => {
    const stand = labelStand();
    const answer = await stand.labels.make({ ...specA, name: 'Spam' });
    // "Spam" is Gmail's own: it is found, and never put on as if it were ours.
    expect(answer.ok).toBe(true);
    const bad = await stand.labels.make({ ...specA, name: 'travel' });
    expect(bad.ok ? '' : bad.problem.code).toBe('cannot-make-label');
  });

  it('only ever has colours of the list, both of them', () => {
    for (const { gmail } of Object.values(labelColours)) {
      for (const colour of [gmail.background, gmail.text]) expect(gmailColours).toContain(colour.slice(1));
    }
  });
});

describe('a label that the user', () => {
  it('renames stays ours: it is shown under our name, and no second one is made', async () => {
    const { mailbox, box, mail, ...stand } = labelStand();
    given(await mailbox.apply(planFor(mail.threadId, 'A', [])));
    box.renameLabel(labelA, 'Wichtig');
    const labels = createGmailLabels(stand.api, stand.store);
    const id = box.labelNamed('Wichtig')?.id ?? '';
    expect(given(await labels.names([id, 'INBOX']))).toEqual([labelA]);
    expect(given(await labels.make(specA))).toBe(id);
    expect(box.labelNamed(labelA)).toBeUndefined();
  });

  it('renames comes off when its quadrant is outdated', async () => {
    const { mailbox, box, mail } = labelStand();
    given(await mailbox.apply(planFor(mail.threadId, 'A', [])));
    box.renameLabel(labelA, 'Wichtig');
    given(await mailbox.apply(planFor(mail.threadId, 'C', [labelA])));
    expect(box.labelNames(mail.threadId)).toEqual(['INBOX', 'UNREAD', labelC]);
  });

  it('deletes is made anew at the next click, once, and under a new id', async () => {
    const { mailbox, box, mail } = labelStand();
    given(await mailbox.apply(planFor(mail.threadId, 'A', [])));
    const old = box.labelNamed(labelA)?.id;
    box.dropLabel(labelA);
    const receipt = given(await mailbox.apply({ ...planFor(mail.threadId, 'A', []), id: 'again' }));
    expect(receipt.refused).toEqual([]);
    expect(box.labelNames(mail.threadId)).toContain(labelA);
    expect(box.labelNamed(labelA)?.id).not.toBe(old);
  });

  it('deletes between our look and our write is made anew within the same click', async () => {
    const { mailbox, box, mail, gmail } = labelStand();
    given(await mailbox.apply(planFor(mail.threadId, 'A', [])));
    const other = box.addMail('Subject: Ropes\n\nHi');
    const drop = () => box.dropLabel(labelA);
    let dropped = false;
    gmail.failNext('invalidLabel', {
      method: 'threads.modify',
      when: () => {
        if (!dropped) drop();
        dropped = true;
        return true;
      },
    });
    const receipt = given(await mailbox.apply(planFor(other.threadId, 'A', [])));
    expect(receipt).toMatchObject({ added: [labelA], refused: [] });
    expect(box.labelNames(other.threadId)).toContain(labelA);
  });
});

// What has to be written so that a mail shows its tags. Example: tags [A], present ['VIP', C] -> add A, remove C, VIP untouched.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyPlan, planLabels } from '../../src/mailbox/plan-labels.ts';
import { allTagGroups } from '../../src/tags/all-tag-groups.ts';
import { defaultLabelSettings, type LabelSettings } from '../../src/tags/label-settings.ts';
import type { Tag } from '../../src/tags/tag.ts';
import { isOurs, labelOf } from '../../src/tags/vocabulary.ts';

const settings: LabelSettings = { ...defaultLabelSettings, products: ['tent', 'rope'] };
const everyTag: readonly Tag[] = allTagGroups.flatMap(({ group, entries }) =>
  [...entries(settings.products).keys()].map((key) => ({ group, key })),
);
const nameOf = (tag: Tag) => labelOf(tag, settings)?.name ?? '';
const A: Tag = { group: 'quadrant', key: 'A' };
const C: Tag = { group: 'quadrant', key: 'C' };
const D: Tag = { group: 'quadrant', key: 'D' };
const quoted: Tag = { group: 'stage', key: 'quoted' };

describe('the plan of labels for a mail', () => {
  it('replaces our outdated label of a group and leaves other groups and other people alone', () => {
    const plan = planLabels({
      messageId: 'm',
      tags: [A],
      present: ['VIP', nameOf(C), nameOf(quoted), '询盘/我的'],
      settings,
    });
    expect(plan.add.map(({ name }) => name)).toEqual([nameOf(A)]);
    expect(plan.remove).toEqual([nameOf(C)]);
    expect(plan.moveTo).toBeNull();
  });

  it('takes off what we wrote in the other language or under a former prefix', () => {
    const present = ['Inquiry/C Standard reply', 'Leads/B Nurture'];
    const plan = planLabels({
      messageId: 'm',
      tags: [A],
      present,
      settings: { ...settings, formerPrefixes: ['Leads'] },
    });
    expect(plan.remove).toEqual(present);
  });

  it('asks for nothing when the mail shows its tags already, in whatever case the mailbox spells them', () => {
    const english: LabelSettings = { ...settings, language: 'en' };
    const plan = planLabels({
      messageId: 'm',
      tags: [A],
      present: ['inquiry/a priority'],
      settings: english,
    });
    expect(isEmptyPlan(plan)).toBe(true);
  });

  it('only proposes the move for a mail that was screened as rubbish, and moves it when the user says so', () => {
    const screened = planLabels({ messageId: 'm', tags: [D], present: [], settings });
    expect([screened.moveTo, screened.propose]).toEqual([null, 'd-class']);
    const clicked = planLabels({
      messageId: 'm',
      tags: [A, quoted],
      present: [nameOf(A)],
      settings,
      dismiss: true,
    });
    expect(clicked.add.map(({ name }) => name)).toEqual([nameOf(D)]);
    expect(clicked.remove).toEqual([nameOf(A)]);
    expect([clicked.moveTo, clicked.propose]).toEqual(['d-class', undefined]);
  });

  it('puts spam out of sight only at the user’s own word, and calls it D as well', () => {
    const plan = planLabels({ messageId: 'm', tags: [A], present: [nameOf(A)], settings, spam: true });
    expect(plan.add.map(({ name }) => name)).toEqual([nameOf(D)]);
    expect([plan.moveTo, plan.remove, plan.propose]).toEqual(['spam', [nameOf(A)], undefined]);
    const screened = planLabels({ messageId: 'm', tags: [D], present: [], settings });
    expect([screened.moveTo, screened.propose]).toEqual([null, 'd-class']);
  });

  it('writes only the groups that the settings ask for', () => {
    const plan = planLabels({
      messageId: 'm',
      tags: [A, quoted],
      present: [],
      settings: { ...settings, groups: ['quadrant'] },
    });
    expect(plan.add.map(({ name }) => name)).toEqual([nameOf(A)]);
  });

  it('adds only labels of the closed table and removes only our own, for any mail', () => {
    const label = fc.oneof(fc.constantFrom(...everyTag.map(nameOf)), fc.string());
    const tag = fc.oneof(
      fc.constantFrom(...everyTag),
      fc.record({ group: fc.constantFrom('product' as const, 'region' as const), key: fc.string() }),
    );
    fc.assert(
      fc.property(fc.array(tag), fc.uniqueArray(label), fc.boolean(), (tags, present, dismiss) => {
        const plan = planLabels({ messageId: 'm', tags, present, settings, dismiss });
        for (const { name } of plan.add) expect(isOurs(name, settings)).not.toBeNull();
        for (const name of plan.remove) {
          expect(present).toContain(name);
          expect(isOurs(name, settings)).not.toBeNull();
        }
        expect(planLabels({ messageId: 'm', tags, present, settings, dismiss })).toEqual(plan);
      }),
    );
  });
});

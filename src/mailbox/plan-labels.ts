// What has to be written so that a mail shows its tags: the missing labels on, our outdated ones off, all others untouched.
// Example: tags [quadrant A], present ['VIP', '询盘/C 标准回复'] -> add 询盘/A 重点跟进, remove 询盘/C 标准回复, moveTo null

import type { LabelSettings } from '../tags/label-settings.ts';
import type { LabelSpec, Tag } from '../tags/tag.ts';
import { isOurs, labelOf } from '../tags/vocabulary.ts';
import { hasLabel, withoutLabels } from './label-names.ts';
import type { Plan } from './mailbox.ts';

export interface LabelWish {
  readonly messageId: string;
  readonly tags: readonly Tag[];
  /** Labels on the mail now, ours and others'. */
  readonly present: readonly string[];
  readonly settings: LabelSettings;
  /** The user said "not a prospect": D instead of any other quadrant, and the move to the D-class folder. */
  readonly dismiss?: boolean;
  /** The user said "spam": as a dismissal, but out of sight, where the mailbox keeps spam. */
  readonly spam?: boolean;
}

const dismissed: readonly Tag[] = [{ group: 'quadrant', key: 'D' }];

/**
 * Pure; the same wish gives the same plan and the same id. A screening of D labels and proposes the move; only a dismissal
 * moves, because a buyer must never be put away without a click.
 */
export function planLabels(wish: LabelWish): Plan {
  const { messageId, tags, present, settings } = wish;
  const moveTo = placeOf(wish);
  const wanted = (moveTo === null ? tags : dismissed).filter(({ group }) => settings.groups.includes(group));
  const specs = distinct(wanted.flatMap((tag) => labelOf(tag, settings) ?? []));
  const names = specs.map(({ name }) => name);
  const add = specs.filter(({ name }) => !hasLabel(present, name));
  const remove = withoutLabels(present, names).filter((name) => isOutdated(name, wanted, settings));
  const isD = wanted.some(({ group, key }) => group === 'quadrant' && key === 'D');
  const plan: Plan = { id: planId(messageId, [names, moveTo]), messageId, add, remove, moveTo };
  return isD && moveTo === null ? { ...plan, propose: 'd-class' } : plan;
}

function placeOf({ dismiss = false, spam = false }: LabelWish): 'd-class' | 'spam' | null {
  if (spam) return 'spam';
  return dismiss ? 'd-class' : null;
}

/** Whether a plan would change nothing: then there is nothing to ask for. */
export function isEmptyPlan(plan: Plan): boolean {
  return plan.add.length === 0 && plan.remove.length === 0 && plan.moveTo === null;
}

/** Ours, and of a group that the tags speak about: a group that they say nothing of keeps what it has. */
function isOutdated(name: string, wanted: readonly Tag[], settings: LabelSettings): boolean {
  const tag = isOurs(name, settings);
  if (tag === null) return false;
  return wanted.some(({ group }) => group === tag.group);
}

function distinct(specs: readonly LabelSpec[]): readonly LabelSpec[] {
  return [...new Map(specs.map((spec) => [spec.name, spec])).values()];
}

/** Holds what is wanted, not what is missing: a plan made again after a half-done run has the same id and its undo knows both. */
function planId(messageId: string, wish: readonly unknown[]): string {
  return JSON.stringify([messageId, ...wish]);
}

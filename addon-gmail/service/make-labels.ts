// The set of labels for the user's own hand, where the add-on may make labels but not put them on.
// Example: makeLabels(visit, tags) -> 询盘, 询盘/A 重点跟进 ... 询盘/D 非客户 and those of this mail stand in his list of labels

import type { Answer } from '../../src/mailbox/mailbox.ts';
import type { Tag } from '../../src/tags/tag.ts';
import { labelOf } from '../../src/tags/vocabulary.ts';
import type { MailVisit } from './visit.ts';

const quadrants: readonly Tag[] = ['A', 'B', 'C', 'D'].map((key) => ({ group: 'quadrant', key }));

/** Harmless to repeat: a label that is there is left as it is. */
export async function makeLabels({ gmail, context }: MailVisit, tags: readonly Tag[]): Promise<Answer<null>> {
  const specs = [...quadrants, ...tags].flatMap((tag) => labelOf(tag, context.labels) ?? []);
  const [first, ...others] = [...new Map(specs.map((spec) => [spec.name, spec])).values()];
  // The first makes the parent of them all.
  const made = first === undefined ? [] : [await gmail.labels.make(first)];
  if (made[0]?.ok === true) made.push(...(await Promise.all(others.map((spec) => gmail.labels.make(spec)))));
  const failed = made.find(({ ok }) => !ok);
  return failed === undefined || failed.ok ? { ok: true, value: null } : failed;
}

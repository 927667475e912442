// The quadrant as a tag: what the mail was when it came in. Example: quadrant 'A' -> label "询盘/A 重点跟进".

import { labelColours } from './label-colours.ts';
import type { TagEntry } from './tag.ts';
import { type TagGroupRules, tagIn } from './tag-group.ts';

const entries: ReadonlyMap<string, TagEntry> = new Map([
  ['A', { name: { zh: 'A 重点跟进', en: 'A Priority' }, colour: labelColours.priority }],
  ['B', { name: { zh: 'B 耐心推进', en: 'B Nurture' }, colour: labelColours.nurture }],
  ['C', { name: { zh: 'C 标准回复', en: 'C Standard reply' }, colour: labelColours.standard }],
  ['D', { name: { zh: 'D 非客户', en: 'D Not a prospect' }, colour: labelColours.notProspect }],
]);

export const quadrantTags: TagGroupRules = {
  group: 'quadrant',
  entries: () => entries,
  tagsOf: ({ screening }) => tagIn('quadrant', entries, screening.quadrant ?? ''),
};

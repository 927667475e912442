// Where an inquiry came from. Example: a contact form of the own website -> label "询盘/独立站".

import { labelColours } from './label-colours.ts';
import type { TagEntry } from './tag.ts';
import { type TagGroupRules, tagIn } from './tag-group.ts';

const colour = labelColours.source;

const entries: ReadonlyMap<string, TagEntry> = new Map([
  ['direct', { name: { zh: '直接来信', en: 'Direct mail' }, colour }],
  ['platform', { name: { zh: '平台', en: 'Platform' }, colour }],
  ['website-form', { name: { zh: '独立站', en: 'Website' }, colour }],
  ['exhibition', { name: { zh: '展会', en: 'Trade fair' }, colour }],
  ['referral', { name: { zh: '转介绍', en: 'Referral' }, colour }],
  ['social', { name: { zh: '社媒', en: 'Social media' }, colour }],
]);

export const sourceTags: TagGroupRules = {
  group: 'source',
  entries: () => entries,
  tagsOf: ({ facts }) => tagIn('source', entries, facts.source.source),
};

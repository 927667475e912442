// How far the business with this buyer is. Example: a first inquiry -> "询盘/待报价"; "your samples arrived" -> "询盘/已寄样".

import { labelColours } from './label-colours.ts';
import type { TagEntry } from './tag.ts';
import { type TagGroupRules, tagIn } from './tag-group.ts';

const colour = labelColours.stage;

const entries: ReadonlyMap<string, TagEntry> = new Map([
  ['to-quote', { name: { zh: '待报价', en: 'To quote' }, colour }],
  ['quoted', { name: { zh: '已报价', en: 'Quoted' }, colour }],
  ['sampled', { name: { zh: '已寄样', en: 'Sample sent' }, colour }],
  ['negotiating', { name: { zh: '谈判中', en: 'Negotiating' }, colour }],
  ['ordered', { name: { zh: '已下单', en: 'Ordered' }, colour }],
  ['complaint', { name: { zh: '售后处理', en: 'Complaint' }, colour: labelColours.stageWarning }],
  ['declined', { name: { zh: '已婉拒', en: 'Declined' }, colour: labelColours.stageClosed }],
]);

/** One mail may speak of an offer, a sample and an order; the label shows the furthest, a refusal or a complaint before all. */
const furthestFirst = ['declined', 'complaint', 'ordered', 'negotiating', 'sampled', 'quoted'] as const;

export const stageTags: TagGroupRules = {
  group: 'stage',
  entries: () => entries,
  tagsOf: ({ facts }) => {
    const furthest = furthestFirst.find((stage) => facts.stage.some((fact) => fact.stage === stage));
    return tagIn('stage', entries, furthest ?? 'to-quote');
  },
};

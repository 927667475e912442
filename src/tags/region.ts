// In which market the buyer sits. Example: country ES -> label "询盘/西欧".

import { labelColours } from './label-colours.ts';
import { regions } from './regions.ts';
import type { TagEntry } from './tag.ts';
import { type TagGroupRules, tagIn } from './tag-group.ts';

const entries: ReadonlyMap<string, TagEntry> = new Map(
  regions.map(({ key, name }) => [key, { name, colour: labelColours.region }]),
);

const regionOf: ReadonlyMap<string, string> = new Map(
  regions.flatMap(({ key, countries }) => countries.split(' ').map((code) => [code, key] as const)),
);

export const regionTags: TagGroupRules = {
  group: 'region',
  entries: () => entries,
  tagsOf: ({ facts }) => tagIn('region', entries, regionOf.get(facts.contact.country?.code ?? '') ?? ''),
};

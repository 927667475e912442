// What a group of tags must bring: its closed table, and which of its tags a mail gets.
// Example: quadrantTags.tagsOf({ screening: { quadrant: 'A', ... }, ... }) -> [{ group: 'quadrant', key: 'A' }]

import type { Profile } from '../profile/profile.ts';
import type { Screening } from '../screening/screening.ts';
import type { Tag, TagEntry, TagGroup } from './tag.ts';

/** The part of the facts that tags look at; `Facts` has all of it. */
export interface TagFacts {
  readonly products: readonly { readonly name: string; readonly match: string }[];
  readonly quantities: readonly StatedQuantity[];
  readonly contact: { readonly country: { readonly code: string } | null };
  readonly source: { readonly source: string };
  readonly stage: readonly { readonly stage: string }[];
}

export interface StatedQuantity {
  readonly value: number;
  readonly unit: string | null;
  readonly per: string | null;
  readonly sample: boolean;
}

export interface TagSource {
  readonly screening: Pick<Screening, 'kind' | 'quadrant'>;
  readonly facts: TagFacts;
  readonly profile: Profile | null;
}

export interface TagGroupRules {
  readonly group: TagGroup;
  /** The closed table; only the product group looks at the names of the profile's products. */
  readonly entries: (products: readonly string[]) => ReadonlyMap<string, TagEntry>;
  readonly tagsOf: (source: TagSource) => readonly Tag[];
}

/** The one tag of a fixed table, or none when the key is not in it: a wrong key never becomes a label. */
export function tagIn(group: TagGroup, table: ReadonlyMap<string, TagEntry>, key: string): readonly Tag[] {
  return table.has(key) ? [{ group, key }] : [];
}

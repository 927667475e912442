// How a product of the table stands to what the seller makes. Example: for a maker of ball valves 'check-valve' is 'adjacent',
// 'valve' (the whole field) is 'ours', 'sofa' is 'unrelated'.

import {
  adjacentFamilies,
  type FamilyId,
  families,
  genericProducts,
  type ProductId,
} from '../lexicon/products/product-ids.ts';
import type { ProfileWords } from '../profile/profile-words.ts';
import { findHits, type Lexicon } from '../words/lexicon.ts';

export type ProductMatch = 'ours' | 'adjacent' | 'unrelated' | 'excluded' | 'unknown';

export interface ProductRelations {
  readonly match: (id: ProductId) => ProductMatch;
  /** Name of the profile's product that the id belongs to, '' for none. */
  readonly nameOf: (id: ProductId) => string;
}

const familyOf: ReadonlyMap<string, FamilyId> = new Map(
  familyIds().flatMap((family) => families[family].map((id): [string, FamilyId] => [id, family])),
);
const productIds: ReadonlySet<string> = new Set(familyOf.keys());

function familyIds(): readonly FamilyId[] {
  return Object.keys(families).filter((key): key is FamilyId => Object.hasOwn(families, key));
}

/** Keys of hits are plain strings. */
export function isProductId(key: string): key is ProductId {
  return productIds.has(key);
}

/** Whether the id names its whole family ("valves") rather than one product. */
export function isGeneric(id: ProductId): boolean {
  const family = familyOf.get(id);
  return family !== undefined && genericProducts[family] === id;
}

export function isSameFamily(first: ProductId, second: ProductId): boolean {
  return familyOf.get(first) === familyOf.get(second);
}

/** Made once a profile: the words it excludes and the fields it calls related are looked up in the product table. */
const known = new WeakMap<ProfileWords, ProductRelations>();

export function relationsOf(profile: ProfileWords, lexicon: Lexicon): ProductRelations {
  const made = known.get(profile);
  if (made !== undefined) return made;
  const relations = makeRelations(profile, lexicon);
  known.set(profile, relations);
  return relations;
}

function makeRelations(profile: ProfileWords, lexicon: Lexicon): ProductRelations {
  const names = new Map<string, string>();
  for (const { name, ids } of profile.products) for (const id of ids) if (!names.has(id)) names.set(id, name);
  const ownFamilies = new Set([...names.keys()].map((id) => familyOf.get(id)));
  const excluded = namedBy(profile.profile.excluded, lexicon);
  const related = namedBy(profile.profile.related, lexicon);
  const neighbours = new Set(
    [...ownFamilies].flatMap((family) => (family === undefined ? [] : adjacentFamilies[family])),
  );
  return {
    nameOf: (id) => names.get(id) ?? '',
    match: (id) => {
      const family = familyOf.get(id);
      if (names.has(id)) return 'ours';
      if (excluded.has(id)) return 'excluded';
      if (family !== undefined && ownFamilies.has(family)) return isGeneric(id) ? 'ours' : 'adjacent';
      return related.has(id) || (family !== undefined && neighbours.has(family)) ? 'adjacent' : 'unrelated';
    },
  };
}

/** All ids that the words name; a word for a whole field names its family: "clothing" -> every garment. */
function namedBy(words: readonly string[], lexicon: Lexicon): ReadonlySet<ProductId> {
  const ids = new Set<ProductId>();
  for (const { table, key } of words.flatMap((word) => findHits(lexicon, word))) {
    if (table !== 'products' || !isProductId(key)) continue;
    ids.add(key);
    const family = familyOf.get(key);
    if (family !== undefined && isGeneric(key)) for (const id of families[family]) ids.add(id);
  }
  return ids;
}

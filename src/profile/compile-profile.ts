// Makes a profile ready for reading, once per profile. Example: keyword "帐篷" ties the product to the id 'tent' of the product
// table, so that a German mail about "Zelte" is about our product although the profile holds no German word.

import { families, type ProductId } from '../lexicon/products/product-ids.ts';
import { foldText } from '../words/fold.ts';
import type { Hit } from '../words/hit.ts';
import { findHits, type Lexicon } from '../words/lexicon.ts';
import { compilePhrases } from '../words/phrase-matcher.ts';
import type { Profile, ProfileProduct } from './profile.ts';
import { profilePhrases } from './profile-phrases.ts';
import type { ProfileProductWords, ProfileWords } from './profile-words.ts';

/** Languages whose compounds open with the head: "tienda de campaña", "lều cắm trại". Elsewhere the head stands last. */
const headFirst: readonly string[] = [
  'es',
  'pt',
  'fr',
  'it',
  'ro',
  'vi',
  'id',
  'ms',
  'th',
  'ar',
  'he',
  'fa',
  'pl',
  'ru',
  'uk',
];

/** Keys of hits are plain strings; the map tells which of them are products. */
const productIds: ReadonlyMap<string, ProductId> = new Map(
  Object.values(families)
    .flat()
    .map((id) => [id, id]),
);

/** @param lexicon the languages in whose product tables the keywords are looked up. Pure; a few milliseconds a profile. */
export function compileProfile(profile: Profile, lexicon: Lexicon): ProfileWords {
  return {
    profile,
    products: profile.products.map((product) => tieProduct(product, lexicon)),
    matcher: compilePhrases(profilePhrases(profile)),
    foldedNames: [profile.company, ...profile.aliases].filter((name) => name !== '').map(foldText),
  };
}

function tieProduct(product: ProfileProduct, lexicon: Lexicon): ProfileProductWords {
  const ids = new Set<ProductId>();
  const wider = new Set<ProductId>();
  for (const keyword of [product.name, ...product.keywords]) {
    const heads = findHits(lexicon, keyword).filter((hit) => isHead(hit, keyword));
    const longest = Math.max(0, ...heads.map(lengthOf));
    for (const hit of heads) {
      const id = productIds.get(hit.key);
      if (id !== undefined) (lengthOf(hit) === longest ? ids : wider).add(id);
    }
  }
  return { name: product.name, ids: [...ids], wider: [...wider].filter((id) => !ids.has(id)) };
}

function isHead(hit: Hit, keyword: string): boolean {
  if (hit.table !== 'products') return false;
  return headFirst.includes(hit.language) ? hit.start === 0 : hit.end === keyword.length;
}

function lengthOf(hit: Hit): number {
  return hit.end - hit.start;
}

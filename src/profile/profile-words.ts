// The profile made ready for reading: its words compiled into a matcher, its products tied to the product table.
// Example: compileProfile(profile, lexicon) -> { profile, products: [{ name: 'camping tent', ids: ['tent'] }], ... }

import type { ProductId } from '../lexicon/products/product-ids.ts';
import type { PhraseMatcher } from '../words/phrase-matcher.ts';
import type { Profile } from './profile.ts';

export interface ProfileProductWords {
  readonly name: string;
  /** Ids of the product table whose phrase is a keyword or its longest head: "camping tent" -> tent. */
  readonly ids: readonly ProductId[];
  /** Ids of shorter heads, families rather than the product: "ball valve" -> valve. */
  readonly wider: readonly ProductId[];
}

export interface ProfileWords {
  readonly profile: Profile;
  /** For each product of the profile: the ids of the product table that its keywords name, in any language. */
  readonly products: readonly ProfileProductWords[];
  /** Finds the profile's words; `key` is the product's name for profileProduct and profileModel, else the text of the profile. */
  readonly matcher: PhraseMatcher;
  /** The seller's company and aliases as they are compared. */
  readonly foldedNames: readonly string[];
}

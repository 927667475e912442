// The profile made ready for reading: its words compiled into a matcher, its products tied to the product table.
// Example: compileProfile(profile, lexicon) -> { profile, products: [{ name: 'camping tent', ids: ['tent'] }], ... }

import type { ProductId } from '../lexicon/products/product-ids.ts';
import type { Profile } from './profile.ts';

export interface ProfileWords {
  readonly profile: Profile;
  /** For each product of the profile: the ids of the product table that its keywords name, in any language. */
  readonly products: readonly { readonly name: string; readonly ids: readonly ProductId[] }[];
  readonly matcher: unknown;
}

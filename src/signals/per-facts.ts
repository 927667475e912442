// What several signals ask of one mail's facts is worked out once and goes when the facts go.
// Example: const ourProducts = perFacts(findOurProducts); ourProducts(facts) twice walks the products once.

import type { Facts } from '../facts/read-facts.ts';

/** Pure functions only: the answer is the same at every call, keeping it saves the work. */
export function perFacts<T>(make: (facts: Facts) => T): (facts: Facts) => T {
  const known = new WeakMap<Facts, { readonly made: T }>();
  return (facts) => {
    const kept = known.get(facts);
    if (kept !== undefined) return kept.made;
    const made = make(facts);
    known.set(facts, { made });
    return made;
  };
}

// The phrases of one family: forty signals ask, the phrases of the mail are sorted out once.
// Example: rubbishOf(facts, 'pitchSeo') -> [{ family: 'pitchSeo', text: 'Google ranking' }]; [] for a family that is silent.

import type { Facts } from '../facts/read-facts.ts';
import type { RubbishFact, RubbishFamily } from '../facts/rubbish.ts';
import { perFacts } from './per-facts.ts';

const none: readonly RubbishFact[] = [];

const byFamily = perFacts(({ rubbish }): ReadonlyMap<RubbishFamily, readonly RubbishFact[]> => {
  const families = new Map<RubbishFamily, RubbishFact[]>();
  for (const fact of rubbish) {
    const list = families.get(fact.family);
    if (list === undefined) families.set(fact.family, [fact]);
    else list.push(fact);
  }
  return families;
});

/** In the order of the text; one and the same list at every call. */
export function rubbishOf(facts: Facts, family: RubbishFamily): readonly RubbishFact[] {
  return facts.rubbish.length === 0 ? none : (byFamily(facts).get(family) ?? none);
}

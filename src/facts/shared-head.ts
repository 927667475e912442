// Goods that share the head of a name: "ball, globe and gate valves" names ball valves too.
// Example: sharedHeads(text, { start, end } of "gate valves", profile) -> [{ start, end, name: 'ball valve' }]

import type { Span } from '../email/open-email.ts';
import type { ProfileWords } from '../profile/profile-words.ts';
import { foldText } from '../words/fold.ts';

export interface SharedHead extends Span {
  /** Of the profile's product. */
  readonly name: string;
}

/** A list of kinds is short. */
const reach = 40;
const mostKinds = 5;
/** "and", "or", "&", "und", "y": joins are short in every language; kinds are longer. */
const longestJoin = 3;

const known = new WeakMap<ProfileWords, ReadonlyMap<string, string>>();

/** The profile's own words in one form: "Ball Valves" -> "ball valve". Made once a profile. */
function keywordsOf(profile: ProfileWords): ReadonlyMap<string, string> {
  const made = known.get(profile);
  if (made !== undefined) return made;
  const keywords = new Map(
    profile.profile.products.flatMap(({ name, keywords }) =>
      [name, ...keywords].map((word): [string, string] => [singular(word), name]),
    ),
  );
  known.set(profile, keywords);
  return keywords;
}

function singular(words: string): string {
  return foldText(words).replace(/s$/u, '');
}

const noHeads: readonly SharedHead[] = [];
const partsWords = /[\s,/]/;

/** The kinds before a name of two words, from the right, up to the first word that makes no product with the head. */
export function sharedHeads(text: string, product: Span, profile: ProfileWords): readonly SharedHead[] {
  // A word alone has no head to share, and a kind before it ends with a blank or a sign.
  if (!partsWords.test(text.charAt(product.start - 1))) return noHeads;
  const head = /[\s-](\p{L}{3,20})$/u.exec(text.slice(product.start, product.end))?.[1];
  if (head === undefined) return noHeads;
  const keywords = keywordsOf(profile);
  const found: SharedHead[] = [];
  let end = product.start;
  for (let step = 0; step < 2 * mostKinds && end > product.start - reach; step += 1) {
    const token = /([\p{L}&+-]{1,20})[\s,/]{1,2}$/u.exec(text.slice(Math.max(0, end - 24), end));
    const word = token?.[1];
    if (token === null || word === undefined) break;
    const start = Math.max(0, end - 24) + token.index;
    const name = keywords.get(singular(`${word} ${head}`));
    if (name !== undefined) found.push({ start, end: start + word.length, name });
    else if (word.length > longestJoin) break;
    end = start;
  }
  return found;
}

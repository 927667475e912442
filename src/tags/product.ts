// Which of our products a buyer asks for; the closed table is the profile. Example: "camping tent" -> "询盘/产品 camping tent".

import { labelColours } from './label-colours.ts';
import type { Tag, TagEntry } from './tag.ts';
import type { TagGroupRules } from './tag-group.ts';

/** More would flood the list of labels; the mail's first products are what it is about. */
const mostProducts = 3;
const longestName = 50;

export const productTags: TagGroupRules = {
  group: 'product',
  entries: entriesOf,
  tagsOf: ({ facts, profile }) => {
    const tags: Tag[] = [];
    for (const { match, name } of facts.products) {
      if (match !== 'ours' || tags.length >= mostProducts || tags.some(({ key }) => key === name)) continue;
      // Only a name that stands in the profile: what the mail itself calls the product never becomes a label.
      if (profile?.products.some((known) => known.name === name)) tags.push({ group: 'product', key: name });
    }
    return tags;
  },
};

/** Every mail is labelled with the same settings: their table is made once. */
const known = new WeakMap<readonly string[], ReadonlyMap<string, TagEntry>>();

function entriesOf(products: readonly string[]): ReadonlyMap<string, TagEntry> {
  const made = known.get(products);
  if (made !== undefined) return made;
  const entries = new Map(products.map((name) => [name, entryOf(name)]));
  known.set(products, entries);
  return entries;
}

function entryOf(name: string): TagEntry {
  const safe = safeName(name);
  return { name: { zh: `产品 ${safe}`, en: `Product ${safe}` }, colour: labelColours.product };
}

/** Separators would nest the label, control and direction characters would disguise it, and hosts cap the length. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}/\\·,;^]+/gu, ' ')
    .trim();
  return [...plain].slice(0, longestName).join('').trim();
}

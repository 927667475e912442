// Which of our products a buyer asks for; the closed table is the profile. Example: "camping tent" -> "询盘/产品 camping tent".

import { labelColours } from './label-colours.ts';
import type { TagEntry } from './tag.ts';
import type { TagGroupRules } from './tag-group.ts';

/** More would flood the list of labels; the mail's first products are what it is about. */
const mostProducts = 3;
const longestName = 50;

export const productTags: TagGroupRules = {
  group: 'product',
  entries: (products) => new Map(products.map((name) => [name, entryOf(name)])),
  tagsOf: ({ facts, profile }) => {
    const known = new Set(profile?.products.map(({ name }) => name));
    // Only a name that stands in the profile: what the mail itself calls the product never becomes a label.
    const names = facts.products
      .filter(({ match, name }) => match === 'ours' && known.has(name))
      .map(({ name }) => name);
    return [...new Set(names)].slice(0, mostProducts).map((key) => ({ group: 'product', key }));
  },
};

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

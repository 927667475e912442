// Whether the domain of a firm names an industry: its words cut at hyphens or run together.
// Example: tellsIndustry("laneway-roasters.example", "coffee") -> true, tellsIndustry("foil.example", "oil-gas") -> false

import { industryNames } from '../lexicon/people/industry-names.ts';
import { foldText } from '../words/fold.ts';

/** Words of a domain are run together; shorter starts would find "oil" in "foil". */
const SHORTEST_STEM = 5;

interface IndustryStem {
  readonly stem: string;
  /** Any ending of the word counts. */
  readonly open: boolean;
  /** Without blanks, as run together in a domain. */
  readonly packed: string;
}

/** Folded once: these are asked at every mail. */
const industryStems: ReadonlyMap<string, readonly IndustryStem[]> = new Map(
  Object.entries(industryNames.rows).map(([key, phrases]) => [
    key,
    phrases.map((phrase): IndustryStem => {
      const stem = foldText(phrase).replace(/\*$/, '');
      return { stem, open: phrase.endsWith('*'), packed: stem.replace(/\s/g, '') };
    }),
  ]),
);

/** @param key of the industry table */
export function tellsIndustry(domain: string, key: string): boolean {
  const words = foldText(domain.split('.')[0] ?? '').split(/[-_]/);
  const joined = words.join('');
  return (industryStems.get(key) ?? []).some(({ stem, open, packed }) => {
    if (words.includes(stem) || (open && words.some((word) => word.startsWith(stem)))) return true;
    return stem.length >= SHORTEST_STEM && joined.includes(packed);
  });
}

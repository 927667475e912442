// The languages and world tables compiled into one matcher, and what one pass over a text finds.
// Example: findHits(lexicon, "Please quote 300 pcs") -> [{ table: 'request', key: '', language: 'en', start: 0, end: 12 }, ...]

import type { Language, TableName } from '../lexicon/language.ts';
import type { WorldTableName } from '../lexicon/world-table.ts';
import { matchPhrases, type PhraseMatcher } from './phrase-matcher.ts';

/** Tables that the seller's profile brings. */
export type ProfileTableName =
  | 'profileProduct'
  | 'profileModel'
  | 'profileBrand'
  | 'profileCompany'
  | 'profileIndustry'
  | 'profileRelated'
  | 'profileExcluded';

/**
 * One phrase found in `text.slice(start, end)`: in which table, under which key ('' for plain lists),
 * in which language's table ('' = world table or profile).
 */
export interface Hit {
  readonly table: TableName | WorldTableName | ProfileTableName;
  readonly key: string;
  readonly language: string;
  readonly start: number;
  readonly end: number;
}

/** Made by `compileLexicon`, read by `findHits`. */
export interface Lexicon {
  readonly languages: readonly Language[];
  readonly matcher: PhraseMatcher;
  /** Small words of all languages, asked only to name a language. */
  readonly languageMatcher: PhraseMatcher;
}

/** All phrases of the lexicon in a text, ordered by start; per table and language the longest at each start. */
export function findHits(lexicon: Lexicon, text: string): Hit[] {
  return matchPhrases(lexicon.matcher, text);
}

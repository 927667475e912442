// The languages and world tables compiled into one matcher, and what one pass over a text finds.
// Example: findHits(lexicon, "Please quote 300 pcs") -> [{ table: 'request', key: '', language: 'en', start: 0, end: 12 }, ...]

import { functionWords } from '../lexicon/writing/function-words.ts';
import type { Language, TableName } from '../lexicon/language.ts';
import { worldTables } from '../lexicon/world-tables.ts';
import type { WorldTableName } from '../lexicon/world-table.ts';
import { compilePhrases, matchPhrases, type PhraseEntry, type PhraseMatcher } from './phrase-matcher.ts';

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

const keyed: readonly ('units' | 'products' | 'countries')[] = ['units', 'products', 'countries'];
const notPhrases: readonly string[] = ['tag', 'name', 'script', 'numberWords', 'months', ...keyed];

function isPhrases(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function entriesOfLanguage(language: Language): PhraseEntry[] {
  const entries: PhraseEntry[] = [];
  for (const [table, phrases] of Object.entries(language)) {
    if (notPhrases.includes(table) || !isPhrases(phrases)) continue;
    // The type of Language leaves only phrase tables here.
    entries.push({ table: table as TableName, key: '', language: language.tag, phrases });
  }
  for (const table of keyed) {
    for (const [key, phrases] of Object.entries(language[table])) {
      if (isPhrases(phrases)) entries.push({ table, key, language: language.tag, phrases });
    }
  }
  for (const [word, value] of Object.entries(language.numberWords)) {
    entries.push({ table: 'numberWords', key: String(value), language: language.tag, phrases: [word] });
  }
  language.months.forEach((phrases, month) => {
    entries.push({ table: 'months', key: String(month + 1), language: language.tag, phrases });
  });
  return entries;
}

/** Linear in the number of phrases; a few milliseconds for two languages. */
export function compileLexicon(languages: readonly Language[]): Lexicon {
  const world = worldTables.flatMap(({ table, rows }) =>
    Object.entries(rows).map(([key, phrases]): PhraseEntry => ({ table, key, language: '', phrases })),
  );
  const small = Object.entries(functionWords).map(
    ([tag, phrases]): PhraseEntry => ({ table: 'functionWords', key: tag, language: tag, phrases }),
  );
  return {
    languages,
    matcher: compilePhrases([...world, ...languages.flatMap(entriesOfLanguage)]),
    languageMatcher: compilePhrases(small),
  };
}

/** All phrases of the lexicon in a text, ordered by start; per table and language the longest at each start. */
export function findHits(lexicon: Lexicon, text: string): Hit[] {
  return matchPhrases(lexicon.matcher, text);
}

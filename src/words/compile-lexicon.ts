// Compiles languages and world tables into one matcher; apart from the lexicon's shape, so that a page can load the words
// beside the code. Example: compileLexicon([en, zh]).languages -> [en, zh]

import type { Language, TableName } from '../lexicon/language.ts';
import { worldTables } from '../lexicon/world-tables.ts';
import { functionWords } from '../lexicon/writing/function-words.ts';
import type { Lexicon } from './lexicon.ts';
import { compilePhrases, type PhraseEntry } from './phrase-matcher.ts';

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
    matcher: compilePhrases([...world, ...languages.flatMap(entriesOfLanguage), ...small]),
  };
}

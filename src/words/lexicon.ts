// The languages and world tables compiled into one matcher, and what one pass over a text finds.
// Example: findHits(lexicon, "Please quote 300 pcs") -> [{ table: 'request', key: '', language: 'en', start: 0, end: 12 }, ...]

import type { Language } from '../lexicon/language.ts';
import type { Hit } from './hit.ts';
import { matchPhrases, type PhraseMatcher } from './phrase-matcher.ts';

/** Made by `compileLexicon`, read by `findHits`. */
export interface Lexicon {
  readonly languages: readonly Language[];
  /** All tables of the languages, the world tables, and the small words of all languages we can name. */
  readonly matcher: PhraseMatcher;
}

/** All phrases of the lexicon in a text, ordered by start; per table and language the longest at each start. */
export function findHits(lexicon: Lexicon, text: string): Hit[] {
  return matchPhrases(lexicon.matcher, text);
}

// The lexicon of all languages that are read, compiled once. Example: defaultLexicon().languages -> [en, zh].

import { allLanguages } from '../lexicon/all-languages.ts';
import { compileLexicon } from './compile-lexicon.ts';
import type { Lexicon } from './lexicon.ts';

let compiled: Lexicon | null = null;

/** The same object at every call: compiling is pure, so keeping it changes no answer. */
export function defaultLexicon(): Lexicon {
  compiled ??= compileLexicon(allLanguages);
  return compiled;
}

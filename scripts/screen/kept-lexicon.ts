// The compiled lexicon, kept beside the bundle of the command: compiling it is most of a cold start, reading it is not.
// Example: the first run after a change of words compiles and writes build/commands/screen/screen.mjs.lexicon; the next ones read it

import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { allLanguages } from '../../src/lexicon/all-languages.ts';
import { defaultLexicon } from '../../src/words/default-lexicon.ts';
import type { Lexicon } from '../../src/words/lexicon.ts';
import type { PhraseMatcher, PhraseMeaning } from '../../src/words/phrase-matcher.ts';

/** The matcher as few large values: thousands of small objects are slow to read back. */
interface Kept {
  readonly stamp: string;
  readonly trie: PhraseMatcher['trie'];
  readonly outputs: Int32Array;
  /** Names, one a line. */
  readonly tables: string;
  readonly languages: string;
  readonly keys: string;
  readonly tableOf: Uint16Array;
  readonly languageOf: Uint16Array;
  readonly slotOf: Uint16Array;
  readonly slots: number;
}

/** The words are in the bundle, so that another bundle means other words; only a bundle has a place to keep things. */
export function keptLexicon(): Lexicon {
  const bundle = fileURLToPath(import.meta.url);
  if (!bundle.endsWith('.mjs')) return defaultLexicon();
  const file = `${bundle}.lexicon`;
  const stamp = stampOf(bundle);
  const matcher = readKept(file, stamp);
  if (matcher !== null) return { languages: allLanguages, matcher };
  const lexicon = defaultLexicon();
  writeKept(file, packed(lexicon.matcher, stamp));
  return lexicon;
}

function stampOf(bundle: string): string {
  const { mtimeMs, size } = statSync(bundle);
  return `${mtimeMs}:${size}:${process.versions.v8}`;
}

function readKept(file: string, stamp: string): PhraseMatcher | null {
  try {
    // Written by writeKept of the same bundle, as the stamp says.
    const kept = deserialize(readFileSync(file)) as Kept;
    return kept.stamp === stamp ? unpacked(kept) : null;
  } catch {
    return null; // not there yet, or cut short
  }
}

function packed(matcher: PhraseMatcher, stamp: string): Kept {
  const { trie, outputs, meanings, tables, languages, lastStart } = matcher;
  const { tableOf, languageOf, slotOf } = matcher;
  return {
    ...{ stamp, trie, outputs, tableOf, languageOf, slotOf },
    tables: tables.join('\n'),
    languages: languages.join('\n'),
    keys: meanings.map(({ key }) => key).join('\n'),
    slots: lastStart.length,
  };
}

function unpacked({ trie, outputs, slots, tableOf, languageOf, slotOf, ...kept }: Kept): PhraseMatcher {
  // The names are those that were packed: of the same type.
  const tables = kept.tables.split('\n').map(ownName) as PhraseMatcher['tables'][number][];
  const languages = kept.languages.split('\n').map(ownName);
  const keys = new Map<string, string>();
  const meanings: PhraseMeaning[] = [];
  for (const [index, name] of kept.keys.split('\n').entries()) {
    const key = keys.get(name) ?? ownName(name);
    keys.set(name, key);
    const table = tables[tableOf[index] ?? 0];
    if (table === undefined) throw new Error('[screen] a kept lexicon names a table that it does not hold');
    meanings.push({ table, key, language: languages[languageOf[index] ?? 0] ?? '' });
  }
  return {
    ...{ trie, outputs, meanings, tableOf, languageOf, slotOf, tables, languages },
    lastStart: new Int32Array(slots).fill(-1),
    lastEnd: new Int32Array(slots),
    lastMeaning: new Int32Array(slots),
    found: { count: 0, rows: new Int32Array(3 * 256) },
  };
}

/** A string out of a file is a stranger to the engine, which compares it letter by letter; names of properties are its own. */
function ownName(name: string): string {
  return Object.keys({ [name]: 0 })[0] ?? name;
}

/** Written beside and renamed, so that two runs at once never read half a file; a folder that takes no file costs time only. */
function writeKept(file: string, kept: Kept): void {
  try {
    const beside = `${file}.${process.pid}.${Math.trunc(performance.now() * 1000)}`;
    writeFileSync(beside, serialize(kept));
    renameSync(beside, file);
  } catch {
    return;
  }
}

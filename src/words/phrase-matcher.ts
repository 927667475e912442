// All phrases of all tables found in one pass over a text: a trie over folded units, walked from each word start.
// Example: compilePhrases([{ table: 'request', key: '', language: 'en', phrases: ['quot*'] }]) then
// matchPhrases(matcher, 'Your quotation?') -> [{ table: 'request', key: '', language: 'en', start: 5, end: 14 }]

import { BLANK, classOf, DIGIT, foldText, IDEOGRAPH, IGNORED, infoOf, LETTER } from './fold.ts';
import type { Hit } from './hit.ts';
import { buildTrie, childOf, endsAt, type PhraseTrie } from './phrase-trie.ts';

/** Phrases of one table and key; notation in `src/lexicon/language.ts`. */
export interface PhraseEntry {
  readonly table: Hit['table'];
  readonly key: string;
  readonly language: string;
  readonly phrases: readonly string[];
}

/** What a phrase stands for. */
export interface PhraseMeaning {
  readonly table: Hit['table'];
  readonly key: string;
  readonly language: string;
}

export interface PhraseMatcher {
  readonly trie: PhraseTrie;
  /** What ends at a node of the trie: runs closed by -1: number of a meaning, times two, plus one where any ending of the word belongs to the hit. */
  readonly outputs: Int32Array;
  readonly meanings: readonly PhraseMeaning[];
  /** Of each meaning: index of its table, of its language, and of the two together. */
  readonly tableOf: Uint16Array;
  readonly languageOf: Uint16Array;
  readonly slotOf: Uint16Array;
  readonly tables: readonly Hit['table'][];
  readonly languages: readonly string[];
  /** Start and end of the last hit of each slot, to keep only the longest at a start. */
  readonly lastStart: Int32Array;
  readonly lastEnd: Int32Array;
  readonly lastMeaning: Int32Array;
  /** What the last scan found; the next one writes over it. */
  readonly found: FoundPhrases;
}

/** Hits as numbers: `rows` holds meaning, start and end of each, ordered by start, the longer before the shorter. */
export interface FoundPhrases {
  count: number;
  rows: Int32Array;
}

const SPACE = 0x20;
const CLASS_SHIFT = 16;
/** A word that runs on behind a stem is followed this far. */
const LONGEST_ENDING = 40;
/** Phrases that end along one walk; a phrase inside a phrase inside a phrase is rare enough. */
const MOST_ENDS = 32;

/** A phrase as it is compared, without its star; runs of blanks become one blank. Nearly all tables are clean already. */
function foldPhrase(phrase: string): string {
  const folded = foldText(phrase.endsWith('*') ? phrase.slice(0, -1) : phrase);
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    const edge = i === 0 || i === folded.length - 1 || folded.charCodeAt(i - 1) === SPACE;
    if (classOf[unit] === IGNORED || (unit === SPACE && edge)) return cleanPhrase(folded);
  }
  return folded;
}

function cleanPhrase(folded: string): string {
  let units = '';
  for (let i = 0; i < folded.length; i++) {
    if (classOf[folded.charCodeAt(i)] === IGNORED) continue;
    if (folded[i] !== ' ' || (units !== '' && !units.endsWith(' '))) units += folded[i];
  }
  return units.trimEnd();
}

function numberOf<T>(numbers: Map<T, number>, name: T): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}

/** Linear in the phrases' units but for one sort; phrases that fold to nothing are left out. */
export function compilePhrases(entries: readonly PhraseEntry[]): PhraseMatcher {
  const tables = new Map<Hit['table'], number>();
  const languages = new Map<string, number>();
  const slots = new Map<string, number>();
  const meanings: PhraseMeaning[] = [];
  const numbers = new Map<string, number>();
  const outputsOf = new Map<string, number[]>();
  for (const { table, key, language, phrases } of entries) {
    const meaning = numberOf(numbers, `${table} ${language} ${key}`);
    meanings[meaning] ??= { table, key, language };
    for (const phrase of phrases) {
      const folded = foldPhrase(phrase);
      if (folded === '') continue;
      const output = meaning * 2 + (phrase.endsWith('*') ? 1 : 0);
      const outputs = outputsOf.get(folded);
      if (outputs === undefined) outputsOf.set(folded, [output]);
      else if (!outputs.includes(output)) outputs.push(output);
    }
  }
  const phrases = [...outputsOf.keys()].sort();
  const outputs: number[] = [-1];
  const ends = phrases.map((phrase) => {
    const end = outputs.length;
    outputs.push(...(outputsOf.get(phrase) ?? []), -1);
    return end;
  });
  return {
    trie: buildTrie(phrases, ends),
    outputs: Int32Array.from(outputs),
    meanings,
    tableOf: Uint16Array.from(meanings, ({ table }) => numberOf(tables, table)),
    languageOf: Uint16Array.from(meanings, ({ language }) => numberOf(languages, language)),
    slotOf: Uint16Array.from(meanings, ({ table, language }) => numberOf(slots, `${table} ${language}`)),
    tables: [...tables.keys()],
    languages: [...languages.keys()],
    lastStart: new Int32Array(slots.size).fill(-1),
    lastEnd: new Int32Array(slots.size),
    lastMeaning: new Int32Array(slots.size),
    found: { count: 0, rows: new Int32Array(3 * 256) },
  };
}

/** Where phrases end along one walk: which, place behind its last unit, class of that unit. Used by one walk at a time. */
const endings = new Int32Array(MOST_ENDS);
const endPlaces = new Int32Array(MOST_ENDS);
const endClasses = new Int32Array(MOST_ENDS);

/**
 * Hits ordered by start; at one start only the longest of each table and language. Linear in the text.
 * @returns the matcher's own memory, good until its next scan: a mail has hundreds of hits, few of which are kept.
 */
export function scanPhrases(matcher: PhraseMatcher, text: string): FoundPhrases {
  const { found } = matcher;
  found.count = 0;
  const { root } = matcher.trie;
  let before = BLANK;
  for (let i = 0; i < text.length; i++) {
    const info = infoOf[text.charCodeAt(i)] ?? 0;
    const kind = info >> CLASS_SHIFT;
    if (kind === IGNORED) continue;
    const inside = kind === before && (kind === LETTER || kind === DIGIT);
    before = kind;
    if (kind === BLANK || inside) continue;
    const node = root[info & 0xffff] ?? 0;
    if (node === 0) continue;
    const ends = walk(matcher.trie, text, i, node);
    for (let end = ends - 1; end >= 0; end--) emit(matcher, text, i, end, found);
  }
  matcher.lastStart.fill(-1);
  return found;
}

/** Follows one phrase after the other from a start; the number of ends it passed. */
function walk(trie: PhraseTrie, text: string, start: number, first: number): number {
  let ends = 0;
  let node = first;
  let at = start + 1;
  let kind = (infoOf[text.charCodeAt(start)] ?? 0) >> CLASS_SHIFT;
  for (;;) {
    const ending = endsAt(trie, node);
    if (ending !== 0 && ends < MOST_ENDS) {
      endings[ends] = ending;
      endPlaces[ends] = at;
      endClasses[ends++] = kind;
    }
    let info = at < text.length ? (infoOf[text.charCodeAt(at)] ?? 0) : 0;
    while (info >> CLASS_SHIFT === IGNORED && at < text.length) info = infoOf[text.charCodeAt(++at)] ?? 0;
    if (at >= text.length) return ends;
    kind = info >> CLASS_SHIFT;
    const unit = kind === BLANK ? SPACE : info & 0xffff;
    node = childOf(trie, node, unit);
    if (node === 0) return ends;
    at++;
    if (kind === BLANK) at = endOfBlanks(text, at);
  }
}

/** A phrase may break over a line, but not over an empty one; runs are bounded so that pages of blanks stay linear. */
function endOfBlanks(text: string, from: number): number {
  let at = from;
  const limit = Math.min(text.length, from + 8);
  while (at < limit && classOf[text.charCodeAt(at)] === BLANK) at++;
  return at;
}

/**
 * Two keys of one phrase ("m": metre, million) both stay; a shorter phrase of the same table at the same start goes, which
 * is why the longest end comes first.
 */
function emit(matcher: PhraseMatcher, text: string, start: number, end: number, found: FoundPhrases): void {
  const place = endPlaces[end] ?? 0;
  const last = endClasses[end] ?? 0;
  const follows = place < text.length ? (classOf[text.charCodeAt(place)] ?? 0) : BLANK;
  const wordEnds = last === IDEOGRAPH || follows !== last || (last !== LETTER && last !== DIGIT);
  const wordEnd = wordEnds ? place : endOfWord(text, place);
  const { outputs, slotOf, lastStart, lastEnd, lastMeaning } = matcher;
  let at = endings[end] ?? 0;
  for (let output = outputs[at] ?? -1; output >= 0; output = outputs[++at] ?? -1) {
    if (!wordEnds && (output & 1) === 0) continue;
    const meaning = output >> 1;
    const slot = slotOf[meaning] ?? 0;
    if (lastStart[slot] === start && (lastEnd[slot] !== wordEnd || lastMeaning[slot] === meaning)) continue;
    lastStart[slot] = start;
    lastEnd[slot] = wordEnd;
    lastMeaning[slot] = meaning;
    push(found, meaning, start, wordEnd);
  }
}

function push(found: FoundPhrases, meaning: number, start: number, end: number): void {
  const at = found.count++ * 3;
  if (at + 3 > found.rows.length) {
    const wider = new Int32Array(found.rows.length * 2);
    wider.set(found.rows);
    found.rows = wider;
  }
  found.rows[at] = meaning;
  found.rows[at + 1] = start;
  found.rows[at + 2] = end;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + LONGEST_ENDING) {
    const kind = classOf[text.charCodeAt(at)];
    if (kind !== LETTER && kind !== IGNORED) break;
    at++;
  }
  return at;
}

/** The same as objects, for texts that are read once: a profile's words, a name. */
export function matchPhrases(matcher: PhraseMatcher, text: string): Hit[] {
  const { rows, count } = scanPhrases(matcher, text);
  const hits: Hit[] = [];
  for (let row = 0; row < count; row++) {
    const meaning = matcher.meanings[rows[row * 3] ?? 0];
    if (meaning === undefined) continue;
    const { table, key, language } = meaning;
    hits.push({ table, key, language, start: rows[row * 3 + 1] ?? 0, end: rows[row * 3 + 2] ?? 0 });
  }
  return hits;
}

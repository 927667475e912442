// All phrases of all tables found in one pass over a text: a trie over folded units, walked from each word start.
// Example: compilePhrases([{ table: 'request', key: '', language: 'en', phrases: ['quot*'] }]) then
// matchPhrases(matcher, 'Your quotation?') -> [{ table: 'request', key: '', language: 'en', start: 5, end: 14 }]

import { BLANK, classOf, DIGIT, foldOf, foldText, IDEOGRAPH, IGNORED, LETTER } from './fold.ts';
import type { Hit } from './hit.ts';
import { buildTrie, childOf, type PhraseTrie } from './phrase-trie.ts';

/** Phrases of one table and key; notation in `src/lexicon/language.ts`. */
export interface PhraseEntry {
  readonly table: Hit['table'];
  readonly key: string;
  readonly language: string;
  readonly phrases: readonly string[];
}

interface Output {
  readonly entry: PhraseEntry;
  /** 'quot*': any ending of the word belongs to the hit. */
  readonly openEnd: boolean;
}

/** Opaque to its users. */
export interface PhraseMatcher {
  readonly trie: PhraseTrie;
  /** Which phrases end at a node: an index into `outputs`, 0 for none. */
  readonly endOf: Int32Array;
  readonly outputs: readonly (readonly Output[])[];
}

const SPACE = 0x20;

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

/** Linear in the phrases' units but for one sort; phrases that fold to nothing are left out. */
export function compilePhrases(entries: readonly PhraseEntry[]): PhraseMatcher {
  const rows: { readonly folded: string; readonly output: Output }[] = [];
  for (const entry of entries) {
    for (const phrase of entry.phrases) {
      const folded = foldPhrase(phrase);
      if (folded !== '') rows.push({ folded, output: { entry, openEnd: phrase.endsWith('*') } });
    }
  }
  rows.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
  const phrases: string[] = [];
  const outputs: Output[][] = [[]];
  for (const { folded, output } of rows) {
    if (phrases[phrases.length - 1] === folded) outputs[outputs.length - 1]?.push(output);
    else {
      phrases.push(folded);
      outputs.push([output]);
    }
  }
  const { trie, nodes, count } = buildTrie(phrases);
  const endOf = new Int32Array(count);
  nodes.forEach((node, index) => {
    endOf[node] = index + 1;
  });
  return { trie, endOf, outputs };
}

/** Hits in the order of their starts; at one start only the longest of each table and language. Linear in the text. */
export function matchPhrases(matcher: PhraseMatcher, text: string): Hit[] {
  const hits: Hit[] = [];
  let before = BLANK;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = classOf[unit] ?? 0;
    if (kind === IGNORED) continue;
    const inside = kind === before && (kind === LETTER || kind === DIGIT);
    before = kind;
    if (kind === BLANK || inside) continue;
    const node = matcher.trie.root[foldOf[unit] ?? 0] ?? 0;
    if (node !== 0) walk({ matcher, text, start: i, node, hits });
  }
  return hits;
}

interface Walk {
  readonly matcher: PhraseMatcher;
  readonly text: string;
  readonly start: number;
  readonly node: number;
  readonly hits: Hit[];
}

function walk({ matcher, text, start, node: first, hits }: Walk): void {
  const floor = hits.length;
  let node = first;
  let at = start + 1;
  let last = classOf[text.charCodeAt(start)] ?? 0;
  for (;;) {
    const ends = matcher.endOf[node] ?? 0;
    if (ends !== 0) emit({ outputs: matcher.outputs[ends] ?? [], text, start, end: at, last, hits, floor });
    while (at < text.length && classOf[text.charCodeAt(at)] === IGNORED) at++;
    if (at >= text.length) return;
    const unit = text.charCodeAt(at);
    const kind = classOf[unit] ?? 0;
    node = childOf(matcher.trie, node, kind === BLANK ? SPACE : (foldOf[unit] ?? 0));
    if (node === 0) return;
    last = kind;
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

interface Emission {
  readonly outputs: readonly Output[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly last: number;
  readonly hits: Hit[];
  readonly floor: number;
}

function emit({ outputs, text, start, end, last, hits, floor }: Emission): void {
  const follows = end < text.length ? (classOf[text.charCodeAt(end)] ?? 0) : BLANK;
  const wordEnds = last === IDEOGRAPH || follows !== last || (last !== LETTER && last !== DIGIT);
  const wordEnd = wordEnds ? end : endOfWord(text, end);
  for (const { entry, openEnd } of outputs) {
    if (!wordEnds && !openEnd) continue;
    const hit = { table: entry.table, key: entry.key, language: entry.language, start, end: wordEnd };
    dropShorter(hits, floor, hit);
    hits.push(hit);
  }
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 40) {
    const kind = classOf[text.charCodeAt(at)];
    if (kind !== LETTER && kind !== IGNORED) break;
    at++;
  }
  return at;
}

/** Two keys of one phrase ("m": metre, million) both stay; a shorter phrase of the same table at the same start goes. */
function dropShorter(hits: Hit[], floor: number, longer: Hit): void {
  for (let i = hits.length - 1; i >= floor; i--) {
    const hit = hits[i];
    if (hit === undefined || hit.table !== longer.table || hit.language !== longer.language) continue;
    if (hit.end < longer.end || hit.key === longer.key) hits.splice(i, 1);
  }
}

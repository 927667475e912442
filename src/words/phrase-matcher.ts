// All phrases of all tables found in one pass over a text: a trie over folded units, walked from each word start.
// Example: compilePhrases([{ table: 'request', key: '', language: 'en', phrases: ['quot*'] }]) then
// matchPhrases(matcher, 'Your quotation?') -> [{ table: 'request', key: '', language: 'en', start: 5, end: 14 }]

import { BLANK, classOf, DIGIT, foldOf, IDEOGRAPH, IGNORED, LETTER } from './fold.ts';
import type { Hit } from './lexicon.ts';

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

/** Opaque to its users. Transitions stand in one open-addressing table: key = node * 65536 + folded unit. */
export interface PhraseMatcher {
  readonly keys: Float64Array;
  readonly targets: Int32Array;
  readonly mask: number;
  readonly root: Int32Array;
  readonly outputs: readonly (readonly Output[] | undefined)[];
}

const SPACE = 0x20;

interface TrieNode {
  readonly next: Map<number, number>;
  readonly outputs: Output[];
}

function foldPhrase(phrase: string): number[] {
  const units: number[] = [];
  for (let i = 0; i < phrase.length; i++) {
    const unit = phrase.charCodeAt(i);
    const kind = classOf[unit];
    if (kind === IGNORED) continue;
    if (kind === BLANK) {
      if (units.length > 0 && units[units.length - 1] !== SPACE) units.push(SPACE);
    } else units.push(foldOf[unit] ?? unit);
  }
  while (units[units.length - 1] === SPACE) units.pop();
  return units;
}

function addPhrase(nodes: TrieNode[], entry: PhraseEntry, phrase: string): void {
  const openEnd = phrase.endsWith('*');
  const units = foldPhrase(openEnd ? phrase.slice(0, -1) : phrase);
  if (units.length === 0) return;
  let node = 0;
  for (const unit of units) {
    const known = nodes[node]?.next.get(unit);
    if (known !== undefined) {
      node = known;
      continue;
    }
    nodes.push({ next: new Map(), outputs: [] });
    nodes[node]?.next.set(unit, nodes.length - 1);
    node = nodes.length - 1;
  }
  nodes[node]?.outputs.push({ entry, openEnd });
}

/** Linear in the phrases' units; phrases that fold to nothing are left out. */
export function compilePhrases(entries: readonly PhraseEntry[]): PhraseMatcher {
  const nodes: TrieNode[] = [{ next: new Map(), outputs: [] }];
  for (const entry of entries) for (const phrase of entry.phrases) addPhrase(nodes, entry, phrase);
  let size = 16;
  while (size < nodes.length * 3) size *= 2;
  const matcher = {
    keys: new Float64Array(size).fill(-1),
    targets: new Int32Array(size),
    mask: size - 1,
    root: new Int32Array(65536),
    outputs: nodes.map((node) => (node.outputs.length > 0 ? node.outputs : undefined)),
  };
  nodes.forEach((node, from) => {
    for (const [unit, to] of node.next) {
      if (from === 0) matcher.root[unit] = to;
      else insertTransition(matcher, from * 65536 + unit, to);
    }
  });
  return matcher;
}

function slotOf(node: number, unit: number, mask: number): number {
  return (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & mask;
}

function insertTransition(matcher: PhraseMatcher, key: number, target: number): void {
  let slot = slotOf(Math.floor(key / 65536), key % 65536, matcher.mask);
  while (matcher.keys[slot] !== -1) slot = (slot + 1) & matcher.mask;
  matcher.keys[slot] = key;
  matcher.targets[slot] = target;
}

function step(matcher: PhraseMatcher, node: number, unit: number): number {
  const key = node * 65536 + unit;
  let slot = slotOf(node, unit, matcher.mask);
  for (;;) {
    const found = matcher.keys[slot];
    if (found === key) return matcher.targets[slot] ?? 0;
    if (found === -1) return 0;
    slot = (slot + 1) & matcher.mask;
  }
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
    const node = matcher.root[foldOf[unit] ?? 0] ?? 0;
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
    const outputs = matcher.outputs[node];
    if (outputs !== undefined) emit({ outputs, text, start, end: at, last, hits, floor });
    while (at < text.length && classOf[text.charCodeAt(at)] === IGNORED) at++;
    if (at >= text.length) return;
    const unit = text.charCodeAt(at);
    const kind = classOf[unit] ?? 0;
    node = step(matcher, node, kind === BLANK ? SPACE : (foldOf[unit] ?? 0));
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

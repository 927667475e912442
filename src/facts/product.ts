// Products asked for in the writer's own words, and how they stand to the profile.
// Example: "price for 500 check valves" to a maker of ball valves -> [{ id: 'check-valve', name: 'check valves', match: 'adjacent' }]

import type { Span } from '../email/open-email.ts';
import { madeToDrawing, type ProductId } from '../lexicon/products/product-ids.ts';
import { firstBetween, lastBefore } from './hit-search.ts';
import { readMeasures } from './measure.ts';
import { ownHits, sentenceAt } from './own-words.ts';
import { perReading } from './per-reading.ts';
import { isGeneric, isProductId, isSameFamily, type ProductMatch, relationsOf } from './product-relation.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';
import { sharedHeads } from './shared-head.ts';
import { readUnknownProduct } from './unknown-product.ts';

export interface ProductFact extends Fact {
  /** null for a product that only the profile or the mail itself names. */
  readonly id: ProductId | null;
  /** The profile's product, or the words of the mail. */
  readonly name: string;
  readonly match: ProductMatch;
}

interface Candidate extends Span {
  readonly id: ProductId | null;
  readonly name: string;
  readonly match: ProductMatch;
  readonly part: PlacedHit['part'];
  /** Of two candidates of one length the profile's own word wins. */
  readonly rank: number;
}

/** Words that tell that goods near them are wanted rather than part of what the writer does. */
const askTables: readonly PlacedHit['table'][] = [
  'request',
  'priceAsk',
  'catalogueAsk',
  'sample',
  'moq',
  'delivery',
  'targetPrice',
  'customization',
  'labelProduct',
  'labelQuantity',
  'question',
];

export function readProducts(reading: Reading): readonly ProductFact[] {
  const named = candidatesOf(reading);
  const candidates =
    named.length === 0 ? named : withoutMaterials(reading, longestOnly(withHeads(reading, named)));
  const asked = candidates.filter((candidate) => isAsked(reading, candidate));
  if (asked.length > 0) {
    const { text } = reading.email;
    const facts = withoutStrangers(withoutGeneric(withoutNamesakes(text, asked))).map(
      ({ start, end, id, name, match }): ProductFact => {
        const words = text.slice(start, end);
        return { text: words, span: { start, end }, id, match, name: name === '' ? words : name };
      },
    );
    if (facts.length > 0) return facts;
  }
  const unknown = readUnknownProduct(reading);
  if (unknown === null) return [];
  // Whoever makes parts to drawing makes what the drawing shows.
  const drawn = ownHits(reading, 'drawing').length > 0 ? makesToDrawing(reading) : undefined;
  return [
    drawn === undefined
      ? { ...unknown, id: null, name: unknown.text, match: 'unknown' }
      : { ...unknown, id: null, name: drawn, match: 'ours' },
  ];
}

/** The first product of a profile that is made to the buyer's drawing. */
function makesToDrawing(reading: Reading): string | undefined {
  return reading.profile?.products.find(({ ids }) => ids.some((id) => madeToDrawing.includes(id)))?.name;
}

/** "Ball and gate valves": the kinds that share the head of one of our goods are named as well. */
function withHeads(reading: Reading, candidates: Candidate[]): Candidate[] {
  const { profile, email } = reading;
  if (profile === null) return candidates;
  const named = candidates.length;
  for (let at = 0; at < named; at += 1) {
    const candidate = candidates[at];
    if (candidate === undefined || (candidate.match !== 'ours' && candidate.match !== 'adjacent')) continue;
    for (const head of sharedHeads(email.text, candidate, profile))
      candidates.push({ ...candidate, ...head, id: null, match: 'ours', rank: 3 });
  }
  return candidates;
}

const profileTables: readonly (readonly [PlacedHit['table'], ProductMatch, number])[] = [
  ['profileProduct', 'ours', 3],
  ['profileModel', 'ours', 3],
  ['profileExcluded', 'excluded', 2],
  ['profileRelated', 'adjacent', 0],
];

/** Words of the profile and of the product table, as they stand in the writer's own words. */
function candidatesOf(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [table, match, rank] of profileTables) {
    for (const { start, end, key, part } of ownHits(reading, table)) {
      const name = match === 'ours' ? key : '';
      candidates.push({ start, end, part, id: null, name, match, rank });
    }
  }
  const relations = reading.profile === null ? null : relationsOf(reading.profile, reading.lexicon);
  for (const { start, end, key, part } of ownHits(reading, 'products')) {
    if (!isProductId(key)) continue;
    const match = relations?.match(key) ?? 'unknown';
    const name = relations?.nameOf(key) ?? '';
    candidates.push({ start, end, part, id: key, name, match, rank: match === 'ours' ? 2 : 1 });
  }
  return candidates;
}

/**
 * "Tents in oxford cloth": the cloth is what the tents are made of; "ball valves with flange ends": the ends are how they
 * are made. Alone either may well be the goods.
 */
function withoutMaterials(reading: Reading, candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const materials = ownHits(reading, 'material');
  const parameters = ownHits(reading, 'parameter');
  const hasOurs = candidates.some(
    (candidate) => candidate.match === 'ours' && !isCovered(candidate, parameters),
  );
  const bare = candidates.filter(
    (candidate) => !isCovered(candidate, parameters) || (candidate.match === 'ours' && !hasOurs),
  );
  const kept = bare.length > 0 ? bare : candidates;
  const goods = kept.filter(
    ({ match, start, end }) => match === 'ours' || firstBetween(materials, start, end) === undefined,
  );
  return goods.length > 0 ? goods : kept;
}

function isCovered({ start, end }: Span, hits: readonly Span[]): boolean {
  const cover = lastBefore(hits, start + 1);
  return cover !== undefined && cover.end >= end;
}

/** Of overlapping words the longest stays: "check valve" is no "valve". One pass over the ordered candidates. */
function longestOnly(candidates: Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const kept: Candidate[] = [];
  const ordered = candidates.sort((a, b) => a.start - b.start || b.end - a.end || b.rank - a.rank);
  for (const candidate of ordered) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.end) {
      kept.push(candidate);
      continue;
    }
    if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate;
    else if (
      last.id === null &&
      candidate.start === last.start &&
      candidate.end === last.end &&
      candidate.id !== null
    ) {
      kept[kept.length - 1] = { ...last, id: candidate.id };
    }
  }
  return kept;
}

/** Where "heart valves" stand, the bare "valve" of the subject is one too: a namesake from another trade, no product of ours. */
function withoutNamesakes(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const strange = candidates
    .filter(({ match }) => match === 'unrelated')
    .map(({ start, end }) => text.slice(start, end).toLowerCase());
  if (strange.length === 0) return candidates;
  return candidates.filter(({ id, name, start, end }) => {
    if (id === null || name !== '' || !isGeneric(id)) return true;
    const word = text.slice(start, end).toLowerCase().replace(/s$/u, '');
    return !strange.some((other) => other.length > word.length + 2 && other.includes(word));
  });
}

/**
 * Our own goods count wherever the writer names them. Others count only where something is asked: "we are a furniture
 * factory, please quote hinges" asks for no furniture, though both stand in one mail.
 */
function isAsked(reading: Reading, candidate: Candidate): boolean {
  if (candidate.part === 'attachment') return candidate.match === 'ours';
  if (candidate.match === 'ours' || candidate.part === 'subject') return true;
  const { text } = reading.email;
  const sentence = sentenceAt(text, candidate.start);
  const isRow = text.slice(sentence.start, sentence.end).includes(' | ');
  return isRow || /[?？]/u.test(text.charAt(sentence.end)) || hasSign(reading, sentence);
}

const measuredSpans = perReading((reading): readonly Span[] => readMeasures(reading).map(({ span }) => span));

function hasSign(reading: Reading, sentence: Span): boolean {
  for (const table of askTables) {
    const hits = ownHits(reading, table);
    if (hits.length > 0 && firstBetween(hits, sentence.start, sentence.end) !== undefined) return true;
  }
  return firstBetween(measuredSpans(reading), sentence.start, sentence.end) !== undefined;
}

/** "Tent with two doors": beside our own goods, words of another trade describe them. */
function withoutStrangers(candidates: readonly Candidate[]): readonly Candidate[] {
  const hasOurs = candidates.some(({ match }) => match === 'ours');
  return hasOurs ? candidates.filter(({ match }) => match !== 'unrelated') : candidates;
}

/** "Check valves ... your valves": the word for the whole field says nothing beside a product of it. */
function withoutGeneric(candidates: readonly Candidate[]): readonly Candidate[] {
  const named = candidates.flatMap(({ id }) => (id !== null && !isGeneric(id) ? [id] : []));
  const namesOurs = candidates.some(({ match, name }) => match === 'ours' && name !== '');
  return candidates.filter(({ id, name, match }) => {
    if (id === null || name !== '' || !isGeneric(id)) return true;
    return !(namesOurs && match === 'ours') && !named.some((other) => isSameFamily(other, id));
  });
}

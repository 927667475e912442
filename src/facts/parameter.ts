// Technical parameters, given or asked about: measures with their unit, materials, colours, words such as "thickness".
// Example: "DN50 PN16, body WCB" -> [{ kind: 'size', text: 'DN50' }, { kind: 'pressure', text: 'PN16' }, { kind: 'material', text: 'WCB' }]

import type { Span } from '../email/open-email.ts';
import type { UnitId, UnitKind } from '../lexicon/trade/units.ts';
import { firstBetween, lastBefore } from './hit-search.ts';
import { readMeasures } from './measure.ts';
import { factAt, mergedFacts, ownHits } from './own-words.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export interface ParameterFact extends Fact {
  readonly kind: 'size' | 'material' | 'colour' | 'power' | 'pressure' | 'weight' | 'other';
}

const kindOfUnit: { readonly [K in UnitKind]: ParameterFact['kind'] } = {
  count: 'other',
  bulk: 'size',
  container: 'other',
  time: 'other',
  prefix: 'other',
  size: 'size',
  power: 'power',
  pressure: 'pressure',
  weight: 'weight',
  other: 'other',
};

const kindOfUnitId: { readonly [U in UnitId]?: ParameterFact['kind'] } = {
  dn: 'size',
  pn: 'pressure',
  class: 'pressure',
  schedule: 'size',
  gauge: 'size',
  kilogram: 'weight',
  tonne: 'weight',
  pound: 'weight',
};

/** A colour says something about goods only beside goods, a number or a word such as "colour": "Black Friday" does not. */
const colourReach = 30;

export function readParameters(reading: Reading): readonly ParameterFact[] {
  const words = ownHits(reading, 'parameter').filter(
    (hit) => hit.part !== 'attachment' && !isNameOfGoods(reading, hit),
  );
  const measures = readMeasures(reading).filter(({ use }) => use === 'measure');
  const found: ParameterFact[] = measures.map(({ span, unit, kind }) => ({
    text: reading.email.text.slice(span.start, span.end),
    span: { start: span.start, end: span.end },
    kind: (unit === null ? undefined : kindOfUnitId[unit]) ?? (kind === null ? 'other' : kindOfUnit[kind]),
  }));
  for (const { text, span } of mergedFacts(reading, words)) found.push({ text, span, kind: 'other' });
  for (const { text, span } of mergedFacts(reading, materialHits(reading)))
    found.push({ text, span, kind: 'material' });
  found.push(...colourFacts(reading, words));
  if (found.length < 2) return found;
  return joinTouching(
    reading,
    found.sort((a, b) => a.span.start - b.span.start),
  );
}

/** "480x240", "240x195" and "195 cm" are one size. */
function joinTouching(reading: Reading, ordered: readonly ParameterFact[]): readonly ParameterFact[] {
  const joined: ParameterFact[] = [];
  let open = ordered[0];
  if (open === undefined) return joined;
  let { end } = open.span;
  const close = (fact: ParameterFact): void => {
    joined.push(fact.span.end === end ? fact : { ...fact, ...factAt(reading, fact.span.start, end) });
  };
  for (const fact of ordered) {
    if (fact === open) continue;
    if (fact.span.start < end) end = Math.max(end, fact.span.end);
    else {
      close(open);
      open = fact;
      end = fact.span.end;
    }
  }
  close(open);
  return joined;
}

/** "Plush" of a plush toy, "wooden" of a wooden puzzle: the seller's own name of the goods says nothing more exact. */
function isNameOfGoods(reading: Reading, hit: Span): boolean {
  const goods = lastBefore(ownHits(reading, 'profileProduct'), hit.start + 1);
  return goods !== undefined && goods.end >= hit.end && goods.end - goods.start > hit.end - hit.start;
}

/** Grades of digits only ("304") are prices or amounts as often: they need letters, or steel words beside them. */
function materialHits(reading: Reading): readonly PlacedHit[] {
  const { text } = reading.email;
  return ownHits(reading, 'material').filter(
    (hit) =>
      hit.part !== 'attachment' && /\D/u.test(text.slice(hit.start, hit.end)) && !isNameOfGoods(reading, hit),
  );
}

function colourFacts(reading: Reading, words: readonly PlacedHit[]): readonly ParameterFact[] {
  const colours = ownHits(reading, 'colour');
  if (colours.length === 0) return [];
  const anchors: readonly (readonly Span[])[] = [
    words,
    ownHits(reading, 'products'),
    ownHits(reading, 'profileProduct'),
    ownHits(reading, 'material'),
    reading.numbers,
  ];
  const hits = colours.filter((hit) =>
    anchors.some((list) => firstBetween(list, hit.start - colourReach, hit.end + colourReach) !== undefined),
  );
  return mergedFacts(reading, hits).map((fact) => ({ ...fact, kind: 'colour' }));
}

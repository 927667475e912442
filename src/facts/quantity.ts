// How much the writer wants, and how often. Example: "3,000 pcs per month" ->
// [{ value: 3000, unit: 'piece', per: 'month', sample: false, text: '3,000 pcs', span }]; a bare "monthly order" has value 0.

import type { Span } from '../email/open-email.ts';
import { oneWords, saidThings } from '../lexicon/trade/amount-words.ts';
import type { UnitId } from '../lexicon/trade/units.ts';
import { columnAmounts } from './column-amount.ts';
import { anyWithin, firstBetween } from './hit-search.ts';
import { readMeasures } from './measure.ts';
import { factAt, ownHits, sentenceAt } from './own-words.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export interface QuantityFact extends Fact {
  /** In units, 0 where only a purchase frequency is told. */
  readonly value: number;
  readonly unit: UnitId | null;
  readonly per: 'month' | 'quarter' | 'year' | 'week' | 'order' | null;
  /** "4 rolls as sample": a sample, not an order. */
  readonly sample: boolean;
}

type Frequency = readonly (readonly [NonNullable<QuantityFact['per']>, readonly PlacedHit[]])[];

/** How far around an amount its frequency or the word "sample" may stand. */
const reach = 32;

export function readQuantities(reading: Reading): readonly QuantityFact[] {
  const frequency: Frequency = [
    ['week', ownHits(reading, 'perWeek')],
    ['month', ownHits(reading, 'perMonth')],
    ['quarter', ownHits(reading, 'perQuarter')],
    ['year', ownHits(reading, 'perYear')],
  ];
  const measures = readMeasures(reading);
  const columns = columnAmounts(reading);
  const privates = ownHits(reading, 'businessPrivate');
  const sources = [measures, columns, privates, ...frequency.map(([, hits]) => hits)];
  if (sources.every((hits) => hits.length === 0)) return [];
  const samples = ownHits(reading, 'sample');
  const amounts = measures
    .filter(({ use, span }) => use === 'amount' && !isRefused(reading, span))
    .map(({ value, unit, span }): QuantityFact => {
      const clause = clauseAround(reading.email.text, span);
      const near = frequency.find(([, hits]) => firstBetween(hits, clause.start, clause.end) !== undefined);
      return {
        text: reading.email.text.slice(span.start, span.end),
        span: { start: span.start, end: span.end },
        value,
        unit,
        per: near?.[0] ?? null,
        sample:
          firstBetween(
            samples,
            Math.max(clause.start, span.start - 14),
            Math.min(clause.end, span.end + 26),
          ) !== undefined,
      };
    });
  const taken = amounts.map(({ span }) => span);
  const cells = columns
    .filter(({ start, end }) => firstBetween(taken, start, end) === undefined)
    .map(({ start, end, value }): QuantityFact => {
      return { ...factAt(reading, start, end), value, unit: null, per: null, sample: false };
    });
  const ones = onePieces(reading, privates).filter(
    ({ span }) => firstBetween(taken, span.start, span.end) === undefined,
  );
  return [...amounts, ...cells, ...ones, ...loneFrequencies(reading, frequency, amounts)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** "Only need the one", 就要一个: the words that tell a private buyer tell how many he wants. */
function onePieces(reading: Reading, privates: readonly PlacedHit[]): QuantityFact[] {
  const { text } = reading.email;
  return privates.flatMap(({ start, end }): QuantityFact[] => {
    const said = text.slice(start, end).toLowerCase();
    const behind = text.slice(end, end + 16).toLowerCase();
    if (!oneWords.some((word) => said.includes(word)) || saidThings.some((word) => behind.startsWith(word)))
      return [];
    return [{ ...factAt(reading, start, end), value: 1, unit: 'piece', per: null, sample: false }];
  });
}

/** "The 500 tents are no longer needed": the unit or the goods behind the number stand in a negation. */
function isRefused(reading: Reading, span: Span): boolean {
  return refusable.some((table) => {
    const hits = reading.hits.get(table) ?? [];
    return firstBetween(hits, span.start, span.end + 2)?.negated === true;
  });
}

const refusable = ['units', 'tradeUnit', 'products', 'profileProduct'] as const;

const clauseSigns = /[,，.。;；:：!?！？、|\n]/u;

/** The stretch around an amount up to the next sign, at most `reach` to either side. */
function clauseAround(text: string, span: Span): Span {
  const floor = Math.max(0, span.start - reach);
  const ceiling = Math.min(text.length, span.end + reach);
  let { start, end } = span;
  while (start > floor && !clauseSigns.test(text.charAt(start - 1))) start -= 1;
  while (end < ceiling && !clauseSigns.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** "We order monthly" without an amount; "my monthly report" asks for nothing. */
function loneFrequencies(
  reading: Reading,
  frequency: Frequency,
  amounts: readonly QuantityFact[],
): QuantityFact[] {
  const asks = [ownHits(reading, 'request')];
  const spans = amounts.map(({ span }) => span);
  const found: QuantityFact[] = [];
  for (const [per, hits] of frequency) {
    for (const hit of hits) {
      const sentence = sentenceAt(reading.email.text, hit.start);
      const told = firstBetween(spans, hit.start - 2 * reach, hit.end + reach) !== undefined;
      if (!told && anyWithin(asks, sentence))
        found.push({ ...factAt(reading, hit.start, hit.end), value: 0, unit: null, per, sample: false });
    }
  }
  return found;
}

// The price the buyer has in mind. Example: "target price USD 1.2" -> [{ amount: 1.2, currency: 'USD', text: 'target price USD 1.2' }]

import type { Span } from '../email/open-email.ts';
import { firstBetween, lastEnding } from './hit-search.ts';
import { factAt, isOwn, ownHits, sentenceAt } from './own-words.ts';
import { isPaid } from './payment.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';
import { namedOffers } from './stage.ts';

export interface PriceFact extends Fact {
  /** In units of the currency, null where only the words "target price" or "budget" stand. */
  readonly amount: number | null;
  /** ISO 4217, '' where none is named. */
  readonly currency: string;
  /** Words say that he would pay it: "target", "budget", "could you do". A lone price may be anybody's. */
  readonly wanted: boolean;
}

/** Amounts from here on are turnovers and contract sums, not what a piece or an order may cost. */
const largestPrice = 2_000_000;

export function readPrices(reading: Reading): readonly PriceFact[] {
  const amounts = readAmounts(reading);
  const targets = ownHits(reading, 'targetPrice')
    .filter((hit) => hit.part !== 'attachment')
    .map((hit) => joinAmount(reading, hit, amounts));
  targets.push(...bargainedPrices(reading));
  const joined = new Set(targets.map(({ span }) => span.end));
  const lone = amounts
    .filter((amount) => !joined.has(amount.end) && !isPaid(reading, amount))
    .map(({ start, end, value, currency }) => ({
      ...factAt(reading, start, end),
      amount: value,
      currency,
      wanted: false,
    }));
  return [...targets, ...lone].sort((a, b) => a.span.start - b.span.start);
}

function joinAmount(reading: Reading, hit: PlacedHit, amounts: readonly Amount[]): PriceFact {
  const sentence = sentenceAt(reading.email.text, hit.start);
  const near = firstBetween(amounts, hit.start, sentence.end) ?? bareAmount(reading, hit);
  if (near === undefined)
    return { ...factAt(reading, hit.start, hit.end), amount: null, currency: '', wanted: true };
  return {
    ...factAt(reading, hit.start, Math.max(hit.end, near.end)),
    amount: near.value,
    currency: near.currency,
    wanted: true,
  };
}

/** Between "can meet" and its price may stand "us at", "the"; between 做到 and it nothing. */
const bareReach = 12;
const countTables = ['units', 'tradeUnit', 'products', 'profileProduct'] as const;

/** "Target price 16.50", "if you can meet 16.50": a number right behind the words, without unit, percent or goods. */
function bareAmount(reading: Reading, hit: Span): Amount | undefined {
  const { text } = reading.email;
  const number = firstBetween(reading.numbers, hit.end, hit.end + bareReach);
  if (number === undefined || number.value <= 0 || number.value >= largestPrice) return undefined;
  if (/[.;!?\n。；！？](?:\s|$)/u.test(text.slice(hit.end, number.start))) return undefined;
  if (/^(?:\s?[%％\p{L}]?[%％]|[-/]\d)/u.test(text.slice(number.end, number.end + 3))) return undefined;
  // "Accept your PI 26": the number of a paper.
  if (firstBetween(reading.hits.get('referenceLabel') ?? [], hit.start, number.start) !== undefined)
    return undefined;
  const counted = countTables.some(
    (table) => firstBetween(reading.hits.get(table) ?? [], number.end, number.end + 3) !== undefined,
  );
  return counted ? undefined : { start: number.start, end: number.end, value: number.value, currency: '' };
}

/** In an answer to our offer the number behind "could you do" is the price he would pay. */
function bargainedPrices(reading: Reading): PriceFact[] {
  if (namedOffers(reading).length === 0 && reading.email.quotedMails.length === 0) return [];
  const words = [...ownHits(reading, 'bargain'), ...ownHits(reading, 'negotiating')];
  return words.flatMap((hit): PriceFact[] => {
    const price = bareAmount(reading, hit);
    if (price === undefined) return [];
    return [{ ...factAt(reading, price.start, price.end), amount: price.value, currency: '', wanted: true }];
  });
}

interface Amount extends Span {
  readonly value: number;
  readonly currency: string;
}

function readAmounts(reading: Reading): Amount[] {
  const currencies = (reading.hits.get('currency') ?? []).filter((hit) => isOwn(hit.part) && !hit.negated);
  const found: Amount[] = [];
  for (const number of reading.numbers) {
    if (
      !isOwn(number.part) ||
      number.part === 'attachment' ||
      number.value <= 0 ||
      number.value >= largestPrice
    )
      continue;
    const before = lastEnding(currencies, number.start, 2);
    const behind = firstBetween(currencies, number.end, number.end + 2);
    const sign = before ?? behind;
    if (sign === undefined) continue;
    const start = Math.min(sign.start, number.start);
    found.push({ start, end: Math.max(sign.end, number.end), value: number.value, currency: sign.key });
  }
  return found;
}

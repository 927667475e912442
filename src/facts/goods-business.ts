// A trader of our own kind of goods is in a target industry, whatever the profile calls it.
// Example: to a maker of pans "we are a distributor of cookware to 140 shops" -> { start, end } of "distributor of cookware".

import { firstBetween, firstIndex } from './hit-search.ts';
import { factAt, sentenceAt } from './own-words.ts';
import { isProductId, relationsOf } from './product-relation.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

/** "Distributor of professional quality cookware": the goods stand this near to what he is. */
const reach = 36;
const goodsTables = ['profileProduct', 'products'] as const;

const traders: readonly string[] = ['importer', 'distributor', 'retail'];

interface Trade extends Fact {
  readonly kind: string;
}

/** @param businesses what he says that he is; only traders count: a factory buys other goods than it makes */
export function tradeInOurGoods(reading: Reading, businesses: readonly Trade[]): Fact | null {
  const { profile, email } = reading;
  if (profile === null) return null;
  const requests = reading.hits.get('request') ?? [];
  const relations = relationsOf(profile, reading.lexicon);
  const isOurs = ({ table, key }: PlacedHit) =>
    table === 'profileProduct' || (isProductId(key) && relations.match(key) === 'ours');
  for (const { kind, span: trade } of businesses) {
    if (!traders.includes(kind)) continue;
    const sentence = sentenceAt(email.text, trade.start);
    const from = Math.max(sentence.start, trade.start - reach);
    const to = Math.min(sentence.end, trade.end + reach);
    for (const table of goodsTables) {
      const hits = reading.hits.get(table) ?? [];
      for (let at = firstIndex(hits, from); at < hits.length; at += 1) {
        const hit = hits[at];
        if (hit === undefined || hit.start >= to) break;
        const span = { start: Math.min(trade.start, hit.start), end: Math.max(trade.end, hit.end) };
        // "We are a distributor and look for tents": what is asked for tells no trade.
        if (isOurs(hit) && firstBetween(requests, span.start, span.end) === undefined)
          return factAt(reading, span.start, span.end);
      }
    }
  }
  return null;
}

// Bare asks for a price or a catalogue: they count as no element, yet say what the writer is after.
// Example: "please send price list and catalogue" -> [{ bare: 'price', text: 'price list' }, { bare: 'catalogue', text: 'catalogue' }];
// the "quotation" of "as per your quotation of 3 May" asks for none.

import { lastBefore } from './hit-search.ts';
import { mergedFacts, ownHits } from './own-words.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';
import { namedOffers } from './stage.ts';

export interface PriceAskFact extends Fact {
  readonly bare: 'price' | 'catalogue';
}

export function readPriceAsks(reading: Reading): readonly PriceAskFact[] {
  const prices = mergedFacts(reading, askedPrices(reading)).map((fact) => ({
    ...fact,
    bare: 'price' as const,
  }));
  const catalogues = mergedFacts(reading, ownHits(reading, 'catalogueAsk')).map((fact) => ({
    ...fact,
    bare: 'catalogue' as const,
  }));
  return [...prices, ...catalogues].sort((a, b) => a.span.start - b.span.start);
}

/** Words for a price, without those that name the offer he has already. */
export function askedPrices(reading: Reading): readonly PlacedHit[] {
  const asks = ownHits(reading, 'priceAsk');
  if (asks.length === 0) return asks;
  const offers = namedOffers(reading);
  if (offers.length === 0) return asks;
  return asks.filter((hit) => {
    const offer = lastBefore(offers, hit.start + 1);
    return offer === undefined || offer.end < hit.end;
  });
}

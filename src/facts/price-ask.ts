// Bare asks for a price or a catalogue: they count as no element, yet say what the writer is after.
// Example: "please send price list and catalogue" -> [{ bare: 'price', text: 'price list' }, { bare: 'catalogue', text: 'catalogue' }]

import { mergedFacts, ownHits } from './own-words.ts';
import type { Fact, Reading } from './reading.ts';

export interface PriceAskFact extends Fact {
  readonly bare: 'price' | 'catalogue';
}

export function readPriceAsks(reading: Reading): readonly PriceAskFact[] {
  const prices = mergedFacts(reading, ownHits(reading, 'priceAsk')).map((fact) => ({
    ...fact,
    bare: 'price' as const,
  }));
  const catalogues = mergedFacts(reading, ownHits(reading, 'catalogueAsk')).map((fact) => ({
    ...fact,
    bare: 'catalogue' as const,
  }));
  return [...prices, ...catalogues].sort((a, b) => a.span.start - b.span.start);
}

// Packing, and what is made to the buyer's wish: his logo, his label, his print.
// Example: "OEM with our logo, 10 pcs per carton" -> [{ kind: 'customization', ... }, { kind: 'packaging', ... }]

import { lastBefore } from './hit-search.ts';
import { mergedFacts, ownHits } from './own-words.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export interface PackagingFact extends Fact {
  readonly kind: 'packaging' | 'customization';
}

export function readPackagings(reading: Reading): readonly PackagingFact[] {
  const wishes = mergedFacts(reading, ownHits(reading, 'customization')).map(
    ({ text, span }): PackagingFact => ({ text, span, kind: 'customization' }),
  );
  const packing = mergedFacts(reading, packingHits(reading));
  if (packing.length === 0) return wishes;
  const facts = packing.map(({ text, span }): PackagingFact => ({ text, span, kind: 'packaging' }));
  return wishes.length === 0 ? facts : [...facts, ...wishes].sort((a, b) => a.span.start - b.span.start);
}

function packingHits(reading: Reading): readonly PlacedHit[] {
  const hits = ownHits(reading, 'packaging');
  if (hits.length === 0) return hits;
  // A seller of packaging is asked for "packaging" and "cartons": words that name the goods are no wish about them.
  const goods = [...ownHits(reading, 'products'), ...ownHits(reading, 'profileProduct')];
  const taken = new Set(goods.flatMap(({ start, end }) => [start, end]));
  // A "packing list" is a paper.
  const papers = ownHits(reading, 'document');
  return hits.filter(
    (hit) =>
      !taken.has(hit.start) &&
      !taken.has(hit.end) &&
      (lastBefore(papers, hit.start + 1)?.end ?? 0) <= hit.end,
  );
}

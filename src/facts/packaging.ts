// Packing, and what is made to the buyer's wish: his logo, his label, his print.
// Example: "OEM with our logo, 10 pcs per carton" -> [{ kind: 'customization', ... }, { kind: 'packaging', ... }]

import { lastBefore } from './hit-search.ts';
import { mergedFacts, ownHits } from './own-words.ts';
import type { Fact, Reading } from './reading.ts';

export interface PackagingFact extends Fact {
  readonly kind: 'packaging' | 'customization';
}

export function readPackagings(reading: Reading): readonly PackagingFact[] {
  // A seller of packaging is asked for "packaging" and "cartons": words that name the goods are no wish about them.
  const goods = [...ownHits(reading, 'products'), ...ownHits(reading, 'profileProduct')];
  const taken = new Set(goods.flatMap(({ start, end }) => [start, end]));
  // A "packing list" is a paper.
  const papers = ownHits(reading, 'document');
  const packing = ownHits(reading, 'packaging').filter(
    (hit) =>
      !taken.has(hit.start) &&
      !taken.has(hit.end) &&
      (lastBefore(papers, hit.start + 1)?.end ?? 0) <= hit.end,
  );
  return [
    ...mergedFacts(reading, packing).map((fact) => ({ ...fact, kind: 'packaging' as const })),
    ...mergedFacts(reading, ownHits(reading, 'customization')).map((fact) => ({
      ...fact,
      kind: 'customization' as const,
    })),
  ].sort((a, b) => a.span.start - b.span.start);
}

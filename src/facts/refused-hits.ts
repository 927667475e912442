// What the writer says himself, without what he refuses: "tents without logo" asks for tents, not for a logo.
// Example: hits of "no samples, please send the price" -> own: request and price words, no sample

import type { Span } from '../email/open-email.ts';
import type { Hit } from '../words/hit.ts';
import { lastBefore } from './hit-search.ts';
import { isOwn } from './own-words.ts';
import type { HitTables } from './place-hits.ts';
import type { PlacedHit } from './reading.ts';

/** Words that hold a "no" which refuses nothing: "order no.", "no later than", 有没有. */
const harmlessTables: readonly Hit['table'][] = [
  'referenceLabel',
  'modelLabel',
  'deadline',
  'targetPrice',
  'question',
  'questionWord',
  'request',
  'negation',
];
const refusalReach = 40;
const clauseSigns = /[,，.。;；:：!?！？、|\n]/u;

/** "No", "without", 不要: what follows them in the clause is refused, what stands before is not ("tents without logo"). */
function refusalsOf(hits: HitTables): readonly PlacedHit[] {
  const ahead = hits.get('negationAhead');
  if (ahead === undefined) return [];
  const harmless = harmlessTables.flatMap((table) => {
    const list = hits.get(table);
    return list === undefined ? [] : [list];
  });
  return ahead.filter((hit) => !harmless.some((list) => isCovered(hit, list)));
}

function isCovered(hit: Span, hits: readonly Span[]): boolean {
  const cover = lastBefore(hits, hit.start + 1);
  return cover !== undefined && cover.end >= hit.end && cover.end - cover.start > hit.end - hit.start;
}

function isRefused(text: string, hit: Span, found: readonly PlacedHit[]): boolean {
  const refusal = lastBefore(found, hit.start);
  if (refusal === undefined || refusal.end > hit.start || hit.start - refusal.end > refusalReach)
    return false;
  return !clauseSigns.test(text.slice(refusal.end, hit.start));
}

/** Of each table the hits in the writer's own words, negated and refused ones dropped, in the order of the text. */
export function ownHitsOf(text: string, hits: HitTables): HitTables {
  const refusals = refusalsOf(hits);
  const own: HitTables = new Map();
  for (const [table, list] of hits) {
    const kept = list.filter(
      (hit) => isOwn(hit.part) && !hit.negated && (refusals.length === 0 || !isRefused(text, hit, refusals)),
    );
    if (kept.length > 0) own.set(table, kept);
  }
  return own;
}

// How far a deal has come: the writer's own words first, the quoted thread and the subject as context.
// Example: "your quotation is too high" -> quoted, negotiating; "if you can meet 16.50 we confirm the order" -> negotiating, not ordered.

import type { PartKind, Span } from '../email/open-email.ts';
import { firstBetween, lastBefore, lastEnding } from './hit-search.ts';
import { factAt, sentenceAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export interface StageFact extends Fact {
  readonly stage: 'quoted' | 'sampled' | 'negotiating' | 'ordered' | 'complaint' | 'declined';
}

/** How far before "your quotation" an ask may stand to ask for it. */
const ASK_REACH = 20;
/** "We confirm the order once ..." : what makes it pending stands right behind. */
const PENDING_BEHIND = 12;
/** "If you can meet 16.50 FOB Ningbo for 3,000 units we confirm": what makes it pending stands this far before at most. */
const PENDING_BEFORE = 100;

type Stage = StageFact['stage'];

const ownParts: ReadonlySet<PartKind> = new Set<PartKind>(['subject', 'own', 'lead']);
/** What an old mail said of price or trouble is over; that there was an offer, a sample, an order stays true. */
const lasting: ReadonlySet<Stage> = new Set(['quoted', 'sampled', 'ordered']);

/** "Please send your quotation" asks for what has not come yet. */
function isAsked(reading: Reading, hit: Span): boolean {
  const ask = lastEnding(hitsOf(reading, 'request'), hit.start, ASK_REACH);
  return ask !== undefined && !endsSentenceBetween(reading.email.text, ask.end, hit.start);
}

function endsSentenceBetween(text: string, from: number, to: number): boolean {
  return /[.!?。！？\n]/.test(text.slice(from, Math.max(from, to)));
}

/** "Once you confirm, we place the order": wished or planned, not done. */
function isPending(reading: Reading, hit: Span): boolean {
  const pending = hitsOf(reading, 'pending');
  if (pending.length === 0) return false;
  const before = lastBefore(pending, hit.start);
  const sentence = sentenceAt(reading.email.text, hit.start);
  const from = Math.max(sentence.start, hit.start - PENDING_BEFORE);
  return (
    (before !== undefined && before.start >= from && before.end <= hit.start) ||
    firstBetween(pending, hit.end, hit.end + PENDING_BEHIND) !== undefined
  );
}

interface Search {
  readonly stage: Stage;
  readonly tables: readonly PlacedHit['table'][];
  /** Further conditions on a hit. */
  readonly holds?: (hit: PlacedHit) => boolean;
}

/** The first hit in the own words, else, where it lasts, in the thread. What declines is itself a negation. */
function firstOf(reading: Reading, { stage, tables, holds }: Search): StageFact | undefined {
  let best: PlacedHit | undefined;
  for (const hit of tables.flatMap((table) => hitsOf(reading, table))) {
    const own = ownParts.has(hit.part);
    if (!own && !(hit.part === 'quoted' && lasting.has(stage))) continue;
    if (hit.negated && stage !== 'declined') continue;
    if (lasting.has(stage) && isAsked(reading, hit)) continue;
    if (holds !== undefined && !holds(hit)) continue;
    const better = best === undefined || (own && !ownParts.has(best.part));
    if (better || (own === ownParts.has(best?.part ?? 'own') && hit.start < (best?.start ?? 0))) best = hit;
  }
  return best === undefined ? undefined : { ...factAt(reading, best.start, best.end), stage };
}

/** Offers of ours the writer names: their "quotation" and "price" ask for nothing. In the order of the text. */
export function namedOffers(reading: Reading): readonly PlacedHit[] {
  return hitsOf(reading, 'quoted').filter((hit) => !hit.negated && !isAsked(reading, hit));
}

/** At most one fact a stage, own words before the thread. */
export function readStage(reading: Reading): readonly StageFact[] {
  const quoted = firstOf(reading, { stage: 'quoted', tables: ['quoted'] });
  const sampled = firstOf(reading, { stage: 'sampled', tables: ['sampled'] });
  const done = (hit: PlacedHit) => !isPending(reading, hit);
  const ordered = firstOf(reading, { stage: 'ordered', tables: ['ordered', 'paid'], holds: done });
  // A target price in a first inquiry opens a trade; in an answer to our offer it bargains.
  const inTrade = quoted !== undefined || sampled !== undefined || reading.email.quotedMails.length > 0;
  const negotiating =
    firstOf(reading, { stage: 'negotiating', tables: ['negotiating'] }) ??
    (inTrade && ordered === undefined
      ? firstOf(reading, { stage: 'negotiating', tables: ['bargain'] })
      : undefined);
  const complaint = firstOf(reading, { stage: 'complaint', tables: ['complaint'] });
  const declined = firstOf(reading, { stage: 'declined', tables: ['declined'] });
  return [quoted, sampled, negotiating, ordered, complaint, declined].filter((fact) => fact !== undefined);
}

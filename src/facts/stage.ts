// How far a deal has come: the writer's own words first, the quoted thread and the subject as context.
// Example: "your quotation is too high" -> quoted, negotiating; our quoted "please find our offer" below a reply -> quoted.

import type { PartKind } from '../email/open-email.ts';
import { lastEnding } from './hit-search.ts';
import { factAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export interface StageFact extends Fact {
  readonly stage: 'quoted' | 'sampled' | 'negotiating' | 'ordered' | 'complaint' | 'declined';
}

/** How far before "your quotation" an ask may stand to ask for it. */
const ASK_REACH = 20;

const stages = ['quoted', 'sampled', 'negotiating', 'ordered', 'complaint', 'declined'] as const;
const ownParts: ReadonlySet<PartKind> = new Set<PartKind>(['subject', 'own', 'lead']);
/** What an old mail said of price or trouble is over; that there was an offer, a sample, an order stays true. */
const lasting: ReadonlySet<StageFact['stage']> = new Set(['quoted', 'sampled', 'ordered']);

/** "Please send your quotation" asks for what has not come yet. */
function isAsked(reading: Reading, hit: PlacedHit): boolean {
  const ask = lastEnding(hitsOf(reading, 'request'), hit.start, ASK_REACH);
  return ask !== undefined && !endsSentenceBetween(reading.email.text, ask.end, hit.start);
}

function endsSentenceBetween(text: string, from: number, to: number): boolean {
  return /[.!?。！？\n]/.test(text.slice(from, Math.max(from, to)));
}

/** What declines is itself a negation ("we do not need them any more"). */
function firstOf(
  { reading, stage }: { readonly reading: Reading; readonly stage: StageFact['stage'] },
  hits: readonly PlacedHit[],
  parts: (part: PartKind) => boolean,
): PlacedHit | undefined {
  return hits.find(
    (hit) =>
      (!hit.negated || stage === 'declined') &&
      parts(hit.part) &&
      !(lasting.has(stage) && isAsked(reading, hit)),
  );
}

/** At most one fact a stage, own words before the thread. */
export function readStage(reading: Reading): readonly StageFact[] {
  return stages.flatMap((stage): StageFact[] => {
    const hits = hitsOf(reading, stage);
    const own = firstOf({ reading, stage }, hits, (part) => ownParts.has(part));
    const hit =
      own ??
      (lasting.has(stage) ? firstOf({ reading, stage }, hits, (part) => part === 'quoted') : undefined);
    return hit === undefined ? [] : [{ ...factAt(reading, hit.start, hit.end), stage }];
  });
}

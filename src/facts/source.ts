// How the buyer came to us. Example: a relayed lead -> platform; "we met at the Canton Fair" -> exhibition; else direct.

import { anyWithin } from './hit-search.ts';
import { factAt, ownHits, sentenceAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export type SourceKind = 'direct' | 'platform' | 'website-form' | 'exhibition' | 'referral' | 'social';

export interface SourceFact {
  readonly source: SourceKind;
  /** The words that told it; null when the form of the mail did, or nothing. */
  readonly evidence: Fact | null;
}

/** Strongest first: whom he met or who sent him says more than where he looked us up. */
const tables = [
  ['sourceReferral', 'referral'],
  ['sourceExhibition', 'exhibition'],
  ['sourceSocial', 'social'],
  ['sourcePlatform', 'platform'],
] as const;

/** Words that may also be a link in a signature ("LinkedIn") or a product ("exhibition tent") count in a sentence about us only. */
function isAboutUs(reading: Reading, hit: PlacedHit): boolean {
  const sentence = sentenceAt(reading.email.text, hit.start);
  return anyWithin([hitsOf(reading, 'secondPerson'), hitsOf(reading, 'firstPerson')], sentence);
}

export function readSource(reading: Reading): SourceFact {
  const { lead } = reading.email;
  if (lead !== null) return { source: lead.kind, evidence: null };
  for (const [table, source] of tables) {
    const hit = ownHits(reading, table)
      .slice(0, 40)
      .find((found) => found.part === 'subject' || isAboutUs(reading, found));
    if (hit !== undefined) return { source, evidence: factAt(reading, hit.start, hit.end) };
  }
  const found = ownHits(reading, 'sourceWebsite')[0];
  return { source: 'direct', evidence: found === undefined ? null : factAt(reading, found.start, found.end) };
}

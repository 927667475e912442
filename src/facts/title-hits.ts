// All words of a mail that are positions, with what they decide; short forms and signs of other words left out.
// Example: "Purchasing Manager" -> decision; the 电工 in the firm 机电工程 and the "md" of "cmd" are none.

import type { Span } from '../email/open-email.ts';
import { firstBetween, lastBefore } from './hit-search.ts';
import { isPlainAbbreviation } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import type { PlacedHit, Reading } from './reading.ts';

export type TitleRank = 'decision' | 'influence' | 'other';

export interface TitleHit extends PlacedHit {
  readonly rank: TitleRank;
}

/** Chinese is written without blanks: a title that begins in one word of a firm's name and ends in the next is none. */
function isAcross(hit: Span, names: readonly Span[]): boolean {
  const crossing = firstBetween(names, hit.start + 1, hit.end);
  const around = lastBefore(names, hit.start);
  return (
    (crossing !== undefined && crossing.end > hit.end) || (around !== undefined && around.end > hit.start)
  );
}

function findTitles(reading: Reading): readonly TitleHit[] {
  const ranked = (table: 'titleDecision' | 'titleInfluence' | 'titleOther', rank: TitleRank) =>
    hitsOf(reading, table).map(
      ({ table: of, key, language, start, end, part, negated }): TitleHit =>
        // Named one by one: a spread costs many times as much, at each hit.
        ({ table: of, key, language, start, end, part, negated, rank }),
    );
  const all = [
    ...ranked('titleDecision', 'decision'),
    ...ranked('titleInfluence', 'influence'),
    ...ranked('titleOther', 'other'),
  ];
  const departments = hitsOf(reading, 'department');
  const names = hitsOf(reading, 'companyWord');
  const { text } = reading.email;
  return all
    .filter((hit) => {
      if (!isPlainAbbreviation(text.slice(hit.start, hit.end), 3) || isAcross(hit, names)) return false;
      const cover = firstBetween(departments, Math.max(0, hit.start - 24), hit.end);
      return (
        cover === undefined ||
        cover.start > hit.start ||
        cover.end < hit.end ||
        cover.end - cover.start <= hit.end - hit.start
      );
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

const known = new WeakMap<Reading, readonly TitleHit[]>();

/** In the order of the text; worked out once for each reading. */
export function titleHits(reading: Reading): readonly TitleHit[] {
  const hits = known.get(reading) ?? findTitles(reading);
  known.set(reading, hits);
  return hits;
}

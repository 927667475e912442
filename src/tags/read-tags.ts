// Which tags a screened mail gets. Example: an A inquiry from Spain for 500 tents through the website ->
// [quadrant A, region western-europe, product camping tent, source website-form, stage to-quote, scale mid]

import type { Profile } from '../profile/profile.ts';
import type { Screening } from '../screening/screening.ts';
import { allTagGroups } from './all-tag-groups.ts';
import { quadrantTags } from './quadrant.ts';
import type { Tag } from './tag.ts';
import type { TagFacts } from './tag-group.ts';

/**
 * @returns tags of the closed vocabulary only. Rubbish gets its quadrant and nothing else: a region or product on a scam would
 * only fill the list. Mail without a quadrant (a colleague, a bounce) gets none.
 */
export function readTags(
  screening: Pick<Screening, 'kind' | 'quadrant'>,
  facts: TagFacts,
  profile: Profile | null,
): readonly Tag[] {
  const source = { screening, facts, profile };
  if (screening.quadrant === null) return [];
  if (screening.quadrant === 'D') return quadrantTags.tagsOf(source);
  return allTagGroups.flatMap(({ tagsOf }) => tagsOf(source));
}

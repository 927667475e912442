// The tags of a mail after the user's own word: his quadrant instead of ours, the rest as it was read.
// Example: judgedTags([C, to-quote], 'A') -> [A, to-quote]; 'other' -> no tag at all

import type { Judgement } from '../panel/panel-props.ts';
import type { Tag } from '../tags/tag.ts';

export function judgedTags(tags: readonly Tag[], judged: Judgement | null): readonly Tag[] {
  if (judged === null) return tags;
  if (judged === 'other') return [];
  return [{ group: 'quadrant', key: judged }, ...tags.filter(({ group }) => group !== 'quadrant')];
}

// How big the order is that a mail speaks of. Example: "2 x 40HQ" -> "询盘/大单"; "50 pcs" -> "询盘/小单"; no quantity -> none.

import { labelColours } from './label-colours.ts';
import { perQuarter, pieceStep, scaleSteps } from './scale-steps.ts';
import type { TagEntry } from './tag.ts';
import { type StatedQuantity, type TagGroupRules, tagIn } from './tag-group.ts';

const colour = labelColours.scale;

const entries: ReadonlyMap<string, TagEntry> = new Map([
  ['big', { name: { zh: '大单', en: 'Large order' }, colour }],
  ['mid', { name: { zh: '中单', en: 'Medium order' }, colour }],
  ['small', { name: { zh: '小单', en: 'Small order' }, colour }],
]);

export const scaleTags: TagGroupRules = {
  group: 'scale',
  entries: () => entries,
  tagsOf: ({ facts }) => tagIn('scale', entries, scaleOf(facts.quantities) ?? ''),
};

/** The biggest statement counts: "50 as a trial, later two containers" is a container business. Samples say nothing. */
function scaleOf(quantities: readonly StatedQuantity[]): 'big' | 'mid' | 'small' | null {
  const sizes = quantities.filter(({ sample, value }) => !sample && value > 0).map(sizeOf);
  if (sizes.length === 0) return null;
  return sizes.find((size) => size === 'big') ?? sizes.find((size) => size === 'mid') ?? 'small';
}

function sizeOf({ value, unit, per }: StatedQuantity): 'big' | 'mid' | 'small' {
  const amount = value * (perQuarter.get(per ?? 'order') ?? 1);
  const step = scaleSteps.find(({ units }) => units.some((id) => id === unit)) ?? pieceStep;
  if (amount < step.mid) return 'small';
  return amount < step.big ? 'mid' : 'big';
}

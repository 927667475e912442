// The list of tag groups, in the order in which their labels are shown. To add a group: its file, its name in tag.ts, a line here.
// Example: allTagGroups[0].group -> 'quadrant'

import { productTags } from './product.ts';
import { quadrantTags } from './quadrant.ts';
import { regionTags } from './region.ts';
import { scaleTags } from './scale.ts';
import { sourceTags } from './source.ts';
import { stageTags } from './stage.ts';
import type { TagGroupRules } from './tag-group.ts';

export const allTagGroups: readonly TagGroupRules[] = [
  quadrantTags,
  regionTags,
  productTags,
  sourceTags,
  stageTags,
  scaleTags,
];

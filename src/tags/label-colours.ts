// The colours of our labels: Gmail pairs with a contrast of at least 4.5, Outlook presets 0-24.
// Example: labelColours.priority -> dark green with white letters, Outlook green (preset 4).

import type { LabelColour } from './tag.ts';

const pair = (background: string, text: string, outlook: number): LabelColour => ({
  gmail: { background: `#${background}`, text: `#${text}` },
  outlook,
});

export const labelColours = {
  priority: pair('076239', 'ffffff', 4),
  nurture: pair('285bac', 'ffffff', 7),
  standard: pair('fce8b3', '594c05', 3),
  notProspect: pair('cccccc', '434343', 12),
  region: pair('c9daf8', '0d3472', 22),
  product: pair('e3d7ff', '3d188e', 8),
  source: pair('98d7e4', '0d3b44', 5),
  stage: pair('b3efd3', '0b4f30', 20),
  stageWarning: pair('f2b2a8', '8a1c0a', 0),
  stageClosed: pair('efefef', '434343', 13),
  scale: pair('ffdeb5', '7a4706', 1),
} as const satisfies { readonly [name: string]: LabelColour };

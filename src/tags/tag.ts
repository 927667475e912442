// One tag of the closed vocabulary. Example: { group: 'quadrant', key: 'A' }; its label name and colours stand in the vocabulary.

import type { Sentence } from '../lexicon/sentence.ts';

export type TagGroup = 'quadrant' | 'region' | 'product' | 'source' | 'stage' | 'scale';

export interface Tag {
  readonly group: TagGroup;
  /** A key of the group's table; for products the index-independent name of a profile product. */
  readonly key: string;
}

/** What a label looks like: Gmail takes a background and a text colour of its fixed list, Outlook a preset 0-24. */
export interface LabelColour {
  readonly gmail: { readonly background: string; readonly text: string };
  readonly outlook: number;
}

export interface LabelSpec {
  readonly name: string;
  readonly colour: LabelColour;
}

/** One row of a group's table: how the tag is called and coloured. */
export interface TagEntry {
  readonly name: Sentence;
  readonly colour: LabelColour;
}

// One tag of the closed vocabulary. Example: { group: 'quadrant', key: 'A' }; its label name and colours stand in the vocabulary.

export type TagGroup = 'quadrant' | 'region' | 'product' | 'source' | 'stage' | 'scale';

export interface Tag {
  readonly group: TagGroup;
  /** A key of the group's table; for products the index-independent name of a profile product. */
  readonly key: string;
}

// One phrase found in a text, and the names of the tables it can come from.
// Example: { table: 'units', key: 'piece', language: 'en', start: 4, end: 7 } in "300 pcs"

import type { TableName } from '../lexicon/language.ts';
import type { WorldTableName } from '../lexicon/world-table.ts';

/** Tables that the seller's profile brings. */
export type ProfileTableName =
  | 'profileProduct'
  | 'profileModel'
  | 'profileBrand'
  | 'profileCompany'
  | 'profileIndustry'
  | 'profileRelated'
  | 'profileExcluded';

/**
 * One phrase found in `text.slice(start, end)`: in which table, under which key ('' for plain lists),
 * in which language's table ('' = world table or profile).
 */
export interface Hit {
  readonly table: TableName | WorldTableName | ProfileTableName;
  readonly key: string;
  readonly language: string;
  readonly start: number;
  readonly end: number;
}

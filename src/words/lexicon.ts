// The languages and world tables compiled into one matcher, and what one pass over a text finds.
// Example: findHits(lexicon, "Please quote 300 pcs") -> [{ table: 'request', key: '', language: 'en', start: 0, end: 12 }, ...]

import type { Language, TableName } from '../lexicon/language.ts';
import type { WorldTableName } from '../lexicon/world-table.ts';

/** One phrase found: where, in which table, under which key ('' for plain lists), in which language's table ('' = world table). */
export interface Hit {
  readonly table: TableName | WorldTableName;
  readonly key: string;
  readonly language: string;
  readonly start: number;
  readonly end: number;
}

/** Opaque to its users: made by `compileLexicon`, read by `findHits`. */
export interface Lexicon {
  readonly languages: readonly Language[];
  readonly matcher: unknown;
}

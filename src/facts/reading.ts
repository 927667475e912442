// What every fact reader gets: the mail, its language, and all words found in one pass over its text.
// Example: readQuantities(reading) looks at reading.numbers and at the unit words behind them.

import type { OpenEmail, PartKind, Span } from '../email/open-email.ts';
import type { ProfileWords } from '../profile/profile-words.ts';
import type { MailLanguage } from '../words/detect-language.ts';
import type { Hit } from '../words/hit.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { NumberToken } from '../words/numbers.ts';

/** The base of every fact: the words of the mail and where they stand in `email.text`. */
export interface Fact {
  readonly text: string;
  readonly span: Span;
}

/** A hit together with the part of the mail it stands in. */
export interface PlacedHit extends Hit {
  readonly part: PartKind;
  /** The ask is refused or negated in its sentence ("no samples, please"). */
  readonly negated: boolean;
}

export interface PlacedNumber extends NumberToken {
  readonly part: PartKind;
}

export interface Reading {
  readonly email: OpenEmail;
  readonly lexicon: Lexicon;
  readonly profile: ProfileWords | null;
  readonly language: MailLanguage;
  /** All hits in the order of the text, by table; only of the mail's own languages and English, and of world tables. */
  readonly hits: ReadonlyMap<Hit['table'], readonly PlacedHit[]>;
  /** Of these the writer's own: subject, new text, his part of a lead, files' names; negated and refused ones dropped. */
  readonly own: ReadonlyMap<Hit['table'], readonly PlacedHit[]>;
  /** All hits, and in signature, From line and lead also titles, countries ... in every other language. */
  readonly spoken: ReadonlyMap<Hit['table'], readonly PlacedHit[]>;
  readonly numbers: readonly PlacedNumber[];
  /** More words of one table, or more numbers, than are read. */
  readonly cut: boolean;
  /** What `perReading` has worked out so far, by the function that did. */
  readonly worked: Map<unknown, unknown>;
}

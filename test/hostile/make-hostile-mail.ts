// Every hostile mail of the tests, by kind; the same seed gives the same mails.
// Example: makeHostileMail(1).filter(({ family }) => family === 'mime-bombs') -> mails of 20,000 parts, 3,000 levels ...

import { brokenFiles } from './families/broken-files.ts';
import { charsetLies } from './families/charset-lies.ts';
import { forgedHeaders } from './families/forged-headers.ts';
import { hiddenText } from './families/hidden-text.ts';
import { htmlFloods } from './families/html-floods.ts';
import { injections } from './families/injections.ts';
import { mimeBombs } from './families/mime-bombs.ts';
import { oddLetters } from './families/odd-letters.ts';
import { pumpStrings } from './families/pump-strings.ts';
import type { Family, HostileMail } from './hostile-mail.ts';
import { seeded } from './seeded.ts';

const families: readonly Family[] = [
  mimeBombs,
  charsetLies,
  pumpStrings,
  forgedHeaders,
  hiddenText,
  injections,
  oddLetters,
  htmlFloods,
  brokenFiles,
];

export function makeHostileMail(seed: number): readonly HostileMail[] {
  const random = seeded(seed);
  return families.flatMap((family) => family(random));
}

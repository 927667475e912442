// A person's name as it is said: given name first where capitals mark the family name, and written with small letters.
// Example: "KIM Jisoo" -> "Jisoo Kim", "Jean-Luc MOREAU" -> "Jean-Luc Moreau", "ann roe" -> "Ann Roe", "Mei Lin" stays.

import { shortFamilyNames } from '../lexicon/people/name-words.ts';
import { foldText } from '../words/fold.ts';

/** "ann roe" and "ANN ROE" are said as "Ann Roe"; anything mixed stays as written. */
function wellCased(name: string): string {
  if (name !== name.toLowerCase() && name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** MOREAU, DELA, NG; but no initials ("J.", "AJ") and no numbers of a line ("III"). */
function isShouted(word: string): boolean {
  if (word !== word.toUpperCase() || word === word.toLowerCase() || word.includes('.')) return false;
  if (word.length === 2) return shortFamilyNames.has(foldText(word));
  return word.length > 2 && !/^[IVX]+$/.test(word) && !/^(?:MBA|PHD|FCA|CPA|PMP|MSC|BSC|ESQ)$/.test(word);
}

/** Whether capitals tell family name and given name apart: some words shout, some do not, all of one kind together. */
export function isMarked(name: string): boolean {
  return familyOf(name.split(/\s+/)) !== null;
}

function familyOf(words: readonly string[]): { family: string[]; given: string[] } | null {
  const shouted = words.map(isShouted);
  const first = shouted.indexOf(true);
  const last = shouted.lastIndexOf(true);
  if (first < 0 || shouted.slice(first, last + 1).includes(false)) return null;
  const family = words.slice(first, last + 1);
  const given = words.filter((_, at) => at < first || at > last);
  const behind = last === words.length - 1;
  if (given.length === 0 || !(first === 0 || behind) || given.every((word) => word.length < 2)) return null;
  return { family, given };
}

/** The name in the order and with the letters in which it is said. */
export function saidName(name: string): string {
  const found = familyOf(name.split(/\s+/));
  if (found === null) return wellCased(name);
  return [...found.given, ...found.family.map(wellCased)].join(' ');
}

/** Whether both names hold the same words, in whatever order: "Tanaka Hiroshi" and "Hiroshi TANAKA". */
export function isSameName(one: string, other: string): boolean {
  const key = (name: string) =>
    foldText(name)
      .split(/[\s,]+/)
      .filter((word) => word !== '')
      .sort()
      .join(' ');
  return key(one) === key(other);
}

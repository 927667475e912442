// How much of a person's name some words are, by the custom of their script.
// Example: ["Abu", "Karim"] -> part, ["Ludwig", "van", "der", "Meer"] -> full, ["陈立新"] -> full, ["price77"] -> none

import { chineseSurnames, koreanSurnames, kunyas, nameParticles } from '../lexicon/people/name-words.ts';
import { foldText } from '../words/fold.ts';

/** Scripts whose names are written without capitals and mostly without blanks. */
export const eastern = /^[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]+$/;
/** No name has more words. */
export const MOST_WORDS = 6;

export type Grade = 'full' | 'part' | 'none';

/** 陈, 欧阳: a family name and nothing else. */
export function isFamilyName(word: string): boolean {
  return chineseSurnames.has(foldText(word));
}

function gradeOfHan(word: string): Grade {
  const folded = foldText(word);
  if (!/^[\u3400-\u9fff]{1,4}$/.test(folded)) return 'none';
  const double = chineseSurnames.has(folded.slice(0, 2));
  if (folded.length === 1) return chineseSurnames.has(folded) ? 'part' : 'none';
  if (double) return folded.length >= 3 ? 'full' : 'part';
  return folded.length <= 3 && chineseSurnames.has(folded.charAt(0)) ? 'full' : 'part';
}

function gradeOfEastern(words: readonly string[]): Grade {
  const [only = '', second] = words;
  if (second === undefined) {
    if (/^[\uac00-\ud7af]{2,4}$/.test(only))
      return koreanSurnames.has(only.charAt(0)) && only.length >= 3 ? 'full' : 'part';
    return gradeOfHan(only);
  }
  // Japanese, and Chinese or Korean names set apart by a blank: family name and given name.
  const both =
    words.length === 2 &&
    words.every((word) => /^[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,4}$/.test(word));
  return both ? 'full' : 'none';
}

/** Letters, and between them marks of names; `real` where it is more than an initial ("J.", "A.B."). */
function wordOf(word: string): { named: boolean; real: boolean } {
  let real = false;
  let before = 0;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit > 0x7f) return wordBeyondAscii(word);
    const letter = (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
    if (!letter && (at === 0 || (unit !== APOSTROPHE && unit !== FULL_STOP && unit !== HYPHEN)))
      return noWord;
    if (letter && before === 1) real = true;
    before = letter ? 1 : 0;
  }
  return real ? realWord : initial;
}

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const noWord = { named: false, real: false };
const realWord = { named: true, real: true };
const initial = { named: true, real: false };

function wordBeyondAscii(word: string): { named: boolean; real: boolean } {
  if (!/^\p{L}[\p{L}\p{M}'’.\-‐]*$/u.test(word)) return noWord;
  return /\p{L}{2}/u.test(word) ? realWord : initial;
}

/** Words of one name, without "Mr"; `strict`: written as names are, each with a capital. */
export function gradeOfWords(words: readonly string[], strict: boolean): Grade {
  if (words.length === 0 || words.length > MOST_WORDS) return 'none';
  if (eastern.test(words.join(''))) return gradeOfEastern(words);
  // "陈美玲 Tan Mei Ling" is one name twice: its halves are looked at alone.
  if (words.some((word) => /[\u3040-\u9fff\uac00-\ud7af]/.test(word))) return 'none';
  let real = 0;
  for (const word of words) {
    const { named, real: isReal } = wordOf(word);
    if (!named) return 'none';
    if (nameParticles.has(foldText(word))) continue;
    const capital =
      word.charAt(0) !== word.charAt(0).toLowerCase() || word.charAt(0).toUpperCase() === word.charAt(0);
    if (strict && !capital) return 'none';
    if (isReal) real += 1;
  }
  if (real >= 2 && !(real === 2 && kunyas.has(foldText(words[0] ?? '')))) return 'full';
  return real >= 1 ? 'part' : 'none';
}

// Numbers as people write them: "3,000", "1.200,50", "5万", "10k", "两千", "a dozen", "2 lakh", Arabic-Indic digits.
// Example: readNumbers("about 3,000 pcs", []) -> [{ value: 3000, start: 6, end: 11 }]

import { chineseDigits, chineseMultipliers } from '../lexicon/writing/chinese-numerals.ts';
import { BLANK, classOf, DIGIT, foldOf, IDEOGRAPH, LETTER } from './fold.ts';
import type { Hit } from './hit.ts';

/** A number in the text; `value` in units (5万 -> 50000). */
export interface NumberToken {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 24;
/** A number word this big multiplies the number before it: "2 dozen", "5 lakh". */
const MULTIPLIES_FROM = 12;

function isDigit(text: string, at: number): boolean {
  return at < text.length && classOf[text.charCodeAt(at)] === DIGIT;
}

function digitsFrom(text: string, from: number): number {
  let at = from;
  while (at < from + LONGEST && isDigit(text, at)) at++;
  return at;
}

interface Group {
  readonly separator: string;
  readonly digits: string;
}

function foldDigits(text: string, start: number, end: number): string {
  let digits = '';
  for (let i = start; i < end; i++) digits += String.fromCharCode(foldOf[text.charCodeAt(i)] ?? 0x30);
  return digits;
}

function separatorAt(text: string, at: number): string {
  const char = text[at] ?? '';
  if (char === '.' || char === '٫') return '.';
  if (char === ',' || char === '٬' || char === ',') return ',';
  if (char === "'" || char === '’') return "'";
  return classOf[text.charCodeAt(at)] === BLANK && char !== '\n' && char !== '-' && char !== '–' ? ' ' : '';
}

/** Reads "1.200,50" as groups: 1 | .200 | ,50. A blank joins only groups of three digits. */
function readGroups(text: string, start: number): { groups: Group[]; end: number } {
  let end = digitsFrom(text, start);
  const groups: Group[] = [{ separator: '', digits: foldDigits(text, start, end) }];
  while (groups.length < 8) {
    const separator = separatorAt(text, end);
    if (separator === '' || !isDigit(text, end + 1)) break;
    // "DN40 250 pcs": a number on a sign of letters ends where the blank stands.
    if (separator === ' ' && /[A-Za-z]/.test(text[start - 1] ?? '')) break;
    const stop = digitsFrom(text, end + 1);
    const head = groups[0]?.digits.length ?? 0;
    if ((separator === ' ' || separator === "'") && (stop - end - 1 !== 3 || head > 3)) break;
    groups.push({ separator, digits: foldDigits(text, end + 1, stop) });
    end = stop;
  }
  return { groups, end };
}

/** Which separator is the decimal one: the last of two kinds, or a single one not followed by three digits. */
function valueOfGroups(groups: readonly Group[]): number {
  const last = groups[groups.length - 1];
  const first = groups[0];
  if (last === undefined || first === undefined || groups.length === 1) return Number(first?.digits ?? 0);
  const kinds = new Set(groups.slice(1).map((group) => group.separator));
  const alone = groups.filter((group) => group.separator === last.separator).length === 1;
  const threes = last.digits.length === 3 && first.digits !== '0' && first.digits.length <= 3;
  const decimal = alone && (kinds.size > 1 || !threes) && last.separator !== ' ' && last.separator !== "'";
  const whole = (decimal ? groups.slice(0, -1) : groups).map((group) => group.digits).join('');
  return Number(decimal ? `${whole}.${last.digits}` : whole);
}

/** "5万" and "10k": a multiplier right behind the digits. */
function readMultiplier(text: string, end: number): { factor: number; end: number } {
  const at = text[end] === ' ' && chineseMultipliers.has(text[end + 1] ?? '') ? end + 1 : end;
  const chinese = chineseMultipliers.get(text[at] ?? '');
  if (chinese !== undefined) {
    const more = chineseMultipliers.get(text[at + 1] ?? '');
    return more === undefined ? { factor: chinese, end: at + 1 } : { factor: chinese * more, end: at + 2 };
  }
  const unit = text[end];
  if ((unit === 'k' || unit === 'K') && classOf[text.charCodeAt(end + 1)] !== LETTER)
    return { factor: 1000, end: end + 1 };
  return { factor: 1, end };
}

/** "两千五百", "十二", "三": from 1 to 9,999万; a lone digit word is a number only before a measure, which readers check. */
function readChinese(text: string, start: number): NumberToken | null {
  let total = 0;
  let digit = 0;
  let at = start;
  for (; at < start + LONGEST; at++) {
    const char = text[at] ?? '';
    const value = chineseDigits.get(char);
    const factor = chineseMultipliers.get(char);
    if (value !== undefined) digit = value;
    else if (factor !== undefined && factor >= 10000) {
      total = (total + digit || 1) * factor;
      digit = 0;
    } else if (factor !== undefined) {
      total += (digit || 1) * factor;
      digit = 0;
    } else break;
  }
  return at === start ? null : { value: total + digit, start, end: at };
}

function readNumberAt(text: string, start: number): NumberToken | null {
  if (!isDigit(text, start)) {
    const char = text[start] ?? '';
    return chineseDigits.has(char) || char === '十' ? readChinese(text, start) : null;
  }
  const { groups, end } = readGroups(text, start);
  const multiplier = readMultiplier(text, end);
  return { value: valueOfGroups(groups) * multiplier.factor, start, end: multiplier.end };
}

/** Number words of the lexicon's hits: alone ("a dozen"), or as a multiplier of the number before ("2 dozen", "5 lakh"). */
function joinWords(text: string, tokens: NumberToken[], words: readonly Hit[]): NumberToken[] {
  if (words.length === 0) return tokens;
  const joined: NumberToken[] = [];
  const all = [...tokens, ...words.map(({ key, start, end }) => ({ value: Number(key), start, end }))];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const token of all) {
    const before = joined[joined.length - 1];
    if (before !== undefined && token.start < before.end) continue;
    const touches = before !== undefined && text.slice(before.end, token.start).trim() === '';
    if (
      touches &&
      token.value >= MULTIPLIES_FROM &&
      before.value < token.value &&
      !isDigit(text, token.start)
    ) {
      joined[joined.length - 1] = { value: before.value * token.value, start: before.start, end: token.end };
    } else joined.push(token);
  }
  return joined;
}

/** All numbers of a text in order; `words` are the hits of number words. Linear. */
export function readNumbers(text: string, words: readonly Hit[]): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (let i = 0; i < text.length; i++) {
    const kind = classOf[text.charCodeAt(i)];
    if (kind !== DIGIT && kind !== IDEOGRAPH) continue;
    const token = readNumberAt(text, i);
    if (token === null) continue;
    tokens.push(token);
    i = token.end - 1;
  }
  return joinWords(text, tokens, words);
}

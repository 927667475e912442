// What each number of the writer's own words counts or measures, decided once for quantities and parameters alike.
// Example: "300 pcs of 9W bulbs, 30% deposit" -> 300 counts pieces, 9 measures watts, 30 is neither.

import type { Span } from '../email/open-email.ts';
import { orderTails } from '../lexicon/trade/amount-words.ts';
import { isUnitId, loneLetters, type UnitId, type UnitKind, unitKinds } from '../lexicon/trade/units.ts';
import { isToldAsAmount, isWishedOne } from './bare-amount.ts';
import { firstBetween, firstIndex, lastBefore, lastEnding } from './hit-search.ts';
import {
  gatherUnits,
  gatherWords,
  isMoney,
  isPartOfWord,
  isReference,
  isWrittenAmount,
  isYear,
  kindOf,
  type MeasureWords,
} from './measure-words.ts';
import { isOurSubject } from './our-subject.ts';
import { isOwn } from './own-words.ts';
import { perReading } from './per-reading.ts';
import type { PlacedHit, PlacedNumber } from './reading.ts';

/** `span` covers number and unit; `unit` null where only the goods, a label or a table tell that it is an amount. */
export interface Measure {
  readonly use: 'amount' | 'measure';
  readonly value: number;
  readonly unit: UnitId | null;
  readonly kind: UnitKind | null;
  readonly span: Span;
}

/** Masses, lengths and areas from here on are amounts; below they describe one item ("a 20 kg bag", "6 m pole"). */
const amountFrom: { readonly [U in UnitId]?: number } = {
  tonne: 1,
  kilogram: 100,
  pound: 200,
  litre: 200,
  gallon: 100,
  metre: 100,
  foot: 300,
  yard: 50,
  'square-metre': 20,
  'square-foot': 200,
  'cubic-metre': 5,
};

/** All amounts and measures of the own words, in the order of the text. Linear in numbers and hits. */
export const readMeasures = perReading((reading): readonly Measure[] => {
  const { text } = reading.email;
  const found: Measure[] = [];
  const numbers = reading.numbers.filter(
    (number) => isOwn(number.part) && !(number.part === 'subject' && isOurSubject(reading, number)),
  );
  if (numbers.length === 0) return loneContainers(text, gatherUnits(reading).containers, found);
  const words = gatherWords(reading);
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index];
    const measure = number === undefined ? null : measureOf(number, numbers[index + 1], words);
    if (measure !== null) found.push(measure);
  }
  found.push(...loneContainers(text, words.containers, found));
  return found.sort((a, b) => a.span.start - b.span.start);
});

function measureOf(
  number: PlacedNumber,
  next: PlacedNumber | undefined,
  words: MeasureWords,
): Measure | null {
  const { text } = words;
  // The "40" of "40HQ" is the name of a container, not a number of goods.
  if (isInside(words.containers, number) || isInside(words.materials, number)) return null;
  const prefixed = prefixMeasure(number, words);
  if (prefixed !== null) return prefixed;
  if (isReference(number, words) || isMoney(number, words)) return null;
  const kelvin = kelvinOf(number, text);
  if (kelvin !== null) return kelvin;
  const container = containerBehind(number, words);
  if (container !== null) return container;
  const unit = unitBehind(number, words);
  if (unit !== undefined) return withUnit(number, unit, words);
  const ranged = rangeMeasure(number, next, words);
  if (ranged !== null) return ranged;
  // The number of a file is no amount, unless a unit says so.
  return number.part === 'attachment'
    ? null
    : (dimensionOf(number, next, words) ?? bareAmount(number, words));
}

function isInside(hits: readonly PlacedHit[], number: PlacedNumber): boolean {
  if (hits.length === 0) return false;
  const before = lastBefore(hits, number.start + 1);
  return before !== undefined && before.end > number.start;
}

function measure(use: Measure['use'], number: PlacedNumber, hit: PlacedHit | null, end: number): Measure {
  const unit = hit !== null && isUnitId(hit.key) ? hit.key : null;
  const kind = unit === null ? null : unitKinds[unit];
  return { use, value: number.value, unit, kind, span: { start: number.start, end } };
}

function withUnit(number: PlacedNumber, unit: PlacedHit, words: MeasureWords): Measure | null {
  const kind = kindOf(unit);
  const end = Math.max(unit.end, number.end);
  if (kind === null || kind === 'time' || kind === 'prefix' || unit.key === 'percent') return null;
  if (kind === 'count') {
    const counted =
      (isCountable(number, words.text) ||
        isWholeUnit(unit, words.text) ||
        (number.value === 1 && isWishedOne(number, end, words))) &&
      firstBetween(words.papers, end, end + 3) === undefined;
    return counted
      ? measure(isContent(number, unit, words.text) ? 'measure' : 'amount', number, unit, end)
      : null;
  }
  if (kind === 'bulk' && isUnitId(unit.key)) {
    // "Load 150 kg", 120米扬程 tell of one item; in "23 micron, 5 tons" the comma parts two things.
    const property = lastEnding(words.properties, number.start, 3);
    const described =
      (property !== undefined && !/[,，;；、]/u.test(words.text.slice(property.end, number.start))) ||
      firstBetween(words.properties, number.end, end + 2) !== undefined;
    const enough = !described && number.value >= (amountFrom[unit.key] ?? 0);
    return measure(enough ? 'amount' : 'measure', number, unit, end);
  }
  return measure('measure', number, unit, end);
}

/** "一个问题", "三方": a lone small Chinese numeral is a word of the language more often than an amount. */
function isCountable(number: PlacedNumber, text: string): boolean {
  if (number.value <= 0) return false;
  return number.value > 1 || isAsciiDigit(text.charCodeAt(number.start));
}

/** 一用一备: a unit of three characters and more is no word of the language that a lone numeral opens. */
function isWholeUnit(unit: PlacedHit, text: string): boolean {
  return unit.end - unit.start > 2 && /[\u4e00-\u9fff]/u.test(text.charAt(unit.start));
}

/** "A 100-piece set": what one set holds. */
function isContent(number: PlacedNumber, unit: PlacedHit, text: string): boolean {
  if (text.charAt(number.end) !== '-' || unit.start !== number.end + 1) return false;
  const behind = text.slice(unit.end, unit.end + 10).toLowerCase();
  return /^ [a-z]/u.test(behind) && !orderTails.some((tail) => behind.startsWith(tail));
}

function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Two blanks or a hyphen may stand between number and unit; single Latin letters must cling to it, be capitals or stand in `loneLetters`. */
function unitBehind(number: PlacedNumber, words: MeasureWords): PlacedHit | undefined {
  let best: PlacedHit | undefined;
  for (let at = firstIndex(words.units, number.end); at < words.units.length; at += 1) {
    const hit = words.units[at];
    if (hit === undefined || hit.start > number.end + 2) break;
    if (hit.start > number.end && words.text.slice(number.end, hit.start).trim().replace('-', '') !== '')
      break;
    if (!fitsBehind(number, hit, words.text)) continue;
    if (best === undefined || hit.end > best.end || rank(hit) > rank(best)) best = hit;
  }
  return best;
}

/** A count beats a measure of the same letters: "box", "bag" and "unit" before anything else. */
function rank(hit: PlacedHit): number {
  return kindOf(hit) === 'prefix' ? -1 : 0;
}

function fitsBehind(number: PlacedNumber, hit: PlacedHit, text: string): boolean {
  const kind = kindOf(hit);
  if (kind === 'prefix' || kind === 'container') return false;
  const word = text.slice(hit.start, hit.end);
  if (word.length === 1 && /[a-z]/iu.test(word)) {
    return (
      hit.start === number.end ||
      ((word === word.toUpperCase() || loneLetters.includes(word)) && !/[A-Za-z]/u.test(text.charAt(hit.end)))
    );
  }
  // A closing quotation mark is no inch sign when the number opened no measure.
  return !/^["”″]$/u.test(word) || (hit.start === number.end && number.value <= 80);
}

/** "DN50", "PN 16", "IP65", "class 150": the unit stands before its number. */
function prefixMeasure(number: PlacedNumber, words: MeasureWords): Measure | null {
  const before = lastEnding(words.units, number.start, 2);
  if (before === undefined || kindOf(before) !== 'prefix') return null;
  const { use, value, unit, kind } = measure('measure', number, before, number.end);
  return { use, value, unit, kind, span: { start: before.start, end: number.end } };
}

/** "3000K": the reader of numbers takes the K for a thousand, but colour temperatures end in it. */
function kelvinOf(number: PlacedNumber, text: string): Measure | null {
  if (number.value < 1_800_000 || number.value > 12_000_000 || text.charAt(number.end - 1) !== 'K')
    return null;
  return {
    use: 'measure',
    value: number.value / 1000,
    unit: 'kelvin',
    kind: 'other',
    span: { start: number.start, end: number.end },
  };
}

/** "1x40HQ", "2 × 20'GP", "3 containers", "两个高柜". */
function containerBehind(number: PlacedNumber, words: MeasureWords): Measure | null {
  const hit = firstBetween(words.containers, number.end, number.end + 6);
  if (hit === undefined || number.value > 500) return null;
  const between = words.text
    .slice(number.end, hit.start)
    .replace(/[\s*x×X-]/gu, '')
    .replace(/full|个|只/u, '');
  return between === '' ? measure('amount', number, hit, hit.end) : null;
}

/** A named container without a number is one of it: "a 40HQ". A bare "container" or "20 ft" alone may be anything. */
function loneContainers(
  text: string,
  containers: readonly PlacedHit[],
  found: readonly Measure[],
): readonly Measure[] {
  const lone: Measure[] = [];
  if (containers.length === 0) return lone;
  const taken = new Set(found.map(({ span }) => span.end));
  let last = -1;
  for (const hit of containers) {
    if (hit.start < last || taken.has(hit.end) || !isUnitId(hit.key)) continue;
    if (!/hq|hc|gp|柜/iu.test(text.slice(hit.start, hit.end)) || hit.key === 'container') continue;
    last = hit.end;
    lone.push({
      use: 'amount',
      value: 1,
      unit: hit.key,
      kind: 'container',
      span: { start: hit.start, end: hit.end },
    });
  }
  return lone;
}

/** "500-1000 pcs", "500 / 1000 / 3000 pcs": the first number shares the unit of the last. */
function rangeMeasure(
  number: PlacedNumber,
  next: PlacedNumber | undefined,
  words: MeasureWords,
): Measure | null {
  if (next === undefined || next.start > number.end + 5 || next.value <= number.value) return null;
  const between = words.text.slice(number.end, next.start).trim();
  if (!/^(?:-|–|—|~|～|to|至|到|\/|,|，|、|or|and|或|和)$/u.test(between)) return null;
  const unit = unitBehind(next, words);
  if (unit === undefined || isReference(next, words)) return null;
  return withUnit(number, { ...unit, end: number.end }, words);
}

/** "480x240x195 cm", "20*30+8cm": numbers joined by a cross are a size, whatever follows. */
function dimensionOf(
  number: PlacedNumber,
  next: PlacedNumber | undefined,
  words: MeasureWords,
): Measure | null {
  if (next === undefined || next.start > number.end + 5) return null;
  const between = words.text.slice(number.end, next.start).replace(/\s/gu, '');
  if (!/^[x×*хX]$/u.test(between)) return null;
  const inContainer = lastBefore(words.containers, next.start + 1);
  if (inContainer !== undefined && inContainer.end > next.start) return null;
  return {
    use: 'measure',
    value: number.value,
    unit: null,
    kind: 'size',
    span: { start: number.start, end: next.end },
  };
}

/** No unit at all: the goods, a quantity label or the quantity column of a table must tell. */
function bareAmount(number: PlacedNumber, words: MeasureWords): Measure | null {
  const { text } = words;
  if (number.value < 1 || !Number.isInteger(number.value) || isYear(number, text)) return null;
  const isRate = firstBetween(words.rates, number.end, number.end + 2) !== undefined;
  if ((isPartOfWord(number, text) && !isRate) || !isWrittenAmount(number, text)) return null;
  if (number.value === 1 && isWishedOne(number, number.end, words))
    return measure('amount', number, null, number.end);
  if (!isToldAsAmount(number, words)) return null;
  return isCountable(number, text) ? measure('amount', number, null, number.end) : null;
}

// The words that tell what a number is about, gathered once, and the numbers that are no amount of anything.
// Example: isReference("order no. 45012") -> true, isMoney("$ 12") -> true, isYear("2026") -> true.

import { isUnitId, type UnitKind, unitKinds } from '../lexicon/trade/units.ts';
import { firstBetween, inPlace, lastEnding } from './hit-search.ts';
import { ownHits, ownHitsRaw } from './own-words.ts';
import type { PlacedHit, PlacedNumber, Reading } from './reading.ts';

/** Hits of the own words, ordered by place; `containers` are those of `units` that are whole loads. */
export interface MeasureWords {
  readonly text: string;
  readonly units: readonly PlacedHit[];
  readonly containers: readonly PlacedHit[];
  readonly currencies: readonly PlacedHit[];
  readonly references: readonly PlacedHit[];
  readonly labels: readonly PlacedHit[];
  readonly goods: readonly PlacedHit[];
  /** "Per month", 每年. */ readonly rates: readonly PlacedHit[];
  readonly requests: readonly PlacedHit[];
  /** "316L", "6061": digits that name a material. */
  readonly materials: readonly PlacedHit[];
  /** "Load", 厚度: the number behind measures one item. */
  readonly properties: readonly PlacedHit[];
  /** "3 drawings": papers are counted, but not ordered. */
  readonly papers: readonly PlacedHit[];
}

/** In a mail without numbers only whole loads are asked for. */
export function gatherUnits(reading: Reading): Pick<MeasureWords, 'units' | 'containers'> {
  const units = inPlace(ownHitsRaw(reading, 'units'), ownHitsRaw(reading, 'tradeUnit'));
  return { units, containers: units.filter((hit) => kindOf(hit) === 'container') };
}

export function gatherWords(reading: Reading): MeasureWords {
  const { text } = reading.email;
  // "API 6D" holds no number of anything; "is" in small letters is no standard.
  const standards = ownHitsRaw(reading, 'standard').filter(
    ({ start, end }) => !/[a-z]/u.test(text.slice(start, end)),
  );
  const raw = (table: PlacedHit['table']) => ownHitsRaw(reading, table);
  const { units, containers } = gatherUnits(reading);
  return {
    text,
    units,
    containers,
    currencies: raw('currency'),
    references: inPlace(raw('referenceLabel'), raw('modelLabel'), standards),
    labels: inPlace(raw('labelQuantity')),
    goods: inPlace(
      ownHits(reading, 'products'),
      ownHits(reading, 'profileProduct'),
      ownHits(reading, 'profileModel'),
    ),
    rates: inPlace(raw('perWeek'), raw('perMonth'), raw('perQuarter'), raw('perYear')),
    requests: ownHits(reading, 'request'),
    materials: raw('material'),
    properties: raw('parameter'),
    papers: raw('drawing'),
  };
}

export function kindOf(hit: PlacedHit): UnitKind | null {
  return isUnitId(hit.key) ? unitKinds[hit.key] : null;
}

/** "0417" is a number of a paper; "两款", "三方" are words. */
export function isWrittenAmount(number: PlacedNumber, text: string): boolean {
  const first = text.charAt(number.start);
  return first !== '0' && (number.value >= 10 || !/[\u4e00-\u9fff]/u.test(first));
}

export function isYear(number: PlacedNumber, text: string): boolean {
  if (number.value < 1900 || number.value > 2099 || number.end - number.start !== 4) return false;
  return /^\d{4}$/u.test(text.slice(number.start, number.end));
}

const PLUS = 0x2b;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const UNDERSCORE = 0x5f;

function isLetterCode(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function isDigitCode(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** "+", "#", "@": what stands right behind is no amount. */
function isMark(unit: number): boolean {
  return unit === PLUS || unit === 0x23 || unit === 0x40;
}

/** "FT-4P", "A105", "+86 138": digits that cling to letters or signs belong to a name. */
export function isPartOfWord(number: PlacedNumber, text: string): boolean {
  const last = text.charCodeAt(number.start - 1);
  if (isLetterCode(last) || isMark(last) || last === SLASH || last === UNDERSCORE || last === DOT)
    return true;
  // "1:16" is a scale, "14:02" a time.
  if (last === COLON && isDigitCode(text.charCodeAt(number.start - 2))) return true;
  if (last === HYPHEN) {
    const before = text.charCodeAt(number.start - 2);
    if (isLetterCode(before) || isDigitCode(before)) return true;
  }
  const next = text.charCodeAt(number.end);
  if (isLetterCode(next) || next === UNDERSCORE || next === SLASH || next === 0x40) return true;
  const behind = text.charCodeAt(number.end + 1);
  if (next === HYPHEN) return isLetterCode(behind) || isDigitCode(behind);
  return (next === COLON || next === DOT) && isDigitCode(behind);
}

/** Order numbers, telephones, HS codes and models; a label does not reach over another number or a line. */
export function isReference(number: PlacedNumber, words: MeasureWords): boolean {
  const { text } = words;
  const last = text.charCodeAt(number.start - 1);
  // In a file's name "_" only parts words: "RFQ_ball_valve_200pcs.xlsx".
  if (last === UNDERSCORE && number.part !== 'attachment') return true;
  if (isMark(last)) return true;
  if ((last === HYPHEN || last === DOT || last === SLASH) && isLetterCode(text.charCodeAt(number.start - 2)))
    return true;
  const label = lastEnding(words.references, number.start, 4);
  return label !== undefined && isLabelGap(text.slice(label.end, number.start));
}

/** Between a label and its number stand blanks and signs of the same line. */
function isLabelGap(gap: string): boolean {
  return /^[\s.:#：№-]*$/u.test(gap) && !gap.includes('\n');
}

export function isMoney(number: PlacedNumber, words: MeasureWords): boolean {
  const { currencies } = words;
  return (
    currencies.length > 0 &&
    (lastEnding(currencies, number.start, 2) !== undefined ||
      firstBetween(currencies, number.end, number.end + 2) !== undefined)
  );
}

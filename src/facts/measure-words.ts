// The words that tell what a number is about, gathered once, and the numbers that are no amount of anything.
// Example: isReference("order no. 45012") -> true, isMoney("$ 12") -> true, isYear("2026") -> true.

import { isUnitId, type UnitKind, unitKinds } from '../lexicon/trade/units.ts';
import { firstBetween, lastEnding } from './hit-search.ts';
import { isOwn, ownHits } from './own-words.ts';
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

export function gatherWords(reading: Reading): MeasureWords {
  // "API 6D" holds no number of anything; "is" in small letters is no standard.
  const isCapital = ({ start, end }: PlacedHit) => /^[^a-z]+$/u.test(reading.email.text.slice(start, end));
  const raw = (table: PlacedHit['table']) => (reading.hits.get(table) ?? []).filter((hit) => isOwn(hit.part));
  const units = byPlace([...raw('units'), ...raw('tradeUnit')]);
  return {
    text: reading.email.text,
    units,
    containers: units.filter((hit) => kindOf(hit) === 'container'),
    currencies: raw('currency'),
    references: byPlace([
      ...raw('referenceLabel'),
      ...raw('modelLabel'),
      ...raw('standard').filter(isCapital),
    ]),
    labels: byPlace([...raw('labelQuantity')]),
    goods: byPlace([
      ...ownHits(reading, 'products'),
      ...ownHits(reading, 'profileProduct'),
      ...ownHits(reading, 'profileModel'),
    ]),
    rates: byPlace([...raw('perWeek'), ...raw('perMonth'), ...raw('perQuarter'), ...raw('perYear')]),
    requests: ownHits(reading, 'request'),
    materials: raw('material'),
    properties: raw('parameter'),
    papers: raw('drawing'),
  };
}

function byPlace(hits: PlacedHit[]): PlacedHit[] {
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
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
  return (
    number.value >= 1900 && number.value <= 2099 && /^\d{4}$/u.test(text.slice(number.start, number.end))
  );
}

/** "FT-4P", "A105", "+86 138": digits that cling to letters or signs belong to a name. */
export function isPartOfWord(number: PlacedNumber, text: string): boolean {
  return (
    /[A-Za-z+#/@_.]$|[A-Za-z0-9]-$/u.test(text.slice(Math.max(0, number.start - 2), number.start)) ||
    /^[A-Za-z_/@]|^-[A-Za-z0-9]|^[:.]\d/u.test(text.slice(number.end, number.end + 2))
  );
}

/** Order numbers, telephones, HS codes and models; a label does not reach over another number or a line. */
export function isReference(number: PlacedNumber, words: MeasureWords): boolean {
  const { text } = words;
  const before = text.slice(Math.max(0, number.start - 2), number.start);
  // In a file's name "_" only parts words: "RFQ_ball_valve_200pcs.xlsx".
  if (before.endsWith('_') && number.part !== 'attachment') return true;
  if (/[+#@]$|[A-Za-z][-./]$/u.test(before)) return true;
  const label = lastEnding(words.references, number.start, 4);
  if (label === undefined) return false;
  return (
    /^[\s.:#：№-]*$/u.test(text.slice(label.end, number.start)) &&
    !text.slice(label.end, number.start).includes('\n')
  );
}

export function isMoney(number: PlacedNumber, words: MeasureWords): boolean {
  const before = lastEnding(words.currencies, number.start, 2);
  if (before !== undefined) return true;
  const behind = firstBetween(words.currencies, number.end, number.end + 2);
  return behind !== undefined;
}

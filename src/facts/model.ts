// Models, part numbers, drawings and standards: the words that name one thing exactly.
// Example: "FT-4P as per drawing, ASTM A216" -> [{ form: 'model', ours: true }, { form: 'drawing' }, { form: 'standard' }]

import type { Span } from '../email/open-email.ts';
import { isCertificateMark, testLinks } from '../lexicon/trade/standards.ts';
import { firstBetween, lastBefore, lastEnding } from './hit-search.ts';
import { isOurSubject } from './our-subject.ts';
import { factAt, isOwn, isPlainAbbreviation, mergedFacts, ownHits, ownHitsRaw } from './own-words.ts';
import { perReading } from './per-reading.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export interface ModelFact extends Fact {
  readonly form: 'model' | 'part-number' | 'drawing' | 'standard';
  /** A model of the seller's profile. */
  readonly ours: boolean;
}

/** Words whose letters and digits are no model: grades, units, certificates, ports, signs of money ... */
const otherTables: readonly PlacedHit['table'][] = [
  'material',
  'parameter',
  'units',
  'tradeUnit',
  'standard',
  'currency',
  'incoterm',
  'drawing',
  'numberWords',
  'months',
  'certificate',
  'payment',
  'products',
  'profileProduct',
  'profileBrand',
  'profileCompany',
];

/** Letters and digits in one word, joined by hyphens, dots or strokes; at least three, at most 24 units. */
const token = /[A-Za-z0-9][A-Za-z0-9./-]{1,23}/gu;

export function readModels(reading: Reading): readonly ModelFact[] {
  const known = ownHits(reading, 'profileModel').filter((hit) => !isOurSubject(reading, hit));
  const models = known.map((hit) => modelAt(reading, hit, { form: 'model', ours: true }));
  for (const model of readTokens(reading)) {
    const { start, end } = model.span;
    if (known.length === 0 || firstBetween(known, start - 4, end) === undefined) models.push(model);
  }
  models.push(
    ...readDrawings(reading),
    ...readStandards(reading).filter((fact) => !isTestStandard(reading, fact)),
  );
  return models.length < 2 ? models : models.sort((a, b) => a.span.start - b.span.start);
}

function readDrawings(reading: Reading): ModelFact[] {
  const { text } = reading.email;
  const hits = ownHits(reading, 'drawing').filter(
    // "step" and "cad" are plain words; a file's ending or capitals make them a drawing.
    (hit) => text.charAt(hit.start - 1) === '.' || isPlainAbbreviation(text.slice(hit.start, hit.end), 4),
  );
  return mergedFacts(reading, hits).map((fact) => ({ ...fact, form: 'drawing', ours: false }));
}

/** "ASTM A216", "DIN 3202", "API 6D": short names need a number behind them, long ones stand alone. */
const readStandards = perReading((reading): readonly ModelFact[] => {
  const { text } = reading.email;
  return ownHits(reading, 'standard').flatMap((hit): ModelFact[] => {
    const name = text.slice(hit.start, hit.end);
    if (isCertificateMark(hit.key) || name !== name.toUpperCase()) return [];
    const number =
      /^[\s-]{0,2}[A-Z]{0,2}[\s.-]?\d[\dA-Z.:-]{0,12}/u.exec(text.slice(hit.end, hit.end + 20))?.[0] ?? '';
    if (number === '' && name.length < 3) return [];
    if (number.trim().length < 2 && name.length < 3) return [];
    return [
      { ...factAt(reading, hit.start, hit.end + number.trimEnd().length), form: 'standard', ours: false },
    ];
  });
});

/** "EN 1176 tested", "certified to ISO 9906": words of a test beside a standard make a certificate of it. */
function isTestStandard(reading: Reading, { span }: Fact): boolean {
  const words = ownHits(reading, 'certificate');
  if (words.length === 0) return false;
  const { text } = reading.email;
  const behind = firstBetween(words, span.start, span.end + testReach);
  if (behind !== undefined && !/[\n.;!?,，。；]/u.test(text.slice(span.end, behind.start))) return true;
  const before = lastEnding(words, span.start, longestLink);
  return before !== undefined && testLinks.includes(text.slice(before.end, span.start).trim().toLowerCase());
}

const testReach = 2;
const longestLink = Math.max(...testLinks.map(({ length }) => length)) + 2;

function readTokens(reading: Reading): ModelFact[] {
  const { text } = reading.email;
  const labels = ownHits(reading, 'modelLabel');
  const found: ModelFact[] = [];
  for (const { word, start } of digitWords(reading, labels.length > 0)) {
    const end = start + word.length;
    const labelled = isLabelled(text, labels, start);
    if (!isModelWord(word, labelled) || isInsideAddress(text, start, end)) continue;
    if (isOurSubject(reading, { start, end })) continue;
    if (!labelled && (isOther(reading, start, end) || isOfStandard(reading, start))) continue;
    if (firstBetween(reading.hits.get('negation') ?? [], start, end) !== undefined) continue;
    const form = /^\d+$/u.test(word) ? 'part-number' : 'model';
    found.push(modelAt(reading, { start, end }, { form, ours: false }));
  }
  return found;
}

function modelAt(
  reading: Reading,
  { start, end }: Span,
  { form, ours }: Pick<ModelFact, 'form' | 'ours'>,
): ModelFact {
  return { text: reading.email.text.slice(start, end), span: { start, end }, form, ours };
}

/** "ASTM F963": the number of a standard is no model. */
function isOfStandard(reading: Reading, start: number): boolean {
  const standards = readStandards(reading).map(({ span }) => span);
  const standard = lastBefore(standards, start + 1);
  return standard !== undefined && standard.end > start;
}

interface DigitWord {
  readonly word: string;
  readonly start: number;
}

/**
 * Words with a digit in them, found around the numbers: the words without one cost nothing. Without a label a model needs a
 * capital, so that plain numbers are looked at no further.
 */
function digitWords(reading: Reading, hasLabels: boolean): readonly DigitWord[] {
  const { text } = reading.email;
  const words: DigitWord[] = [];
  let reached = 0;
  for (const number of reading.numbers) {
    if (number.start < reached || !isOwn(number.part) || number.part === 'attachment') continue;
    let hasCapital = hasLabels;
    let from = number.start;
    let to = from;
    while (from > reached && isWordCode(text.charCodeAt(from - 1))) {
      from -= 1;
      hasCapital ||= isCapitalCode(text.charCodeAt(from));
    }
    while (isWordCode(text.charCodeAt(to))) {
      hasCapital ||= isCapitalCode(text.charCodeAt(to));
      to += 1;
    }
    reached = Math.max(to, number.end);
    if (!hasCapital) continue;
    for (const match of text.slice(from, to).matchAll(token))
      words.push({ word: match[0].replace(/[./-]{1,9}$/u, ''), start: from + match.index });
  }
  return words;
}

function isCapitalCode(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** A to Z, digits, ".", "/" and "-". */
function isWordCode(unit: number): boolean {
  const small = unit | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0x2d && unit <= 0x39);
}

function isLabelled(text: string, labels: readonly PlacedHit[], start: number): boolean {
  if (labels.length === 0) return false;
  const label = lastEnding(labels, start, 4);
  return (
    label !== undefined &&
    /^[\s.:#：№-]{0,4}$/u.test(text.slice(label.end, start)) &&
    !text.slice(label.end, start).includes('\n')
  );
}

/** A model has capitals and digits ("THV-Q41F", "6204ZZ"); behind a label digits alone do. Dates, ratios and years are none. */
function isModelWord(word: string, labelled: boolean): boolean {
  if (word.length < 3 || !/\d/u.test(word)) return false;
  if (/^\d+$/u.test(word)) return labelled && word.length <= 14;
  if (labelled) return /^[A-Za-z0-9][A-Za-z0-9./-]+$/u.test(word);
  if (!/[A-Z]/u.test(word) || word.includes('/')) return false;
  if (/^\d+(?:[.,]\d+)?[A-Za-z]{1,4}$/u.test(word))
    return /^\d{4,6}[A-Z]{1,3}$/u.test(word) && !/K$/u.test(word);
  if (/^\d+(?:st|nd|rd|th)$/u.test(word) || (/^[A-Za-z]{3,9}\d{4}$/u.test(word) && /[a-z]/u.test(word)))
    return false;
  if (/^(?:\d{1,5}[xX*]){1,3}\d{1,5}[A-Za-z]{0,2}$/u.test(word)) return false;
  return (
    /[A-Z]{1,6}-?\d/u.test(word) &&
    (word.includes('-') || word.replace(/\D/gu, '').length >= 2) &&
    word.length >= 4
  );
}

/** Part of a link, a mail address or a file name. */
function isInsideAddress(text: string, start: number, end: number): boolean {
  return (
    /[@/\\_.=&?#]/u.test(text.charAt(start - 1)) ||
    /[@_\\=]/u.test(text.charAt(end)) ||
    /^\.[a-z]{2}/u.test(text.slice(end, end + 3))
  );
}

/** A grade, a unit, a certificate ..., or the number of an order. */
function isOther(reading: Reading, start: number, end: number): boolean {
  for (const table of otherTables) {
    const hits = ownHitsRaw(reading, table);
    if (hits.length === 0) continue;
    if (firstBetween(hits, start, end) !== undefined) return true;
    const before = lastBefore(hits, start);
    if (before !== undefined && before.end > start) return true;
  }
  return isLabelled(reading.email.text, ownHitsRaw(reading, 'referenceLabel'), start);
}

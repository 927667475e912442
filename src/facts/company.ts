// The writer's company as he writes it out; a domain alone is none, and our own name is never his.
// Example: "Ann Roe | Buyer | Acme Tools Ltd" -> "Acme Tools Ltd"; "we are a bakery called Roe Bakes" -> "Roe Bakes".

import type { Span } from '../email/open-email.ts';
import { foldText } from '../words/fold.ts';
import { type ContactZone, type Piece, trimmed } from './contact-zone.ts';
import { anyWithin, firstBetween, firstIndex, lastEnding } from './hit-search.ts';
import { displayPieces } from './name.ts';
import { factAt, isOwn } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

const LONGEST_COMPANY = 80;
/** How far before a legal form the words of the name may begin. */
const NAME_REACH = 60;
/** A mail of nothing but "we" shall cost no more than a long letter. */
const MOST_LOOKS = 60;

/** "AS", "Co", "Group" name a company only behind a word with a capital; "as", "co" are words. */
function isRealForm(reading: Reading, hit: PlacedHit): boolean {
  const { text } = reading.email;
  const word = text.slice(hit.start, hit.end);
  if (/[\u0250-\uffff]/.test(word)) return true;
  const letters = word.replace(/[^a-z]/gi, '');
  return letters.length > 4 ? word !== word.toLowerCase() || hit.key !== '' : /^\p{Lu}/u.test(word);
}

const realForms = new WeakMap<Reading, readonly PlacedHit[]>();

/** The legal forms that are ones by their capitals; worked out once for each reading. */
export function legalFormsOf(reading: Reading): readonly PlacedHit[] {
  const forms =
    realForms.get(reading) ?? hitsOf(reading, 'legalForm').filter((hit) => isRealForm(reading, hit));
  realForms.set(reading, forms);
  return forms;
}

function isOurs(reading: Reading, span: Span): boolean {
  const { profile } = reading;
  if (profile === null) return false;
  if (anyWithin([hitsOf(reading, 'profileCompany')], span)) return true;
  const words = foldText(reading.email.text.slice(span.start, span.end));
  return [profile.profile.company, ...profile.profile.aliases].some(
    (name) => name !== '' && words.includes(foldText(name)),
  );
}

function isOther(reading: Reading, span: Span): boolean {
  const words = reading.email.text.slice(span.start, span.end);
  if (words.length > LONGEST_COMPANY || words.length < 2 || /@|www\.|https?:|\d{6}|[?？]/.test(words))
    return true;
  if (!/\p{L}{2}/u.test(words)) return true;
  const asks = [
    hitsOf(reading, 'request'),
    hitsOf(reading, 'priceAsk'),
    hitsOf(reading, 'greeting'),
    hitsOf(reading, 'closing'),
  ];
  if (anyWithin(asks, span) || isOurs(reading, span)) return true;
  return (
    /\d/.test(words) &&
    anyWithin([hitsOf(reading, 'addressWord')], span) &&
    !anyWithin([legalFormsOf(reading)], span)
  );
}

/** Each word but small ones begins with a capital, or the script has none. */
function isWrittenAsName(words: string): boolean {
  const real = words.split(/\s+/).filter((word) => /^\p{L}{3}/u.test(word));
  const small = real.filter(
    (word) =>
      word.charAt(0) === word.charAt(0).toLowerCase() && word.charAt(0).toUpperCase() !== word.charAt(0),
  );
  return words.split(/\s+/).length <= 9 && small.length * 3 <= real.length;
}

function domainLabel(reading: Reading): string {
  const domain = reading.email.writer.address.split('@')[1] ?? '';
  return foldText(domain.split('.')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The name and the domain share a word of four letters: "Rift Valley Distributors" and rift-distributors. */
function sharesDomain(reading: Reading, words: string): boolean {
  const label = domainLabel(reading);
  if (label.length < 4) return false;
  const tokens = foldText(words).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return tokens.some((token) => label.includes(token));
}

interface Candidate {
  readonly span: Span;
  readonly strength: number;
}

function gradePiece(reading: Reading, piece: Span): number {
  const words = reading.email.text.slice(piece.start, piece.end);
  if (isOther(reading, piece)) return 0;
  if (
    lastEnding(hitsOf(reading, 'labelCompany'), piece.start, 3) !== undefined &&
    /[:：]\s?$/.test(reading.email.text.slice(piece.start - 3, piece.start))
  )
    return 6;
  if (anyWithin([legalFormsOf(reading)], piece) && isWrittenAsName(words)) return 5;
  const titles = [
    hitsOf(reading, 'titleDecision'),
    hitsOf(reading, 'titleInfluence'),
    hitsOf(reading, 'titleOther'),
    hitsOf(reading, 'department'),
  ];
  if (anyWithin(titles, piece)) return 0;
  const companyWords = hitsOf(reading, 'companyWord');
  const word = firstBetween(companyWords, piece.start, piece.end);
  if (word !== undefined && word.end - word.start < words.length && isWrittenAsName(words)) {
    return endsWithHit(companyWords, piece) || !/[\u3400-\u9fff]/.test(words) ? 4 : 2;
  }
  return 0;
}

function endsWithHit(hits: readonly PlacedHit[], span: Span): boolean {
  for (let at = firstIndex(hits, span.end) - 1; at >= 0; at -= 1) {
    const hit = hits[at];
    if (hit === undefined || hit.start < span.start) return false;
    if (hit.end === span.end) return true;
  }
  return false;
}

/** A line behind name and title that the domain repeats, or that has no other meaning behind a title. */
function gradeByPlace(zone: ContactZone, at: number, person: Span | null): number {
  const { reading } = zone;
  const piece = zone.pieces[at];
  if (piece === undefined || isOther(reading, piece)) return 0;
  const words = reading.email.text.slice(piece.start, piece.end);
  if (/\d/.test(words) || !isWrittenAsName(words) || words.length > 40) return 0;
  if (person !== null && piece.start < person.end && piece.end > person.start) return 0;
  const meanings = [
    'titleDecision',
    'titleInfluence',
    'titleOther',
    'department',
    'city',
    'countries',
    'labelPhone',
    'messenger',
    'products',
    'courtesy',
    'phoneFooter',
  ] as const;
  if (
    anyWithin(
      meanings.map((table) => hitsOf(reading, table)),
      piece,
    )
  )
    return 0;
  if (sharesDomain(reading, words)) return 3;
  return behindTitle(zone, at, piece) ? 1 : 0;
}

function behindTitle(zone: ContactZone, at: number, piece: Piece): boolean {
  const before = zone.pieces[at - 1];
  if (before === undefined || at > 5 || piece.line - before.line > 1) return false;
  const titles = [
    hitsOf(zone.reading, 'titleDecision'),
    hitsOf(zone.reading, 'titleInfluence'),
    hitsOf(zone.reading, 'titleOther'),
  ];
  return anyWithin(titles, before);
}

/** Words of a name before a legal form in running text: back to a small word, a sign or the first person. */
function nameBefore(reading: Reading, form: PlacedHit): Span {
  const { text } = reading.email;
  const lowest = Math.max(0, form.start - NAME_REACH);
  const before = text.slice(lowest, form.start);
  const eastern = /[\u3040-\u9fff]/.test(text.charAt(form.start));
  const start = lowest + (eastern ? runStart(before, easternUnit) : wordsStart(before));
  const self = eastern
    ? lastEnding(hitsOf(reading, 'firstPerson'), form.start, form.start - start)
    : undefined;
  const clean = self === undefined || self.end < start ? start : self.end;
  return trimmed(text, { start: clean, end: form.end });
}

const easternUnit = /[\p{L}\p{N}（）()·&-]/u;
const wordUnit = /[\p{L}\p{N}'’&.-]/u;
const longestWord = 25;
const smallWords = new Set(['&', 'and', 'of', 'de', 'for', 'y', 'e', 'et']);

/** Where the run of such letters that ends the text begins. */
function runStart(text: string, unit: RegExp): number {
  let start = text.length;
  while (start > 0 && unit.test(text.charAt(start - 1))) start--;
  return start;
}

/** Where the capitalised and small words that end the text begin, each with a blank or comma behind it. */
function wordsStart(text: string): number {
  let start = text.length;
  for (;;) {
    const end = runStart(text.slice(Math.max(0, start - 2), start), /[ ,]/) + Math.max(0, start - 2);
    if (end === start) return start;
    const lowest = Math.max(0, end - longestWord);
    const from = lowest + runStart(text.slice(lowest, end), wordUnit);
    const word = text.slice(from, end);
    const capital = word.search(/\p{Lu}/u);
    if (capital > 0) return from + capital;
    if (capital < 0 && !(smallWords.has(word) && end === start - 1)) return start;
    start = from;
  }
}

function introduced(reading: Reading): Candidate[] {
  const { text } = reading.email;
  const self = hitsOf(reading, 'firstPerson');
  const byForm = legalFormsOf(reading)
    .slice(0, MOST_LOOKS)
    .flatMap((form): Candidate[] => {
      if (!isOwn(form.part)) return [];
      const span = nameBefore(reading, form);
      if (
        span.start >= form.start ||
        lastEnding(self, span.start, 30) === undefined ||
        isOther(reading, span)
      )
        return [];
      return [{ span, strength: 3 }];
    });
  const byCapitals = self.slice(0, MOST_LOOKS).flatMap((hit): Candidate[] => {
    if (!isOwn(hit.part)) return [];
    const found = /^[^.!?。\n]{0,24}?((?:\p{Lu}[\p{L}'’&-]{1,20} ){0,4}\p{Lu}[\p{L}'’&-]{2,20})/u.exec(
      text.slice(hit.end, hit.end + 110),
    );
    if (found?.[1] === undefined) return [];
    const start = hit.end + found[0].length - found[1].length;
    const span = { start, end: start + found[1].length };
    const wordy = anyWithin([hitsOf(reading, 'companyWord')], span) && found[1].includes(' ');
    const shouted = found[1] === found[1].toUpperCase() && found[1].includes(' ');
    const good = !shouted && (wordy || sharesDomain(reading, found[1])) && !isOther(reading, span);
    return good ? [{ span, strength: 2 }] : [];
  });
  return [...byForm, ...byCapitals];
}

function fromDisplay(reading: Reading): Candidate[] {
  if (reading.email.lead !== null) return [];
  return displayPieces(reading).flatMap((piece): Candidate[] => {
    const grade = gradePiece(reading, piece);
    return grade >= 4 ? [{ span: piece, strength: 2 }] : [];
  });
}

/** "Hong Lok Sdn Bhd 鸿乐": the same name twice; the first script is kept. */
function oneScript(reading: Reading, piece: Span): Span {
  const words = reading.email.text.slice(piece.start, piece.end);
  const second = runStart(words, /[\u3400-\u9fff（）()]/);
  const first = words.slice(0, second).trimEnd();
  const twice =
    first.length < second &&
    words.length - second >= 2 &&
    /^[\u0020-\u024f]{1,200}$/.test(first) &&
    /\p{L}/u.test(first);
  return twice ? { start: piece.start, end: piece.start + first.length } : piece;
}

/** The strongest candidate, at equal strength the first; lead fields before all. */
export function readCompany(zone: ContactZone, person: Span | null): Fact | null {
  const { reading } = zone;
  const field = reading.email.lead?.fields.company;
  if (field !== undefined && field.end > field.start) return factAt(reading, field.start, field.end);
  const signed = zone.pieces.map((piece, at): Candidate => {
    const whole = { span: oneScript(reading, piece), strength: gradePiece(reading, piece) };
    return whole.strength > 0 ? whole : { span: piece, strength: gradeByPlace(zone, at, person) };
  });
  const candidates = [...signed, ...introduced(reading), ...fromDisplay(reading)];
  let chosen: Candidate | null = null;
  for (const candidate of candidates) if (candidate.strength > (chosen?.strength ?? 0)) chosen = candidate;
  return chosen === null ? null : factAt(reading, chosen.span.start, chosen.span.end);
}

// The writer's company as he writes it out; a domain alone is none, and our own name is never his.
// Example: "Ann Roe | Buyer | Acme Tools Ltd" -> "Acme Tools Ltd"; "we are a bakery called Roe Bakes" -> "Roe Bakes".

import type { Span } from '../email/open-email.ts';
import { companyLinks, fieldsOfWork } from '../lexicon/people/company-links.ts';
import { withoutEdges } from './company-edges.ts';
import { isOther, isWrittenAsName, legalFormsOf, sharesDomain } from './company-form.ts';
import { type Candidate, introducedCompanies, runStart } from './company-introduced.ts';
import type { ContactZone, Piece } from './contact-zone.ts';
import { displayPieces } from './display-name.ts';
import { anyWithin, firstBetween, firstIndex, lastEnding } from './hit-search.ts';
import { isSameName } from './name-order.ts';
import { factAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { AT, BRACKET, CLOSING, DIGIT, HAN, signsIn, trimmed } from './piece-signs.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';
import { titleHits } from './title-hits.ts';

/** A name in a second script, or in brackets. */
const BEYOND_LATIN = HAN | BRACKET | CLOSING;

/** Positions, and departments. */
function titlesOf(reading: Reading): (readonly PlacedHit[])[] {
  return [titleHits(reading), hitsOf(reading, 'department')];
}

function gradePiece(reading: Reading, piece: Span): number {
  const { text } = reading.email;
  if (
    lastEnding(hitsOf(reading, 'labelCompany'), piece.start, 3) !== undefined &&
    /[:：]\s?$/.test(text.slice(piece.start - 3, piece.start))
  )
    return 6;
  const forms = legalFormsOf(reading);
  const companyWords = hitsOf(reading, 'companyWord');
  const word = firstBetween(companyWords, piece.start, piece.end);
  if (word === undefined && firstBetween(forms, piece.start, piece.end) === undefined) return 0;
  const words = text.slice(piece.start, piece.end);
  const titled = anyWithin(titlesOf(reading), piece);
  // "Group Procurement Manager": a form that opens the piece needs a name behind it, not a title.
  const from = titled ? piece.start + 1 : piece.start;
  if (firstBetween(forms, from, piece.end) !== undefined && isWrittenAsName(words)) return 5;
  if (titled) return 0;
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
  const { text } = reading.email;
  const whole = zone.pieces[at];
  if (whole === undefined) return 0;
  const piece = { ...whole, ...withoutYear(reading, whole) };
  const { start, end } = piece;
  if (end - start > 40 || (signsIn(text, start, end) & DIGIT) !== 0) return 0;
  if (person !== null && start < person.end && end > person.start) return 0;
  const words = text.slice(start, end);
  const strength = behindTitle(zone, at, piece) ? 1 : 0;
  const byDomain = sharesDomain(reading, words) ? 3 : strength;
  if (byDomain === 0 || !isWrittenAsName(words) || fieldsOfWork.has(words.toLowerCase())) return 0;
  if (person !== null && isSameName(words, text.slice(person.start, person.end))) return 0;
  if (firstBetween(titleHits(reading), start, end) !== undefined) return 0;
  for (const table of meanings) if (firstBetween(hitsOf(reading, table), start, end) !== undefined) return 0;
  return byDomain;
}

/** Words of these tables make a line something else than a company's name. */
const meanings = [
  'department',
  'city',
  'countries',
  'labelPhone',
  'messenger',
  'products',
  'courtesy',
  'phoneFooter',
] as const;

function behindTitle(zone: ContactZone, at: number, piece: Piece): boolean {
  const before = zone.pieces[at - 1];
  if (before === undefined || at > 5 || piece.line - before.line > 1) return false;
  return anyWithin([titleHits(zone.reading)], before);
}

function fromDisplay(reading: Reading): Candidate[] {
  if (reading.email.lead !== null) return [];
  return displayPieces(reading).flatMap((piece): Candidate[] => {
    const grade = isOther(reading, piece) ? 0 : gradePiece(reading, piece);
    return grade >= 4 ? [{ span: piece, strength: 2 }] : [];
  });
}

/** "Hong Lok Sdn Bhd 鸿乐": the same name twice; the first script is kept. */
function oneScript(reading: Reading, piece: Span): Span {
  if ((signsIn(reading.email.text, piece.start, piece.end) & BEYOND_LATIN) === 0) return piece;
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

/** "Roe Bakery since 1962": the year of the founding is no part of the name. */
function withoutYear(reading: Reading, piece: Span): Span {
  // Years have digits, most names of firms have none.
  if ((signsIn(reading.email.text, piece.start, piece.end) & DIGIT) === 0) return piece;
  const tail = /[,\s]\p{L}{2,8}\.?\s(?:18|19|20)\d\d$/u.exec(
    reading.email.text.slice(piece.start, piece.end),
  );
  return tail === null ? piece : { start: piece.start, end: piece.start + tail.index };
}

/** "Managing Director of Acme Ltd", "Purchasing Manager Acme Ltd": the title in front goes. */
function withoutTitle(reading: Reading, piece: Span): Span {
  const { text } = reading.email;
  for (const titles of titlesOf(reading)) {
    const title = firstBetween(titles, piece.start, piece.start + 1);
    if (title === undefined || title.end >= piece.end) continue;
    const behind = text.slice(title.end, piece.end);
    const link = /^\s(\p{L}{1,8})\s/u.exec(behind);
    const linked = link?.[1] !== undefined && companyLinks.has(link[1].toLowerCase());
    const start = title.end + (linked ? (link?.[0].length ?? 0) : 0);
    const rest = trimmed(text, { start, end: piece.end });
    const wordy = linked || /\s/.test(text.slice(title.start, title.end));
    if (wordy && anyWithin([legalFormsOf(reading)], { start: rest.start + 1, end: rest.end })) return rest;
  }
  return piece;
}

/** The strongest candidate, at equal strength the first; lead fields before all. */
export function readCompany(zone: ContactZone, person: Span | null): Fact | null {
  const { reading } = zone;
  const field = reading.email.lead?.fields.company;
  if (field !== undefined && field.end > field.start) return nameAt(reading, field);
  const signed = signedCompany(zone, person);
  // What is said in sentences or shown in the From line is never surer than this.
  const chosen = signed !== null && signed.strength >= 3 ? signed : stronger(reading, person, signed);
  return chosen === null ? null : nameAt(reading, chosen.span);
}

function nameAt(reading: Reading, span: Span): Fact {
  const { start, end } = withoutEdges(reading, span);
  return factAt(reading, start, end);
}

function stronger(reading: Reading, person: Span | null, signed: Candidate | null): Candidate | null {
  let chosen = signed;
  for (const candidate of introducedCompanies(reading, person))
    if (candidate.strength > (chosen?.strength ?? 0)) chosen = candidate;
  if (chosen !== null && chosen.strength >= 2) return chosen;
  return fromDisplay(reading)[0] ?? chosen;
}

/** The first of the surest pieces of the signature. */
function signedCompany(zone: ContactZone, person: Span | null): Candidate | null {
  const { reading } = zone;
  let chosen: Candidate | null = null;
  for (let at = 0; at < zone.pieces.length; at += 1) {
    const piece = zone.pieces[at];
    // Most pieces are a telephone, an address, ours: they are asked for a company's marks first.
    if (piece === undefined || (piece.signs & AT) !== 0) continue;
    const least: number = chosen?.strength ?? 0;
    const strength = gradePiece(reading, piece);
    const byPlace: number = strength > 0 || least >= 3 ? 0 : gradeByPlace(zone, at, person);
    // 采购 asks in a sentence, and names a department behind the firm.
    if (Math.max(strength, byPlace) <= least || isOther(reading, withoutEdges(reading, piece))) continue;
    const bare = withoutYear(reading, piece);
    chosen =
      strength > 0
        ? { span: oneScript(reading, withoutTitle(reading, bare)), strength }
        : { span: bare, strength: byPlace };
  }
  return chosen;
}

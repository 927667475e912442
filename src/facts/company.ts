// The writer's company as he writes it out; a domain alone is none, and our own name is never his.
// Example: "Ann Roe | Buyer | Acme Tools Ltd" -> "Acme Tools Ltd"; "we are a bakery called Roe Bakes" -> "Roe Bakes".

import type { Span } from '../email/open-email.ts';
import { companyLinks, fieldsOfWork } from '../lexicon/people/company-links.ts';
import { isOther, isWrittenAsName, legalFormsOf, sharesDomain } from './company-form.ts';
import { type Candidate, introducedCompanies, runStart } from './company-introduced.ts';
import type { ContactZone, Piece } from './contact-zone.ts';
import { displayPieces } from './display-name.ts';
import { anyWithin, firstBetween, firstIndex, lastEnding } from './hit-search.ts';
import { isSameName } from './name-order.ts';
import { factAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { trimmed } from './piece-signs.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';
import { titleHits } from './title-hits.ts';

/** Positions, and departments. */
function titlesOf(reading: Reading): (readonly PlacedHit[])[] {
  return [titleHits(reading), hitsOf(reading, 'department')];
}

function gradePiece(reading: Reading, piece: Span): number {
  const words = reading.email.text.slice(piece.start, piece.end);
  if (
    lastEnding(hitsOf(reading, 'labelCompany'), piece.start, 3) !== undefined &&
    /[:：]\s?$/.test(reading.email.text.slice(piece.start - 3, piece.start))
  )
    return 6;
  const titled = anyWithin(titlesOf(reading), piece);
  // "Group Procurement Manager": a form that opens the piece needs a name behind it, not a title.
  const forms = { start: titled ? piece.start + 1 : piece.start, end: piece.end };
  if (anyWithin([legalFormsOf(reading)], forms) && isWrittenAsName(words)) return 5;
  if (titled) return 0;
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
  const whole = zone.pieces[at];
  if (whole === undefined) return 0;
  const piece = { ...whole, ...withoutYear(reading, whole) };
  const words = reading.email.text.slice(piece.start, piece.end);
  if (/\d/.test(words) || !isWrittenAsName(words) || words.length > 40) return 0;
  if (person !== null && isSameName(words, reading.email.text.slice(person.start, person.end))) return 0;
  if (fieldsOfWork.has(words.toLowerCase())) return 0;
  if (person !== null && piece.start < person.end && piece.end > person.start) return 0;
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
  if (anyWithin([titleHits(reading), ...meanings.map((table) => hitsOf(reading, table))], piece)) return 0;
  if (sharesDomain(reading, words)) return 3;
  return behindTitle(zone, at, piece) ? 1 : 0;
}

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
  if (field !== undefined && field.end > field.start) return factAt(reading, field.start, field.end);
  const signed = zone.pieces.flatMap((piece, at): Candidate[] => {
    // Most pieces are too long, an address, ours: nothing more is asked of them.
    if (isOther(reading, piece)) return [];
    const strength = gradePiece(reading, piece);
    if (strength > 0)
      return [{ span: oneScript(reading, withoutTitle(reading, withoutYear(reading, piece))), strength }];
    const byPlace = gradeByPlace(zone, at, person);
    return byPlace > 0 ? [{ span: withoutYear(reading, piece), strength: byPlace }] : [];
  });
  const candidates = [...signed, ...introducedCompanies(reading, person), ...fromDisplay(reading)];
  let chosen: Candidate | null = null;
  for (const candidate of candidates) if (candidate.strength > (chosen?.strength ?? 0)) chosen = candidate;
  return chosen === null ? null : factAt(reading, chosen.span.start, chosen.span.end);
}

// A postal address: street, shop number, building or P.O. box. A city alone is none.
// Example: "Acme Ltd, 41 Weston St, Brunswick VIC 3056" -> "41 Weston St, Brunswick VIC 3056"

import type { Span } from '../email/open-email.ts';
import { postcodes } from '../lexicon/places/postcodes.ts';
import type { ContactZone, Piece } from './contact-zone.ts';
import { firstBetween, firstIndex } from './hit-search.ts';
import { factAt, isPlainAbbreviation } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { DIGIT, signsIn } from './piece-signs.ts';
import type { Fact, Reading } from './reading.ts';

const LONGEST_PIECE = 90;

/** A word of an address with a number in the same piece; "St", "Dr", "No" alone are words of other things. */
function isStreet(reading: Reading, piece: Span, followed: boolean): boolean {
  const { text } = reading.email;
  const hits = hitsOf(reading, 'addressWord');
  if (firstBetween(hits, piece.start, piece.end) === undefined) return false;
  const words = text.slice(piece.start, piece.end);
  if (words.length > LONGEST_PIECE || /@|www\.|https?:/.test(words)) return false;
  const numbered = /[\d０-９一二三四五六七八九十]/.test(words);
  for (let at = firstIndex(hits, piece.start); at < hits.length; at += 1) {
    const hit = hits[at];
    if (hit === undefined || hit.start >= piece.end) break;
    const word = text.slice(hit.start, hit.end);
    if (/[\u3040-\u9fff]/.test(word)) {
      if (hit.start > piece.start && numbered && words.length >= 5) return true;
    } else if (numbered && (word.length > 2 || /^\p{Lu}/u.test(word)))
      return lettersOf(words) > lettersOf(word) || followed || /box/i.test(word);
  }
  return false;
}

function lettersOf(words: string): number {
  return words.replace(/[\d\s.:#-]/g, '').length;
}

function isPostcode(text: string, piece: Span): boolean {
  const end = Math.min(piece.end, piece.start + LONGEST_PIECE);
  // Every postal code has digits, and most pieces have none.
  if ((signsIn(text, piece.start, end) & DIGIT) === 0) return false;
  const words = text.slice(piece.start, end);
  return /\p{L}{3}/u.test(words) && postcodes.some(({ pattern }) => pattern.test(words));
}

function isSomethingElse(reading: Reading, piece: Span): boolean {
  const { text } = reading.email;
  for (const table of others) {
    const hit = firstBetween(hitsOf(reading, table), piece.start, piece.end);
    if (
      hit !== undefined &&
      hit.end - hit.start > 1 &&
      isPlainAbbreviation(text.slice(hit.start, hit.end), 2)
    )
      return true;
  }
  return (
    (signsIn(text, piece.start, piece.end) & DIGIT) !== 0 &&
    /\d{7}/.test(text.slice(piece.start, piece.end).replace(/[ -]/g, ''))
  );
}

const others = ['titleDecision', 'titleInfluence', 'labelPhone', 'messenger', 'request', 'products'] as const;

/** From the street on to the end of its line, as long as pieces follow that are no telephone or title. */
function extended(zone: ContactZone, at: number): Span {
  const first = zone.pieces[at];
  if (first === undefined) return { start: 0, end: 0 };
  let end = first.end;
  for (let next = at + 1; next < zone.pieces.length; next += 1) {
    const piece: Piece | undefined = zone.pieces[next];
    if (piece === undefined || piece.line !== first.line || isSomethingElse(zone.reading, piece)) break;
    if (/[|•·]/.test(zone.reading.email.text.slice(end, piece.start))) break;
    end = piece.end;
  }
  return { start: first.start, end };
}

export function readAddress(zone: ContactZone): Fact | null {
  const { reading } = zone;
  const field = reading.email.lead?.fields.address;
  if (field !== undefined && isAddressField(reading, field)) return factAt(reading, field.start, field.end);
  const labels = hitsOf(reading, 'labelAddress');
  for (let at = 0; at < zone.pieces.length; at += 1) {
    const piece = zone.pieces[at];
    if (piece === undefined) continue;
    const labelled =
      (piece.signs & DIGIT) !== 0 && firstBetween(labels, piece.start, piece.end) !== undefined;
    if (
      !labelled &&
      !isStreet(reading, piece, zone.pieces[at + 1]?.line === piece.line) &&
      !isPostcode(reading.email.text, piece)
    )
      continue;
    if (isSomethingElse(reading, piece)) continue;
    const span = extended(zone, at);
    return factAt(reading, span.start, span.end);
  }
  return null;
}

/** "City: Kochi" in a lead is no address; a street or a number makes it one. */
function isAddressField(reading: Reading, field: Span): boolean {
  const words = reading.email.text.slice(field.start, field.end);
  return /\d/.test(words) || isStreet(reading, field, true);
}

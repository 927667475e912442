// Where the writer shows who he is: the lines of his signature, of a lead, and the short last lines of a mail without closing,
// cut into pieces at bars, bullets, slashes, wide blanks and commas.
// Example: "Ann Roe | Buyer | Acme Ltd, Leeds" -> pieces "Ann Roe", "Buyer", "Acme Ltd", "Leeds"

import type { Part, Span } from '../email/open-email.ts';
import { anyWithin, firstBetween } from './hit-search.ts';
import { endsSentence } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { perReading } from './per-reading.ts';
import { AT, BAR, DIGIT, EASTERN, signsIn, trimmed, wordCount } from './piece-signs.ts';
import type { Reading } from './reading.ts';
import { cutAtBars, cutAtCommas } from './zone-cuts.ts';

/** A piece of a line; `line` counts from the top of the zone, `first` is true for the piece that opens its line. */
export interface Piece extends Span {
  readonly line: number;
  readonly first: boolean;
  /** Kinds of signs that it holds, see piece-signs. */
  readonly signs: number;
}

export interface ContactZone {
  readonly reading: Reading;
  readonly lines: readonly Span[];
  readonly pieces: readonly Piece[];
}

/** A signature without closing has few lines; more are a letter. */
const MOST_TRAILING_LINES = 9;
/** Lines above this length are sentences or legal notices. */
const LONGEST_LINE = 160;
/** A short line may hold this many words and still be no sentence. */
const MOST_WORDS = 8;
const MOST_LINES = 60;

function linesOf(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let start = span.start;
  while (start < span.end && lines.length < 400) {
    const found = text.indexOf('\n', start);
    const end = found === -1 || found > span.end ? span.end : found;
    const line = trimmed(text, { start, end });
    if (line.end > line.start) lines.push(line);
    start = end + 1;
  }
  return lines;
}

function isSentence(reading: Reading, line: Span): boolean {
  const { text } = reading.email;
  const last = text.charAt(line.end - 1);
  if (last === '?' || last === '？') return true;
  if (line.end - line.start > LONGEST_LINE) return true;
  const signs = signsIn(text, line.start, line.end);
  if ((signs & BAR) !== 0) return false;
  const words = text.slice(line.start, line.end);
  if ((signs & EASTERN) !== 0)
    return words.length > 14 && /[，。！]/.test(words) && !/\d[\d -]{5}/.test(words);
  const count = wordCount(text, line.start, line.end);
  // Most lines of a signature are a few words; two or three are no sentence, whatever they say.
  if (count <= 3) return false;
  const closed = count >= 5 && (/[,，:：]/.test(last) || endsSentence(text, line.end - 1));
  if (closed && !/(?:\b(?:ltd|inc|co|llc)|[.\s]\p{L})\.$/iu.test(words)) return !isAddressLine(reading, line);
  if (anyWithin([hitsOf(reading, 'request'), hitsOf(reading, 'question')], line)) return true;
  return (
    count > MOST_WORDS && (count > MOST_WORDS * 2 || !isAnchored(reading, line)) && !isReachLine(words, signs)
  );
}

/** A legal form, an address, a number that is no telephone: a long line that holds one may still be of a signature. */
function isAnchored(reading: Reading, line: Span): boolean {
  const anchors = [hitsOf(reading, 'legalForm'), hitsOf(reading, 'addressWord'), hitsOf(reading, 'notPhone')];
  return anyWithin(anchors, line);
}

/** Tells a telephone number, a site or a mail address. */
function isReachLine(words: string, signs: number): boolean {
  return (
    (signs & AT) !== 0 || ((signs & DIGIT) !== 0 && /\d[\d ().-]{5}/.test(words)) || words.includes('www.')
  );
}

/** "12 Hill Street, Leeds, England.": a full stop behind an address makes no sentence. */
function isAddressLine(reading: Reading, line: Span): boolean {
  const places = [hitsOf(reading, 'addressWord'), hitsOf(reading, 'city'), hitsOf(reading, 'countries')];
  const words = reading.email.text.slice(line.start, line.end);
  const said = [hitsOf(reading, 'firstPerson'), hitsOf(reading, 'request'), hitsOf(reading, 'functionWords')];
  return /\d/.test(words) && words.includes(',') && anyWithin(places, line) && !anyWithin(said, line);
}

/** The short lines at the foot of a text, up to its closing ("Regards") or its last sentence; read from its end. */
function trailingLines(reading: Reading, part: Span): Span[] {
  const { text } = reading.email;
  const closings = hitsOf(reading, 'closing');
  const greetings = hitsOf(reading, 'greeting');
  const kept: Span[] = [];
  let isLast = true;
  let end = part.end;
  while (end > part.start && kept.length < MOST_TRAILING_LINES) {
    const start = Math.max(part.start, text.lastIndexOf('\n', end - 1) + 1);
    const line = trimmed(text, { start, end });
    end = start - 1;
    if (line.end <= line.start) continue;
    const closing = firstBetween(closings, line.start, line.end);
    if (closing !== undefined) {
      const rest = trimmed(text, { start: closing.end, end: line.end });
      if (rest.end > rest.start && rest.end - rest.start < 60) kept.push(rest);
      break;
    }
    if (!isLast && firstBetween(greetings, line.start, line.end) !== undefined) break;
    if (isSentence(reading, line)) break;
    kept.push(line);
    isLast = false;
  }
  return kept.reverse();
}

function withoutFormWords(reading: Reading, lines: readonly Span[]): Span[] {
  const { text } = reading.email;
  return lines.flatMap((line) => {
    const closing = firstBetween(hitsOf(reading, 'closing'), line.start, line.start + 4);
    const rest =
      closing === undefined ? line : trimmed(text, { start: Math.min(closing.end, line.end), end: line.end });
    return rest.end > rest.start ? [rest] : [];
  });
}

/** Cuts the lines into pieces, each with what it holds. */
function piecesOf(reading: Reading, lines: readonly Span[]): Piece[] {
  const { text } = reading.email;
  const forms = hitsOf(reading, 'legalForm');
  const labels = labelTables.map((table) => hitsOf(reading, table)).filter((hits) => hits.length > 0);
  const pieces: Piece[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    let first = true;
    for (const chunk of cutAtBars(text, lines[line] ?? nowhere, forms)) {
      for (const piece of cutAtCommas(text, chunk, forms)) {
        const { start, end } = trimmed(text, withoutLabel(text, labels, piece));
        if (end <= start) continue;
        pieces.push({ start, end, line, first, signs: signsIn(text, start, end) });
        first = false;
      }
    }
  }
  return pieces;
}

const labelTables = ['labelName', 'labelTitle', 'labelCompany'] as const;
const nowhere: Span = { start: 0, end: 0 };

/** "Name: Ann Roe" -> "Ann Roe"; labels of numbers stay, their readers look at them. */
function withoutLabel(text: string, labels: readonly (readonly Span[])[], piece: Span): Span {
  for (const hits of labels) {
    const label = firstBetween(hits, piece.start, Math.min(piece.end, piece.start + 2));
    const colon = label === undefined ? null : /^\s?[:：]/.exec(text.slice(label.end, label.end + 2));
    if (label !== undefined && colon !== null) return { start: label.end + colon[0].length, end: piece.end };
  }
  return piece;
}

function zoneOf(reading: Reading, lines: readonly Span[]): ContactZone {
  const ordered: Span[] = [];
  for (const line of [...lines].sort((a, b) => a.start - b.start)) {
    if (line.start === ordered.at(-1)?.start) ordered.pop();
    if (ordered.length === MOST_LINES) break;
    ordered.push(line);
  }
  return { reading, lines: ordered, pieces: piecesOf(reading, ordered) };
}

function lastOwn(parts: readonly Part[]): Part | undefined {
  return parts.findLast((part) => part.kind === 'own');
}

/** The zone of the writer's own mail: signature, foot of the own words, foot of a lead's message; worked out once. */
export const writerZone = perReading((reading): ContactZone => {
  const { email } = reading;
  const signature = email.parts.filter((part) => part.kind === 'signature');
  const feet: Span[] = [];
  const own = lastOwn(email.parts);
  if (own !== undefined) feet.push(own);
  const message = email.lead?.fields.message;
  if (message !== undefined) feet.push(message);
  if (own === undefined && message === undefined)
    feet.push(...email.parts.filter((part) => part.kind === 'lead'));
  return zoneOf(reading, [
    ...feet.flatMap((foot) => trailingLines(reading, foot)),
    ...signature.flatMap((part) => withoutFormWords(reading, linesOf(email.text, part))),
  ]);
});

/** The foot of an earlier mail of the same writer, quoted below; null when he wrote none. */
export function quotedZone(reading: Reading): ContactZone | null {
  const { email } = reading;
  const address = email.writer.address;
  if (address === '' && email.writer.name === '') return null;
  const feet = email.quotedMails
    .filter(({ from }) =>
      from.address === '' ? from.name !== '' && from.name === email.writer.name : from.address === address,
    )
    .slice(0, 4)
    .map((quoted) => trailingLines(reading, quoted));
  const lines = feet.find((foot) => foot.length > 0);
  return lines === undefined ? null : zoneOf(reading, lines);
}

// Where the writer shows who he is: the lines of his signature, of a lead, and the short last lines of a mail without closing,
// cut into pieces at bars, bullets, slashes, wide blanks and commas.
// Example: "Ann Roe | Buyer | Acme Ltd, Leeds" -> pieces "Ann Roe", "Buyer", "Acme Ltd", "Leeds"

import type { Part, Span } from '../email/open-email.ts';
import { anyWithin, firstBetween, firstIndex } from './hit-search.ts';
import { endsSentence } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { perReading } from './per-reading.ts';
import type { Reading } from './reading.ts';

/** A piece of a line; `line` counts from the top of the zone, `first` is true for the piece that opens its line. */
export interface Piece extends Span {
  readonly line: number;
  readonly first: boolean;
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

const strongBreak =
  /[|｜¦•·●■◆★\t;；]|\s{2,}|\u3000|(?<=\s)[/–—~-](?=\s)|(?<=[\u3400-\u9fff])[/／]|[/／](?=[\u3400-\u9fff])/g;
const comma = /[,，、]/g;

/** The span without blanks, quote marks and list marks at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (
    start < end &&
    /[\s>*_"“”'`\-–—|｜•·:：,，;()（）<>«»]/.test(text.charAt(start)) &&
    !opensForm(text, start)
  )
    start += 1;
  while (
    end > start &&
    /[\s>*_"“”`\-–—|｜•·:：,，;<]/.test(text.charAt(end - 1)) &&
    !closesQuote(text, start, end)
  )
    end -= 1;
  return { start, end };
}

/** "(주)" and "(株)" open a company's name, "(470)" a telephone number, «» the name of a Russian firm: they are no marks. */
function opensForm(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '«') return true;
  return (sign === '(' || sign === '（') && /[\d+주株有유]/.test(text.charAt(at + 1));
}

/** ООО "Север": the last mark belongs to the name. */
function closesQuote(text: string, start: number, end: number): boolean {
  const sign = text.charAt(end - 1);
  if (sign !== '"' && sign !== '”') return false;
  const opened = text.indexOf(sign === '”' ? '“' : '"', start);
  return opened > start && opened < end - 1;
}

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
  const words = text.slice(line.start, line.end);
  const last = words.charAt(words.length - 1);
  if (last === '?' || last === '？') return true;
  if (line.end - line.start > LONGEST_LINE) return true;
  if (/[|｜•·]/.test(words)) return false;
  const anchors = [hitsOf(reading, 'legalForm'), hitsOf(reading, 'addressWord'), hitsOf(reading, 'notPhone')];
  const count = words.split(/\s+/).length;
  const closed = endsSentence(text, line.end - 1) || /[,，:：]$/.test(words);
  if (/[\u3040-\u9fff]/.test(words))
    return words.length > 14 && /[，。！]/.test(words) && !/\d[\d -]{5}/.test(words);
  if (closed && count >= 5 && !/(?:\b(?:ltd|inc|co|llc)|[.\s]\p{L})\.$/iu.test(words))
    return !isAddressLine(reading, line);
  if (anyWithin([hitsOf(reading, 'request'), hitsOf(reading, 'question')], line) && count > 3) return true;
  return (
    count > MOST_WORDS &&
    (!anyWithin(anchors, line) || count > MOST_WORDS * 2) &&
    !/\d[\d ().-]{5}|www\.|@/.test(words)
  );
}

/** "12 Hill Street, Leeds, England.": a full stop behind an address makes no sentence. */
function isAddressLine(reading: Reading, line: Span): boolean {
  const places = [hitsOf(reading, 'addressWord'), hitsOf(reading, 'city'), hitsOf(reading, 'countries')];
  const words = reading.email.text.slice(line.start, line.end);
  const said = [hitsOf(reading, 'firstPerson'), hitsOf(reading, 'request'), hitsOf(reading, 'functionWords')];
  return /\d/.test(words) && words.includes(',') && anyWithin(places, line) && !anyWithin(said, line);
}

/** The short lines at the foot of a text, up to its closing ("Regards") or its last sentence. */
function trailingLines(reading: Reading, part: Span): Span[] {
  const lines = linesOf(reading.email.text, part);
  const kept: Span[] = [];
  for (let at = lines.length - 1; at >= 0 && kept.length < MOST_TRAILING_LINES; at -= 1) {
    const line = lines[at];
    if (line === undefined) break;
    const closing = firstBetween(hitsOf(reading, 'closing'), line.start, line.end);
    if (closing !== undefined) {
      const rest = trimmed(reading.email.text, { start: closing.end, end: line.end });
      if (rest.end > rest.start && rest.end - rest.start < 60) kept.unshift(rest);
      break;
    }
    if (anyWithin([hitsOf(reading, 'greeting')], line) && at < lines.length - 1) break;
    if (isSentence(reading, line)) break;
    kept.unshift(line);
  }
  return kept;
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

/** Cuts a line into pieces; a comma before a legal form ("Roe, Ltd") does not cut. */
function piecesOf(reading: Reading, lines: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  lines.forEach((line, index) => {
    let first = true;
    for (const chunk of cut(reading, line, strongBreak)) {
      for (const piece of cut(reading, chunk, comma)) {
        const { start, end } = trimmed(reading.email.text, withoutLabel(reading, piece));
        if (end <= start) continue;
        pieces.push({ start, end, line: index, first });
        first = false;
      }
    }
  });
  return pieces;
}

/** "Name: Ann Roe" -> "Ann Roe"; labels of numbers stay, their readers look at them. */
function withoutLabel(reading: Reading, piece: Span): Span {
  const { text } = reading.email;
  for (const table of ['labelName', 'labelTitle', 'labelCompany'] as const) {
    const label = firstBetween(hitsOf(reading, table), piece.start, Math.min(piece.end, piece.start + 2));
    const colon = label === undefined ? null : /^\s?[:：]/.exec(text.slice(label.end, label.end + 2));
    if (label !== undefined && colon !== null) return { start: label.end + colon[0].length, end: piece.end };
  }
  return piece;
}

function cut(reading: Reading, span: Span, breaks: RegExp): Span[] {
  const words = reading.email.text.slice(span.start, span.end);
  const forms = hitsOf(reading, 'legalForm');
  const cuts: Span[] = [];
  let start = span.start;
  for (const found of words.matchAll(breaks)) {
    const at = span.start + found.index;
    const behind = at + found[0].length;
    const form = firstBetween(forms, behind, behind + 2);
    const inForm = forms[firstIndex(forms, at) - 1];
    if (
      (form !== undefined && breaks === comma) ||
      (inForm !== undefined && inForm.start < at && inForm.end > at)
    )
      continue;
    cuts.push({ start, end: at });
    start = behind;
  }
  cuts.push({ start, end: span.end });
  return cuts;
}

function zoneOf(reading: Reading, lines: readonly Span[]): ContactZone {
  const unique = new Map(lines.map((line) => [line.start, line]));
  const ordered = [...unique.values()].sort((a, b) => a.start - b.start).slice(0, MOST_LINES);
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

// Runs of digits in the writer's own parts that may be telephone numbers, and what stands around them.
// Example: "Mobile: 0117 496 2278" -> [{ digits: "01174962278", international: false, labelled: true, ... }]; "Fax 0117 496 2279" -> none

import type { PartKind, Span } from '../email/open-email.ts';
import { BLANK, classOf, DIGIT, foldOf, foldText } from '../words/fold.ts';
import type { ContactZone } from './contact-zone.ts';
import { firstBetween, lastEnding } from './hit-search.ts';
import { hitsOf } from './people-hits.ts';
import type { PlacedHit, Reading } from './reading.ts';

export type PhoneKind = 'phone' | 'whatsapp' | 'wechat' | 'chat';

/** A run of digits that may be a number, and what stands around it. */
export interface DigitRun extends Span {
  readonly digits: string;
  readonly international: boolean;
  readonly labelled: boolean;
  /** Stands in signature or lead, where numbers speak without a label. */
  readonly atHome: boolean;
  readonly kind: PhoneKind;
}

/** A label speaks for the number this many units behind it: "Mobile (WhatsApp): ". */
const LABEL_REACH = 16;
const MOST_RUNS = 24;
const MIN_DIGITS = 7;
const MAX_DIGITS = 17;
/** No area code is that long, so a slash behind it sets two numbers apart. */
const LONGEST_HEAD = 9;

const phoneParts: ReadonlySet<PartKind> = new Set<PartKind>(['own', 'signature', 'lead']);
const messengerKinds: { readonly [key: string]: PhoneKind } = {
  whatsapp: 'whatsapp',
  wechat: 'wechat',
};
const dateLike = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})(?!\d)/;

const PLUS = 0x2b;
const OPEN = 0x28;
const SLASH = 0x2f;
const LAST_ASCII_DIGIT = 0x39;
/** ¹ ² ³ are none; Arabic digits are the first ones beyond ASCII. */
const FIRST_OTHER_DIGIT = 0x660;
/** Signs inside a number: . ( ) / and, folded to blanks, hyphens and blanks of all kinds. */
const joins: ReadonlySet<number> = new Set([0x20, 0x2e, 0x28, 0x29, 0x2f]);
const lineBreaks: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x09]);

function isDigitAt(text: string, at: number): boolean {
  return classOf[text.charCodeAt(at)] === DIGIT;
}

/** A sign inside a run; a line break, a second plus or two blanks in a row end it. */
function isJoin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (lineBreaks.has(unit)) return false;
  if (classOf[unit] === BLANK && classOf[text.charCodeAt(at - 1)] === BLANK) return false;
  return joins.has(foldOf[unit] ?? 0);
}

interface Found {
  readonly end: number;
  readonly digits: number;
}

/** End of the run that opens at `start`: digits with at most three signs between. */
function endOfRun(text: string, start: number, limit: number): Found {
  let end = start;
  let gap = 0;
  let digits = 0;
  for (let at = start; at < limit && digits <= MAX_DIGITS; at += 1) {
    if (isDigitAt(text, at)) {
      end = at + 1;
      gap = 0;
      digits += 1;
    } else if (at > start && (gap >= 3 || !isJoin(text, at) || isBetweenNumbers(text, at, { start, digits })))
      break;
    else gap += 1;
  }
  return { end, digits };
}

/** "8555 0361 / 139 9195 5072" are two numbers; "+49 (0) 4421/123456" and "089/123456" are one. */
function isBetweenNumbers(text: string, at: number, before: { start: number; digits: number }): boolean {
  if (foldOf[text.charCodeAt(at)] !== SLASH) return false;
  if (before.digits > LONGEST_HEAD) return true;
  return before.digits >= MIN_DIGITS && !/^\(?(?:\+|00)/.test(text.slice(before.start, before.start + 3));
}

function opensRun(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (classOf[unit] === DIGIT) return true;
  const sign = foldOf[unit];
  if (sign !== PLUS && sign !== OPEN) return false;
  const next = foldOf[text.charCodeAt(at + 1)];
  return isDigitAt(text, at + 1) || next === PLUS || next === OPEN;
}

function nearestLabel(lists: readonly (readonly PlacedHit[])[], start: number): PlacedHit | undefined {
  const near = lists.flatMap((hits) => lastEnding(hits, start, LABEL_REACH) ?? []);
  return near.sort((a, b) => b.end - a.end || a.start - b.start)[0];
}

/** What is said before and behind a number: label, messenger, or a word that makes it something else. */
function surroundings(reading: Reading, run: Span): { labelled: boolean; refused: boolean; kind: PhoneKind } {
  const { text } = reading.email;
  const messenger = hitsOf(reading, 'messenger');
  const label = nearestLabel(
    [hitsOf(reading, 'labelPhone'), hitsOf(reading, 'labelMessenger'), messenger],
    run.start,
  );
  const other = lastEnding(hitsOf(reading, 'notPhone'), run.start, LABEL_REACH);
  const sameLine = (hit: Span | undefined) =>
    hit !== undefined && !/[\n。]|\d{3}/.test(text.slice(hit.end, run.start));
  const refused =
    other !== undefined &&
    sameLine(other) &&
    (label === undefined || other.end > label.end || (other.end === label.end && other.start <= label.start));
  const chat =
    lastEnding(messenger, run.start, LABEL_REACH + 8) ??
    firstBetween(messenger, run.end, Math.min(text.length, run.end + 6));
  const near =
    chat !== undefined &&
    !/\n|\d{5}/.test(text.slice(Math.min(chat.end, run.end), Math.max(chat.start, run.start)));
  const kind = near ? (messengerKinds[chat.key] ?? 'chat') : 'phone';
  return { labelled: (sameLine(label) || near) && !refused, refused, kind };
}

function readRun(reading: Reading, run: Span, atHome: boolean): DigitRun | null {
  const { text } = reading.email;
  const folded = foldText(text.slice(run.start, run.end));
  const digits = folded.replace(/\D/g, '');
  const before = text.slice(Math.max(0, run.start - 3), run.start);
  if (dateLike.test(folded)) return null;
  if (/[\p{L}\p{N}#@_=]$/u.test(before) && !/[\u3040-\u9fff]$/u.test(before)) return null;
  if (/^[\p{L}_@%]/u.test(text.slice(run.end, run.end + 1)) && !/[\u3040-\u9fff]/u.test(text.charAt(run.end)))
    return null;
  if (/[$€£¥]\s?$/.test(before)) return null;
  const { labelled, refused, kind } = surroundings(reading, run);
  if (refused) return null;
  const international = /^\(?\+|^00[1-9]/.test(folded);
  return { ...run, digits, international, labelled, atHome, kind };
}

/** All runs of digits in the writer's own parts that may be telephone numbers; linear. */
export function digitRuns(zone: ContactZone): DigitRun[] {
  const { reading, lines } = zone;
  const { text } = reading.email;
  const runs: DigitRun[] = [];
  for (const range of rangesOf(zone)) {
    for (let at = range.start; at < range.end && runs.length < MOST_RUNS; at += 1) {
      const unit = text.charCodeAt(at);
      // Letters and blanks, by far most of a text.
      if (unit < OPEN || (unit > LAST_ASCII_DIGIT && unit < FIRST_OTHER_DIGIT) || !opensRun(text, at))
        continue;
      const { end, digits } = endOfRun(text, at, range.end);
      if (digits >= MIN_DIGITS && digits <= MAX_DIGITS) {
        const start = at;
        const atHome =
          lines.some((line) => start >= line.start && start < line.end) || inLead(reading, start);
        const run = readRun(reading, { start, end }, atHome);
        if (run !== null) runs.push(withLabelOf(runs.at(-1), run, text));
      }
      at = Math.max(at, end - 1);
    }
  }
  return runs;
}

/** "Tel 0117 496 2278 / 0117 496 2279": one label speaks for both. */
function withLabelOf(before: DigitRun | undefined, run: DigitRun, text: string): DigitRun {
  if (before?.labelled !== true || run.labelled || run.start - before.end > 5) return run;
  const joined = /^\s?(?:[/／,，、;&]|or|and|或|y|und|et)\s?$/.test(text.slice(before.end, run.start));
  return joined ? { ...run, labelled: true } : run;
}

/** The parts where a writer gives numbers, and lines of the zone outside them. */
function rangesOf({ reading, lines }: ContactZone): readonly Span[] {
  const ranges = new Map<number, Span>();
  for (const part of reading.email.parts) if (phoneParts.has(part.kind)) ranges.set(part.start, part);
  for (const line of lines)
    if (![...ranges.values()].some((range) => line.start >= range.start && line.end <= range.end))
      ranges.set(line.start, line);
  return [...ranges.values()];
}

function inLead(reading: Reading, at: number): boolean {
  const field = reading.email.lead?.fields.phone;
  return field !== undefined && at >= field.start && at < field.end;
}

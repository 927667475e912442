// Telephone and messenger numbers of the writer in E.164; order, model, HS, VAT, fax and bank numbers are none.
// Example: "Tel 0117 496 2278" of a British firm -> { e164: "+441174962278", country: "GB", kind: "phone" }

import {
  isSupportedCountry,
  type CountryCode as LibraryCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import type { PartKind, Span } from '../email/open-email.ts';
import { type CountryCode, countryCodes, dialCodes, mainCountries } from '../lexicon/places/country-codes.ts';
import { foldText } from '../words/fold.ts';
import type { ContactZone } from './contact-zone.ts';
import { firstBetween, lastEnding } from './hit-search.ts';
import { factAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export interface PhoneFact extends Fact {
  /** '' where the number is labelled as one, but no country tells how to read it. */
  readonly e164: string;
  readonly country: CountryCode | null;
  readonly kind: 'phone' | 'whatsapp' | 'wechat' | 'chat';
}

/** A run of digits that may be a number, and what stands around it. */
export interface DigitRun extends Span {
  readonly digits: string;
  readonly international: boolean;
  readonly labelled: boolean;
  /** Stands in signature or lead, where numbers speak without a label. */
  readonly atHome: boolean;
  readonly kind: PhoneFact['kind'];
}

/** A label speaks for the number this many units behind it: "Mobile (WhatsApp): ". */
const LABEL_REACH = 16;
const MOST_RUNS = 24;
const MOST_PHONES = 8;
const MIN_DIGITS = 7;
/** A clock that half the world shares names no country. */
const MOST_CLOCK_COUNTRIES = 11;
const MAX_DIGITS = 17;

const phoneParts: ReadonlySet<PartKind> = new Set<PartKind>(['own', 'signature', 'lead']);
const messengerKinds: { readonly [key: string]: PhoneFact['kind'] } = {
  whatsapp: 'whatsapp',
  wechat: 'wechat',
};
const dateLike = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})(?!\d)/;

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}

/** End of the run that opens at `start`: digits with at most two signs between; a wide gap or a second plus ends it. */
function endOfRun(folded: string, start: number, limit: number): number {
  let end = start;
  let gap = 0;
  let digits = 0;
  for (let at = start; at < limit && digits <= MAX_DIGITS; at += 1) {
    const sign = folded.charAt(at);
    if (isDigit(sign)) {
      end = at + 1;
      gap = 0;
      digits += 1;
    } else if (
      at > start &&
      (sign === '+' || !/[ .()/-]/.test(sign) || gap >= 3 || (sign === ' ' && folded.charAt(at - 1) === ' '))
    )
      break;
    else gap += 1;
  }
  return end;
}

function nearestLabel(lists: readonly (readonly PlacedHit[])[], start: number): PlacedHit | undefined {
  const near = lists.flatMap((hits) => lastEnding(hits, start, LABEL_REACH) ?? []);
  return near.sort((a, b) => b.end - a.end || a.start - b.start)[0];
}

/** What is said before and behind a number: label, messenger, or a word that makes it something else. */
function surroundings(
  reading: Reading,
  run: Span,
): { labelled: boolean; refused: boolean; kind: PhoneFact['kind'] } {
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
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS || dateLike.test(folded)) return null;
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
  const { reading } = zone;
  // Folding turns line breaks into blanks; a number never runs over a line.
  const folded = foldText(reading.email.text.replace(/[\n\r\t]/g, '|'));
  const homes: readonly Span[] = zone.lines;
  const ranges = new Map<number, Span>();
  for (const part of reading.email.parts) if (phoneParts.has(part.kind)) ranges.set(part.start, part);
  for (const line of homes)
    if (![...ranges.values()].some((range) => line.start >= range.start && line.end <= range.end))
      ranges.set(line.start, line);
  const runs: DigitRun[] = [];
  for (const range of ranges.values()) {
    for (let at = range.start; at < range.end && runs.length < MOST_RUNS; at += 1) {
      const sign = folded.charAt(at);
      const opens = isDigit(sign) || ((sign === '+' || sign === '(') && /[\d+(]/.test(folded.charAt(at + 1)));
      if (!opens) continue;
      const end = endOfRun(folded, at, range.end);
      const atHome = homes.some((line) => at >= line.start && at < line.end) || inLead(reading, at);
      const run = end > at ? readRun(reading, { start: at, end }, atHome) : null;
      if (run !== null) runs.push(run);
      at = Math.max(at, end - 1);
    }
  }
  return runs;
}

function inLead(reading: Reading, at: number): boolean {
  const field = reading.email.lead?.fields.phone;
  return field !== undefined && at >= field.start && at < field.end;
}

/** The islands answer for numbers that are sold all over the United Kingdom. */
function mainland(country: string): CountryCode | null {
  const main = country === 'GG' || country === 'JE' || country === 'IM' ? 'GB' : country;
  return countryCodes.find((code) => code === main) ?? null;
}

function countryOfCode(callingCode: string): CountryCode | null {
  return mainCountries[callingCode] ?? countryCodes.find((code) => dialCodes[code] === callingCode) ?? null;
}

function parse(
  written: string,
  home: CountryCode | null,
): { e164: string; country: CountryCode | null; valid: boolean; possible: boolean } | null {
  const fallback: LibraryCountry | undefined = home !== null && isSupportedCountry(home) ? home : undefined;
  const number = parsePhoneNumberFromString(written, {
    ...(fallback === undefined ? {} : { defaultCountry: fallback }),
    extract: false,
  });
  if (number === undefined) return null;
  const country =
    number.country === undefined ? countryOfCode(number.countryCallingCode) : mainland(number.country);
  return { e164: number.number, country, valid: number.isValid(), possible: number.isPossible() };
}

/** "+49 (0) 89 ..." and "00 49": the forms that the library does not read. */
function written(run: DigitRun, text: string): string {
  const plain = foldText(text.slice(run.start, run.end)).replace(/(\d)\s?\(0\)/g, '$1 ');
  if (/^\(?\+/.test(plain)) return `+${plain.replace(/\D/g, '')}`;
  return run.international
    ? `+${run.digits.replace(/^00/, '').replace(/^(\d{1,3})\(0\)/, '$1')}`
    : plain.replace(/[·]/g, ' ');
}

/** Numbers that carry their country: they need no guess and help to make one. */
export function internationalPhones(reading: Reading, runs: readonly DigitRun[]): PhoneFact[] {
  return runs.flatMap((run): PhoneFact[] => {
    if (!run.international) return [];
    const number = parse(written(run, reading.email.text), null);
    if (number === null || !(number.valid || (run.labelled && number.e164.length >= 10))) return [];
    return [
      { ...factAt(reading, run.start, run.end), e164: number.e164, country: number.country, kind: run.kind },
    ];
  });
}

/** A number without country code speaks for itself when it stands alone in a signature or is dialled from a long 0. */
function isPlausible(run: DigitRun, text: string, home: CountryCode | null): boolean {
  if (run.labelled) return true;
  const words = text.slice(run.start, run.end);
  if (/^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/.test(words)) return run.atHome || home === 'US' || home === 'CA';
  if (home === 'CN' && /^1[3-9]\d{9}$/.test(run.digits)) return true;
  return run.atHome ? home !== null : /^0\d{9,10}$/.test(words) && home !== null;
}

/** The first of the countries in which the number exists; American form alone names America. */
function readIn(
  written: string,
  homes: readonly (CountryCode | null)[],
): { e164: string; country: CountryCode | null } | null {
  const american = /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/.test(written);
  for (const country of american ? [...homes, 'US' as const] : homes) {
    const number = country === null ? null : parse(written, country);
    if (number?.valid) return number;
  }
  return null;
}

/** Where nothing else is known the clock may tell: when the number exists in one of its countries only. */
function readByClock(
  written: string,
  clock: readonly CountryCode[],
): { e164: string; country: CountryCode | null } | null {
  if (clock.length > MOST_CLOCK_COUNTRIES) return null;
  const found = clock.flatMap((country) => {
    const number = parse(written, country);
    return number?.valid ? [number] : [];
  });
  const [only, ...more] = found;
  return only !== undefined && more.length === 0 ? only : null;
}

/** Countries to read national numbers with: `first` most likely first, `clock` those on the clock of the sender. */
export interface Homes {
  readonly first: readonly (CountryCode | null)[];
  readonly clock: readonly CountryCode[];
}

/** Numbers in national form, read with the countries that the rest of the mail tells; in the order of the text. */
export function nationalPhones(
  reading: Reading,
  runs: readonly DigitRun[],
  { first: homes, clock }: Homes,
): PhoneFact[] {
  const { text } = reading.email;
  const sure = homes.find((home) => home !== null) ?? null;
  return runs.flatMap((run): PhoneFact[] => {
    if (run.international || !isPlausible(run, text, sure ?? clock[0] ?? null)) return [];
    const fact = factAt(reading, run.start, run.end);
    const plain = written(run, text);
    const number = readIn(plain, homes) ?? (sure === null ? readByClock(plain, clock) : null);
    if (number !== null) return [{ ...fact, e164: number.e164, country: number.country, kind: run.kind }];
    // "WhatsApp 234 803 415 7726": the plus was left out.
    const bare = run.labelled && run.digits.length >= 10 ? parse(`+${run.digits}`, null) : null;
    if (bare?.valid) return [{ ...fact, e164: bare.e164, country: bare.country, kind: run.kind }];
    // Numbers newer than the tables: labelled, of the right length for the country, they are believed.
    const young = run.labelled && sure !== null ? parse(plain, sure) : null;
    if (young?.possible && /^\(?0/.test(plain))
      return [{ ...fact, e164: young.e164, country: young.country, kind: run.kind }];
    return run.labelled && run.digits.length <= 15
      ? [{ ...fact, e164: '', country: null, kind: run.kind }]
      : [];
  });
}

/** Each number once, the named kind before the plain one, in the order of the text. */
export function distinctPhones(phones: readonly PhoneFact[]): PhoneFact[] {
  const byNumber = new Map<string, PhoneFact>();
  for (const phone of [...phones].sort((a, b) => a.span.start - b.span.start)) {
    const key = phone.e164 === '' ? foldText(phone.text) : phone.e164;
    if (!byNumber.has(key)) byNumber.set(key, phone);
  }
  return [...byNumber.values()].slice(0, MOST_PHONES);
}

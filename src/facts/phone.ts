// Telephone and messenger numbers of the writer in E.164; order, model, HS, VAT, fax and bank numbers are none.
// Example: "Tel 0117 496 2278" of a British firm -> { e164: "+441174962278", country: "GB", kind: "phone" }

import {
  isSupportedCountry,
  type CountryCode as LibraryCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { type CountryCode, countryCodes, dialCodes, mainCountries } from '../lexicon/places/country-codes.ts';
import { phoneForms } from '../lexicon/places/phone-forms.ts';
import { foldText } from '../words/fold.ts';
import type { DigitRun, PhoneKind } from './digit-runs.ts';
import { factAt } from './own-words.ts';
import type { Fact, Reading } from './reading.ts';

export interface PhoneFact extends Fact {
  /** '' where the number is labelled as one, but no country tells how to read it. */
  readonly e164: string;
  readonly country: CountryCode | null;
  readonly kind: PhoneKind;
}

const MOST_PHONES = 8;
/** A clock that half the world shares names no country. */
const MOST_CLOCK_COUNTRIES = 11;

const codes: ReadonlyMap<string, CountryCode> = new Map(countryCodes.map((code) => [code, code]));
/** The first of the countries that share a calling code. */
const byDialCode: ReadonlyMap<string, CountryCode> = new Map(
  [...countryCodes].reverse().map((code) => [dialCodes[code], code]),
);

/** The islands answer for numbers that are sold all over the United Kingdom. */
function mainland(country: string): CountryCode | null {
  const main = country === 'GG' || country === 'JE' || country === 'IM' ? 'GB' : country;
  return codes.get(main) ?? null;
}

function countryOfCode(callingCode: string): CountryCode | null {
  return mainCountries[callingCode] ?? byDialCode.get(callingCode) ?? null;
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

/** The country whose numbers alone are written so. */
function countryOfForm(written: string): CountryCode | null {
  return phoneForms.find(({ pattern }) => pattern.test(written))?.country ?? null;
}

/** A number in the form of one country; its tables may be older than the number. */
function readInForm(
  written: string,
  country: CountryCode | null,
): { e164: string; country: CountryCode | null } | null {
  const number = country === null ? null : parse(written, country);
  return number?.possible ? number : null;
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

/** A labelled number that no likely country reads. */
function readLabelled(
  run: DigitRun,
  plain: string,
  sure: CountryCode | null,
): { e164: string; country: CountryCode | null } | null {
  // "WhatsApp 234 803 415 7726": the plus was left out.
  const bare = run.digits.length >= 10 ? parse(`+${run.digits}`, null) : null;
  if (bare?.valid) return bare;
  // Numbers newer than the tables: of the right length for the country, they are believed.
  const young = sure !== null ? parse(plain, sure) : null;
  if (young?.possible && /^\(?0/.test(plain)) return young;
  return run.digits.length <= 15 ? { e164: '', country: null } : null;
}

function readNational(
  reading: Reading,
  run: DigitRun,
  { first: homes, clock }: Homes,
): { e164: string; country: CountryCode | null } | null {
  const { text } = reading.email;
  const plain = written(run, text);
  const form = countryOfForm(plain);
  // Who writes Chinese gives a mainland number in its form wherever the rest of the mail plays.
  const native = form === 'CN' && reading.language.tag === 'zh';
  const sure = homes.find((home) => home !== null) ?? null;
  const home = native ? form : (sure ?? clock[0] ?? (run.atHome ? form : null));
  if (!isPlausible(run, text, home)) return null;
  return (
    (native ? readInForm(plain, form) : null) ??
    readIn(plain, homes) ??
    readInForm(plain, form) ??
    (sure === null ? readByClock(plain, clock) : null) ??
    (run.labelled ? readLabelled(run, plain, sure) : null)
  );
}

/** Numbers in national form, read with the countries that the rest of the mail tells; in the order of the text. */
export function nationalPhones(reading: Reading, runs: readonly DigitRun[], homes: Homes): PhoneFact[] {
  return runs.flatMap((run): PhoneFact[] => {
    const number = run.international ? null : readNational(reading, run, homes);
    if (number === null) return [];
    const { e164, country } = number;
    return [{ ...factAt(reading, run.start, run.end), e164, country, kind: run.kind }];
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

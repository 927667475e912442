// The writer's country by a vote with reasons: calling code, address words, city, postal code, domain, legal form, lead field.
// Example: "+254 733 601482", "Nairobi" -> { code: "KE", reasons: ["phone +254", "Nairobi"] }; nothing said -> null.

import type { Span } from '../email/open-email.ts';
import { domainOf, isFreeMail } from '../email/registrable-domain.ts';
import {
  type CountryCode,
  countryCodes,
  dialCodes,
  languageHomes,
  oddTopLevelDomains,
  unaccented,
  worldwideEndings,
} from '../lexicon/places/country-codes.ts';
import { postcodes } from '../lexicon/places/postcodes.ts';
import { timeZones } from '../lexicon/places/time-zones.ts';
import { foldText } from '../words/fold.ts';
import { legalFormsOf } from './company-form.ts';
import type { ContactZone } from './contact-zone.ts';
import { anyWithin } from './hit-search.ts';
import { isShippedTo, saysOfHimself } from './own-place.ts';
import { isOwn, isPlainAbbreviation } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import type { PhoneFact } from './phone.ts';
import { DIGIT, signsIn } from './piece-signs.ts';
import type { Reading } from './reading.ts';

export interface CountryFact {
  readonly code: CountryCode;
  /** Words of the mail or short labels that spoke for it, strongest first. */
  readonly reasons: readonly string[];
}

interface Vote {
  readonly code: CountryCode;
  readonly weight: number;
  readonly reason: string;
}

/** How much each reason tells: what the writer states over what may be bought or borrowed (domain, legal form). */
const weights = {
  leadField: 6,
  countryInSignature: 5,
  phone: 4,
  cityInSignature: 3.5,
  postcode: 3,
  selfInText: 2.5,
  domain: 2.5,
  /** yahoo.fr is read in Africa too: it only strengthens what another reason says. */
  freeMail: 0.9,
  legalForm: 1.5,
  /** "Pty Ltd" is Australian or South African: half a reason for each. */
  sharedForm: 0.9,
  /** ABN, GSTIN, P. IVA with a number: only firms of one country write it. */
  registration: 4,
  /** Traditional signs: Taiwan, else Hong Kong; alone no proof. */
  traditional: 0.7,
  /** The clock of the sender's machine: many countries share it, alone it decides nothing. */
  timeZone: 0.6,
  /** "Can you ship it to Dayton?": for want of anything better; a port behind CIF or CFR says less still. */
  shipTo: 1.1,
};
/** A list of all markets tells no home; more places than this are not looked at. */
const MOST_PLACES = 80;
/** Below this nobody knows: a language or a time zone alone decides nothing. */
const LEAST = 1;

const codes: ReadonlyMap<string, CountryCode> = new Map(countryCodes.map((code) => [code, code]));

function codeOf(key: string): CountryCode | null {
  return codes.get(key) ?? null;
}

function vote(key: string, weight: number, reason: string): Vote[] {
  const code = codeOf(key);
  return code === null ? [] : [{ code, weight, reason }];
}

function within(hit: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => hit.start >= span.start && hit.end <= span.end);
}

const accents = /[\u00c0-\u024f]/;

function isName(hit: Span, person: Span | null): boolean {
  return person !== null && hit.start < person.end && hit.end > person.start;
}

function placeVotes(zone: ContactZone, person: Span | null): Vote[] {
  const { reading } = zone;
  const fields = reading.email.lead?.fields;
  const stated = [fields?.country, fields?.address].filter((field) => field !== undefined);
  const votesOf = (table: 'countries' | 'city', signed: number) =>
    hitsOf(reading, table)
      .slice(0, MOST_PLACES)
      .flatMap((hit): Vote[] => {
        const reason = reading.email.text.slice(hit.start, hit.end);
        if (isName(hit, person) || (unaccented.has(hit.key) && accents.test(reason))) return [];
        if (
          within(hit, stated) ||
          (hit.part === 'lead' && table === 'city' && !anyWithin([hitsOf(reading, 'incoterm')], near(hit)))
        )
          return vote(hit.key, weights.leadField - (table === 'city' ? 1 : 0), reason);
        if (within(hit, zone.lines)) return vote(hit.key, signed, reason);
        if (saysOfHimself(reading, hit)) return vote(hit.key, weights.selfInText, reason);
        return isShippedTo(reading, hit) ? vote(hit.key, weights.shipTo, reason) : [];
      });
  const votes = [
    ...votesOf('countries', weights.countryInSignature),
    ...votesOf('city', weights.cityInSignature),
  ];
  // Several countries in running text are markets or other suppliers, not where he sits.
  const told = new Set(votes.filter(({ weight }) => weight === weights.selfInText).map(({ code }) => code));
  return told.size > 1 ? votes.filter(({ weight }) => weight !== weights.selfInText) : votes;
}

function near(hit: Span): Span {
  return { start: Math.max(0, hit.start - 30), end: hit.end + 10 };
}

function postcodeVotes(zone: ContactZone): Vote[] {
  const { text } = zone.reading.email;
  return zone.lines.slice(0, 20).flatMap((line) => {
    const end = Math.min(line.end, line.start + 160);
    // Every postal code has digits, and most lines have none.
    if ((signsIn(text, line.start, end) & DIGIT) === 0) return [];
    const words = text.slice(line.start, end);
    // A telephone number alone.
    if (/^[\d\s-]+$/.test(words)) return [];
    return postcodes.flatMap(({ country, pattern }) => {
      const found = pattern.exec(words);
      return found === null ? [] : vote(country, weights.postcode, found[0]);
    });
  });
}

/** "name.co.ke", "name.de"; endings that the world buys for their sound tell nothing. */
function domainVotes(reading: Reading): Vote[] {
  const domain = domainOf(reading.email.writer.address);
  const last = domain.split('.').at(-1) ?? '';
  if (last.length !== 2 || worldwideEndings.has(last)) return [];
  const weight = isFreeMail(domain) ? weights.freeMail : weights.domain;
  return vote(oddTopLevelDomains[last] ?? last.toUpperCase(), weight, `.${last}`);
}

function formVotes(zone: ContactZone, company: Span | null): Vote[] {
  const { reading } = zone;
  if (company === null) return [];
  return legalFormsOf(reading)
    .filter((form) => form.key !== '' && form.start >= company.start && form.end <= company.end)
    .flatMap((form) => {
      const codes = form.key.split(' ');
      const weight = codes.length > 1 ? weights.sharedForm : weights.legalForm;
      return codes.flatMap((code) => vote(code, weight, reading.email.text.slice(form.start, form.end)));
    });
}

/** "ABN 11 222 333 444": the label of a registration number, with a number behind it, in the signature. */
function registrationVotes(zone: ContactZone): Vote[] {
  const { reading } = zone;
  const { text } = reading.email;
  return hitsOf(reading, 'registration')
    .filter((hit) => within(hit, zone.lines) && /\d{2}/.test(text.slice(hit.end, hit.end + 14)))
    .flatMap((hit): Vote[] => {
      const label = text.slice(hit.start, hit.end);
      return isPlainAbbreviation(label, 5) ? vote(hit.key, weights.registration, label) : [];
    });
}

/** Traditional Chinese signs in subject, display name or signature. */
function scriptVotes(zone: ContactZone): Vote[] {
  const { email, language } = zone.reading;
  if (language.tag !== 'zh') return [];
  const lines = zone.lines.slice(0, 12).map(({ start, end }) => email.text.slice(start, end));
  const signs = [email.subject.slice(0, 120), ...lines].join('').replace(/[^\u3400-\u9fff]/g, '');
  const found = [...signs].find((sign) => foldText(sign) !== sign);
  if (found === undefined) return [];
  return [...vote('TW', weights.traditional, found), ...vote('HK', weights.traditional - 0.1, found)];
}

/** Countries on the sender's clock; a relay's or forwarder's clock tells nothing of the buyer. */
export function clockCountries({ email }: Reading): readonly CountryCode[] {
  if (email.zone === null || email.lead !== null || email.forwardedBy !== null) return [];
  return timeZones[String(email.zone)] ?? [];
}

function clockVotes(reading: Reading): Vote[] {
  const countries = clockCountries(reading);
  if (countries.length === 0) return [];
  const minutes = Math.abs(reading.email.zone ?? 0);
  const sign = (reading.email.zone ?? 0) < 0 ? '-' : '+';
  const two = (number: number) => String(number).padStart(2, '0');
  const label = `time zone ${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return countries.flatMap((code) => vote(code, weights.timeZone, label));
}

function phoneVotes(phones: readonly PhoneFact[]): Vote[] {
  return phones.flatMap((phone, at) =>
    phone.country === null
      ? []
      : vote(phone.country, weights.phone / (at + 1), `phone +${dialCodes[phone.country]}`),
  );
}

function tally(votes: readonly Vote[]): CountryFact | null {
  if (votes.length === 0) return null;
  const sums = new Map<CountryCode, number>();
  const counted: Vote[] = [];
  for (const given of votes) {
    if (isSaidBefore(counted, given)) continue;
    counted.push(given);
    sums.set(given.code, (sums.get(given.code) ?? 0) + given.weight);
  }
  let chosen: CountryCode | null = null;
  let most = 0;
  for (const [code, weight] of sums) {
    if (weight <= most) continue;
    chosen = code;
    most = weight;
  }
  if (chosen === null || most < LEAST) return null;
  const reasons = counted
    .filter(({ code }) => code === chosen)
    .sort((a, b) => b.weight - a.weight)
    .map(({ reason }) => reason);
  return { code: chosen, reasons: reasons.slice(0, 5) };
}

/** One word counts once for a country; there are a few dozen votes at most. */
function isSaidBefore(counted: readonly Vote[], { code, reason }: Vote): boolean {
  for (const before of counted) {
    if (before.code !== code || before.reason.length !== reason.length) continue;
    if (before.reason === reason || before.reason.toLowerCase() === reason.toLowerCase()) return true;
  }
  return false;
}

/** Where a national number is tried when no country is known: places named, the home of the language if its clock fits. */
export function likelyCountries(reading: Reading): readonly CountryCode[] {
  const clock = clockCountries(reading);
  const home = languageHomes[reading.language.tag];
  const fits = home !== undefined && (clock.length === 0 || clock.includes(home));
  return [...mentionedCountries(reading), ...(fits ? [home] : [])];
}

/** Countries of which a number may tell one by existing there alone: those of a shared legal form, else those on the clock. */
export function possibleCountries(reading: Reading, votes: readonly Vote[]): readonly CountryCode[] {
  const clock = clockCountries(reading);
  const formed = votes.filter(({ weight }) => weight === weights.sharedForm).map(({ code }) => code);
  if (formed.length === 0) return clock;
  const both = formed.filter((code) => clock.includes(code));
  return both.length > 0 ? both : formed;
}

/** Countries that the own words name in any way, in their order: to try a national number with, no votes. */
function mentionedCountries(reading: Reading): readonly CountryCode[] {
  const hits = [...hitsOf(reading, 'city'), ...hitsOf(reading, 'countries')].filter(({ part }) =>
    isOwn(part),
  );
  return [...new Set(hits.flatMap(({ key }) => codeOf(key) ?? []))].slice(0, 3);
}

/** All that speaks for a country but the telephone numbers, which are read with its help. */
export function countryVotes(zone: ContactZone, person: Span | null, company: Span | null): readonly Vote[] {
  return [
    ...placeVotes(zone, person),
    ...postcodeVotes(zone),
    ...domainVotes(zone.reading),
    ...formVotes(zone, company),
    ...registrationVotes(zone),
    ...scriptVotes(zone),
    ...clockVotes(zone.reading),
  ];
}

/** The country with the most weight; null when what speaks for it is too little. */
export function countryOf(votes: readonly Vote[], phones: readonly PhoneFact[]): CountryFact | null {
  return tally([...votes, ...phoneVotes(phones)]);
}

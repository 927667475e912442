// The writer's own website: not ours, no mail host, no social page, no file link. Mail addresses he writes out, too.
// Example: "Ann Roe, www.acme-tools.example" -> "www.acme-tools.example"; "facebook.com/acme" -> null.

import type { PartKind, Span } from '../email/open-email.ts';
import { domainOf, isFreeMail } from '../email/registrable-domain.ts';
import { commonTopLevelDomains, socialHosts } from '../lexicon/people/mail-words.ts';
import { countryCodes } from '../lexicon/places/country-codes.ts';
import type { ContactZone } from './contact-zone.ts';
import { lastEnding } from './hit-search.ts';
import { factAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { isBlank } from './piece-signs.ts';
import type { Fact, Reading } from './reading.ts';

const ownParts: ReadonlySet<PartKind> = new Set<PartKind>(['own', 'signature', 'lead']);
const countryEndings: ReadonlySet<string> = new Set(countryCodes.map((code) => code.toLowerCase()));
const MOST_ADDRESSES = 5;
const LONGEST_TOKEN = 120;

/** Tokens that hold a sign, found by the sign so that the rest of the text costs nothing. */
function tokensAround(text: string, sign: string, allowed: RegExp): Span[] {
  const tokens: Span[] = [];
  let last = -1;
  for (let at = text.indexOf(sign); at !== -1 && tokens.length < 200; at = text.indexOf(sign, at + 1)) {
    // A sign at the end of a word joins nothing: most full stops end sentences.
    if (at < last || isBlank(text, at + 1) || !allowed.test(text.charAt(at + 1))) continue;
    let start = at;
    while (start > 0 && at - start < LONGEST_TOKEN && allowed.test(text.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < text.length && end - at < LONGEST_TOKEN && allowed.test(text.charAt(end))) end += 1;
    last = end;
    while (end > at && /[.,;:)\]-]/.test(text.charAt(end - 1))) end -= 1;
    tokens.push({ start, end });
  }
  return tokens;
}

function partOf(reading: Reading, at: number): PartKind | null {
  return reading.email.parts.find((part) => at >= part.start && at < part.end)?.kind ?? null;
}

function isInLine({ lines }: ContactZone, start: number, end: number): boolean {
  for (const line of lines) if (start >= line.start && end <= line.end) return true;
  return false;
}

function hostOf(token: string): string {
  const bare = token
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
  return bare.split(/[/?#:]/)[0] ?? '';
}

function isSite(host: string, reading: Reading): boolean {
  const labels = host.split('.');
  if (labels.length < 2 || labels.some((label) => !/^[a-z0-9-]{1,63}$/.test(label))) return false;
  const last = labels.at(-1) ?? '';
  if (!/^[a-z]{2,}$/.test(last)) return false;
  const ours = reading.profile?.profile.domains ?? [];
  const endsWith = (domain: string) => host === domain || host.endsWith(`.${domain}`);
  return !ours.some(endsWith) && !socialHosts.some(endsWith) && !isFreeMail(host);
}

/** A bare "acme.example" in a signature is a site when its ending is one that firms use. */
function isBareSite(host: string): boolean {
  const last = host.split('.').at(-1) ?? '';
  // "D.No", "Regd.No": an abbreviation and a number, no Norwegian.
  return (
    /[a-z]{2}/.test(host) &&
    !/^[a-z]{1,4}\.no$/.test(host) &&
    (commonTopLevelDomains.has(last) || countryEndings.has(last)) &&
    !/\.(?:xlsx?|docx?|pdf|jpe?g|png|zip|dwg|step)$/.test(host)
  );
}

export function readWebsite(zone: ContactZone): Fact | null {
  const { reading } = zone;
  const { text, lead, writer } = reading.email;
  const field = lead?.fields.website;
  if (
    field !== undefined &&
    field.end > field.start &&
    isSite(hostOf(text.slice(field.start, field.end).trim()), reading)
  ) {
    return factAt(reading, field.start, field.end);
  }
  const domain = domainOf(writer.address);
  for (const { start, end } of tokensAround(text, '.', /[A-Za-z0-9./:?=&%_#~@-]/)) {
    const token = text.slice(start, end);
    if (token.includes('@') || !/[A-Za-z]{2}/.test(token)) continue;
    const inZone = isInLine(zone, start, end);
    const part = inZone ? null : partOf(reading, start);
    if (!(inZone || (part !== null && ownParts.has(part)))) continue;
    if (!/^(?:https?:\/\/)?[^/?#]+(?:\/|\/[a-z]{2}\/?|\/[\w-]{1,20}\/?)?$/i.test(token)) continue;
    const marked = /^(?:https?:\/\/|www\.)/i.test(token);
    const labelled = lastEnding(hitsOf(reading, 'labelWebsite'), start, 3) !== undefined;
    const host = hostOf(token);
    if (!isSite(host, reading) || !(marked || labelled || isBareSite(host))) continue;
    const own = domain !== '' && host.endsWith(domain);
    const spoken = marked && /^(?:https?:\/\/)?[^/]+\/?$/i.test(token);
    if (inZone || labelled || (marked && own) || spoken) return factAt(reading, start, end);
  }
  return null;
}

/** Mail addresses that the writer gives in his own words, ours left out. */
export function readEmails(zone: ContactZone): Fact[] {
  const { reading } = zone;
  const { text } = reading.email;
  const ours = reading.profile?.profile.domains ?? [];
  return tokensAround(text, '@', /[\p{L}\p{N}._%+@-]/u)
    .filter(({ start, end }) => {
      const part = partOf(reading, start);
      const inZone = isInLine(zone, start, end);
      if (!inZone && (part === null || !ownParts.has(part))) return false;
      const [local = '', domain = '', ...more] = text.slice(start, end).split('@');
      return (
        local !== '' &&
        more.length === 0 &&
        /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(domain) &&
        !ours.includes(domain.toLowerCase())
      );
    })
    .slice(0, MOST_ADDRESSES)
    .map(({ start, end }) => factAt(reading, start, end));
}

// What makes words the name of a company, and what forbids it: legal forms, capitals, the writer's domain.
// Example: "Acme Tools Ltd" has a real form, "co-founder" has none; "Rift Distributors" shares a word with rift.example.

import type { Span } from '../email/open-email.ts';
import { foldText } from '../words/fold.ts';
import { anyWithin, firstBetween } from './hit-search.ts';
import { hitsOf } from './people-hits.ts';
import { perReading } from './per-reading.ts';
import type { PlacedHit, Reading } from './reading.ts';

const LONGEST_COMPANY = 80;

/** "AS", "Co", "Group" name a company only behind a word with a capital; "as", "co" are words. */
function isRealForm(reading: Reading, hit: PlacedHit): boolean {
  const { text } = reading.email;
  const word = text.slice(hit.start, hit.end);
  if (/[\u0250-\uffff]/.test(word)) return true;
  // "Co-Founder", "Group-wide": the form is the first half of a word.
  if (/^[-‐]\p{L}/u.test(text.slice(hit.end, hit.end + 2))) return false;
  const letters = word.replace(/[^a-z]/gi, '');
  return letters.length > 4 ? word !== word.toLowerCase() || hit.key !== '' : /^[A-Z]/.test(letters);
}

/** The legal forms that are ones by their capitals; worked out once for each reading. */
export const legalFormsOf = perReading((reading): readonly PlacedHit[] =>
  hitsOf(reading, 'legalForm').filter((hit) => isRealForm(reading, hit)),
);

function isOurs(reading: Reading, span: Span): boolean {
  const { profile } = reading;
  if (profile === null) return false;
  if (anyWithin([hitsOf(reading, 'profileCompany')], span)) return true;
  const words = foldText(reading.email.text.slice(span.start, span.end));
  return profile.foldedNames.some((name) => words.includes(name));
}

/** 我们是...公司, "My shop in Kano": he speaks of himself; "We Care Ltd" is a name by its form. */
function isSelf(reading: Reading, span: Span): boolean {
  const self = firstBetween(hitsOf(reading, 'firstPerson'), span.start, span.start + 1);
  if (self === undefined || self.end >= span.end) return false;
  if (/[\u3040-\u9fff]/.test(reading.email.text.charAt(self.start))) return true;
  return !anyWithin([legalFormsOf(reading)], { start: self.end, end: span.end });
}

/** "SHOP. WE ARE": in capitals the next sentence looks like more of the name. */
function opensSentence(reading: Reading, { start, end }: Span): boolean {
  const stop = reading.email.text.slice(start, end).search(/[.!] /);
  return (
    stop > 0 && firstBetween(hitsOf(reading, 'firstPerson'), start + stop + 2, start + stop + 3) !== undefined
  );
}

/** Too long, a sentence, an address, ours, or spoken in the first person ("my shop in Kano"): no name of a company. */
export function isOther(reading: Reading, span: Span): boolean {
  const { start, end } = span;
  const words = reading.email.text.slice(start, end);
  if (words.length > LONGEST_COMPANY || words.length < 2 || /@|www\.|https?:|\d{6}|[?？]/.test(words))
    return true;
  if (!/[A-Za-z]{2}/.test(words) && !/\p{L}{2}/u.test(words)) return true;
  for (const table of asks) if (firstBetween(hitsOf(reading, table), start, end) !== undefined) return true;
  if (isOurs(reading, span) || isSelf(reading, span) || opensSentence(reading, span)) return true;
  return (
    firstBetween(hitsOf(reading, 'addressWord'), start, end) !== undefined &&
    /\d/.test(words) &&
    firstBetween(legalFormsOf(reading), start, end) === undefined
  );
}

const asks = ['request', 'priceAsk', 'greeting', 'closing'] as const;

/** Each word but small ones begins with a capital, or the script has none. */
export function isWrittenAsName(words: string): boolean {
  let count = 0;
  let real = 0;
  let small = 0;
  for (const word of words.split(/\s+/)) {
    count += 1;
    if (!/^[A-Za-z]{3}/.test(word) && !/^\p{L}{3}/u.test(word)) continue;
    real += 1;
    const first = word.charAt(0);
    if (first === first.toLowerCase() && first.toUpperCase() !== first) small += 1;
  }
  return count <= 9 && small * 3 <= real;
}

const domainLabel = perReading(({ email }): string => {
  const domain = email.writer.address.split('@')[1] ?? '';
  return foldText(domain.split('.')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
});

/** The name and the domain share a word of four letters: "Rift Valley Distributors" and rift-distributors. */
export function sharesDomain(reading: Reading, words: string): boolean {
  const label = domainLabel(reading);
  if (label.length < 4 || words.length < 4) return false;
  const tokens = foldText(words).match(fourLetters);
  return tokens?.some((token) => label.includes(token)) ?? false;
}

const fourLetters = /[\p{L}\p{N}]{4,}/gu;

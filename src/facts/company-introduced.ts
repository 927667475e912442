// Companies that a writer names in his sentences when he says who he is.
// Example: "we, Acme Tools Ltd, import" -> Acme Tools Ltd; "I am the buyer at Roe Bakes" -> Roe Bakes; 我是明达照明的李婷 -> 明达照明.

import type { Span } from '../email/open-email.ts';
import {
  companyLinks,
  courseOfStudies,
  namingLinks,
  noNameOpeners,
} from '../lexicon/people/company-links.ts';
import { foldText } from '../words/fold.ts';
import { isOther, isWrittenAsName, legalFormsOf, sharesDomain } from './company-form.ts';
import { chineseCompanies, companyBehindKind, isDistinct, shoutedCompanies } from './company-told.ts';
import { anyWithin, lastEnding } from './hit-search.ts';
import { isOwn, sentenceAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { trimmed } from './piece-signs.ts';
import type { PlacedHit, Reading } from './reading.ts';
import { titleHits } from './title-hits.ts';

/** How far before a legal form the words of the name may begin. */
const NAME_REACH = 60;
/** A mail of nothing but "we" shall cost no more than a long letter. */
const MOST_LOOKS = 60;

/** A possible name; the stronger the surer. */
export interface Candidate {
  readonly span: Span;
  readonly strength: number;
}

/** Words of a name before a legal form in running text: back to a small word, a sign or the first person. */
function nameBefore(reading: Reading, form: PlacedHit): Span {
  const { text } = reading.email;
  const lowest = Math.max(0, form.start - NAME_REACH);
  const before = text.slice(lowest, form.start);
  const eastern = /[\u3040-\u9fff]/.test(text.charAt(form.start));
  const start = lowest + (eastern ? runStart(before, easternUnit) : wordsStart(before));
  const self = eastern
    ? lastEnding(hitsOf(reading, 'firstPerson'), form.start, form.start - start)
    : undefined;
  const clean = self === undefined || self.end < start ? start : self.end;
  return trimmed(text, { start: clean, end: form.end });
}

/** 公司 alone makes no name of a kind of business: 我们是外贸公司. */
const easternForm = /[\u3400-\u9fff]/;
const easternUnit = /[\p{L}\p{N}（）()·&-]/u;
const wordUnit = /[\p{L}\p{N}'’&.-]/u;
const longestWord = 25;
const smallWords = new Set(['&', 'and', 'of', 'de', 'for', 'y', 'e', 'et']);

/** Where the run of such letters that ends the text begins. */
export function runStart(text: string, unit: RegExp): number {
  let start = text.length;
  while (start > 0 && unit.test(text.charAt(start - 1))) start--;
  return start;
}

/** Where the capitalised and small words that end the text begin, each with a blank or comma behind it. */
function wordsStart(text: string): number {
  let start = text.length;
  for (;;) {
    const end = runStart(text.slice(Math.max(0, start - 2), start), /[ ,]/) + Math.max(0, start - 2);
    if (end === start) return start;
    const lowest = Math.max(0, end - longestWord);
    const from = lowest + runStart(text.slice(lowest, end), wordUnit);
    const word = text.slice(from, end);
    const capital = word.search(/\p{Lu}/u);
    if (capital > 0) return from + capital;
    if (capital < 0 && !(smallWords.has(word) && end === start - 1)) return start;
    start = from;
  }
}

/** The first person stands close before the name, and no "your" between: "I saw your company Roe Brothers". */
function isOfHimself(reading: Reading, start: number): boolean {
  const self = lastEnding(hitsOf(reading, 'firstPerson'), start, 30);
  return self !== undefined && !anyWithin([hitsOf(reading, 'secondPerson')], { start: self.end, end: start });
}

/** Names of companies by which the writer introduces himself in his sentences. */
export function introducedCompanies(reading: Reading, person: Span | null): Candidate[] {
  const { text } = reading.email;
  const self = hitsOf(reading, 'firstPerson');
  const byForm = legalFormsOf(reading)
    .slice(0, MOST_LOOKS)
    .flatMap((form): Candidate[] => {
      if (!isOwn(form.part)) return [];
      const span = nameBefore(reading, form);
      if (
        span.start >= form.start ||
        !isOfHimself(reading, span.start) ||
        isOther(reading, span) ||
        (easternForm.test(text.charAt(form.start)) && !isDistinct(reading, span))
      )
        return [];
      return [{ span, strength: 3 }];
    });
  const byCapitals = self.slice(0, MOST_LOOKS).flatMap((hit): Candidate[] => {
    if (!isOwn(hit.part)) return [];
    const found = /^[^.!?。\n]{0,24}?((?:\p{Lu}[\p{L}'’&-]{1,20} ){0,4}\p{Lu}[\p{L}'’&-]{2,20})/u.exec(
      text.slice(hit.end, hit.end + 110),
    );
    if (found?.[1] === undefined) return [];
    const start = hit.end + found[0].length - found[1].length;
    const span = { start, end: start + found[1].length };
    if (!isOfHimself(reading, start)) return [];
    const wordy = anyWithin([hitsOf(reading, 'companyWord')], span) && found[1].includes(' ');
    const shouted = found[1] === found[1].toUpperCase() && found[1].includes(' ');
    const good = !shouted && (wordy || sharesDomain(reading, found[1])) && !isOther(reading, span);
    return good ? [{ span, strength: 2 }] : [];
  });
  return [
    ...byForm,
    ...byCapitals,
    ...linked(reading, person),
    ...behindOwnName(reading),
    ...named(reading),
    ...easternIntroductions(reading, person),
    ...[...shoutedCompanies(reading), ...chineseCompanies(reading)].map((span) => ({ span, strength: 2 })),
  ];
}

const capitals =
  /^(?:\s(\p{L}{1,8})\s|,\s)((?:\p{Lu}[\p{L}\p{N}'’&.-]{0,24}(?: (?:&|and|of|de|del|do|da|y|e) (?=\p{Lu})| |$|(?=[^\p{L}\p{N}'’&.-]))){1,6})/u;

/** The capitalised words behind an anchor, tied to it by a link word or a comma. */
function behind(reading: Reading, from: number, links: ReadonlySet<string>): Span | null {
  const { text } = reading.email;
  const found = capitals.exec(text.slice(from, from + 110).replace(/\n/g, ' . '));
  const words = found?.[2];
  if (found === null || words === undefined) return null;
  const comma = found[1] === undefined;
  if (!comma && !links.has((found[1] ?? '').toLowerCase())) return null;
  const start = from + found[0].length - words.length;
  const span = trimmed(text, { start, end: start + words.length });
  if (span.end - span.start < 3 || isOther(reading, span) || isPlaceOnly(reading, span)) return null;
  const sure = isSure(reading, span);
  // Behind a comma anything may stand: only what is a company by its words is one.
  return comma && !sure ? null : span;
}

function isPlaceOnly(reading: Reading, span: Span): boolean {
  const places = [hitsOf(reading, 'city'), hitsOf(reading, 'countries'), hitsOf(reading, 'port')];
  const held = anyWithin(places, { start: span.start, end: span.start + 1 });
  return held && !isSure(reading, span);
}

function isSure(reading: Reading, span: Span): boolean {
  const words = reading.email.text.slice(span.start, span.end);
  return (
    anyWithin([legalFormsOf(reading), hitsOf(reading, 'companyWord')], span) || sharesDomain(reading, words)
  );
}

/** "I am the buyer at Roe Bakes", "soy Ana Roe, dueña de Roe Café": behind position or name, in the first person. */
function linked(reading: Reading, person: Span | null): Candidate[] {
  const titles = [...titleHits(reading), ...hitsOf(reading, 'decides')].filter(({ part }) => isOwn(part));
  const self = [hitsOf(reading, 'selfNamed'), hitsOf(reading, 'firstPerson')];
  return [...(person === null ? [] : [person]), ...titles]
    .slice(0, MOST_LOOKS)
    .flatMap((anchor): Candidate[] => {
      const sentence = sentenceAt(reading.email.text, anchor.start);
      if (!anyWithin(self, { start: sentence.start, end: anchor.end })) return [];
      const span = behind(reading, anchor.end, companyLinks);
      return span === null ? [] : [{ span, strength: isSure(reading, span) ? 3 : 2 }];
    });
}

const ownName =
  /^ (?:(?:Mr|Mrs|Ms|Miss|Dr|Engr)\.? )?\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?(?=,? )/u;

/** "This is Ann of Roe Supermarket": a first name and a link lead to the firm, when its words say that it is one. */
function behindOwnName(reading: Reading): Candidate[] {
  const { text } = reading.email;
  return hitsOf(reading, 'selfNamed')
    .slice(0, MOST_LOOKS)
    .flatMap((self): Candidate[] => {
      const name = isOwn(self.part) ? ownName.exec(text.slice(self.end, self.end + 50)) : null;
      const span = name === null ? null : behind(reading, self.end + name[0].length, companyLinks);
      return span !== null && isSure(reading, span) ? [{ span, strength: 2 }] : [];
    });
}

/** "our shop (Roe Outdoor)", "a bakery called Roe Bakes". */
function named(reading: Reading): Candidate[] {
  const { text } = reading.email;
  const kinds = (
    [
      'companyWord',
      'businessRetail',
      'businessDistributor',
      'businessManufacturer',
      'businessEndUser',
    ] as const
  ).flatMap((table) => hitsOf(reading, table).filter(({ part }) => isOwn(part)));
  const self = hitsOf(reading, 'firstPerson');
  return kinds.slice(0, MOST_LOOKS).flatMap((kind): Candidate[] => {
    const sentence = sentenceAt(text, kind.start);
    if (!anyWithin([self], { start: sentence.start, end: kind.end })) return [];
    const bracket = /^\s?[(（"“]([^()（）"“”\n]{3,60})[)）"”]/.exec(text.slice(kind.end, kind.end + 70));
    const inside = bracket?.[1];
    const start = kind.end + (bracket?.[0].length ?? 0) - 1 - (inside?.length ?? 0);
    const span =
      inside === undefined
        ? (behind(reading, kind.end, namingLinks) ?? companyBehindKind(reading, kind))
        : trimmed(text, { start, end: start + inside.length });
    if (span === null || isOther(reading, span) || isPlaceOnly(reading, span)) return [];
    return isWrittenAsName(text.slice(span.start, span.end)) ? [{ span, strength: 2 }] : [];
  });
}

/** 我是明达照明的李婷, 我是明达照明的采购经理: the company stands before 的 and a name or position. */
function easternIntroductions(reading: Reading, person: Span | null): Candidate[] {
  const { text } = reading.email;
  const titles = [titleHits(reading)];
  return hitsOf(reading, 'selfNamed')
    .slice(0, MOST_LOOKS)
    .flatMap((self): Candidate[] => {
      const found =
        /^ ?([\u3400-\u9fff][\u3400-\u9fffA-Za-z()（） ]{2,24}?|[A-Z][\u3400-\u9fffA-Za-z()（） ]{2,24}?)的/.exec(
          text.slice(self.end, self.end + 30),
        );
      const words = found?.[1];
      if (!isOwn(self.part) || found === null || words === undefined || noNameOpeners.has(words.charAt(0)))
        return [];
      const after = self.end + found[0].length;
      const who = person === null ? '' : text.slice(person.start, person.end);
      const isPerson = who !== '' && text.slice(after, after + 20).includes(who);
      if (!isPerson && !anyWithin(titles, { start: after, end: after + 3 })) return [];
      // 我是数学系大四的学生: a course of studies is no firm.
      if (courseOfStudies.test(foldText(words))) return [];
      const start = after - 1 - words.length;
      const span = trimmed(text, { start, end: after - 1 });
      return isOther(reading, span) ? [] : [{ span, strength: 3 }];
    });
}

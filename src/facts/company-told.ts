// Companies named right behind the words of a writer who says what he is, with no link word between.
// Example: "I have toy shop Roe Toys" -> Roe Toys; "WE ARE ROE OILFIELD SUPPLIES HERE IN WARRI" -> ROE OILFIELD SUPPLIES;
// 我哋係圆月烘焙，喺荃湾 -> 圆月烘焙

import type { Span } from '../email/open-email.ts';
import { noNameOpeners, plainFirmSigns, shoutedWords } from '../lexicon/people/company-links.ts';
import { foldText } from '../words/fold.ts';
import { isOther, isWrittenAsName, legalFormsOf } from './company-form.ts';
import { anyWithin, firstBetween, firstIndex, lastEnding } from './hit-search.ts';
import { isOwn, sentenceAt } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { trimmed } from './piece-signs.ts';
import type { PlacedHit, Reading } from './reading.ts';

const MOST_LOOKS = 40;
const MOST_WORDS = 6;

/** Words in capitals behind WE ARE, up to a small word; a word of companies must be among them, but not first. */
export function shoutedCompanies(reading: Reading): Span[] {
  const { text } = reading.email;
  return hitsOf(reading, 'firstPerson')
    .slice(0, MOST_LOOKS)
    .flatMap((self): Span[] => {
      if (!isOwn(self.part) || !/^(?:WE ARE|WE'RE|THIS IS|HERE AT)$/.test(text.slice(self.start, self.end)))
        return [];
      const span = shoutedRun(text, self.end);
      if (span === null || isOther(reading, span)) return [];
      const first = text.indexOf(' ', span.start);
      const marks = [hitsOf(reading, 'companyWord'), legalFormsOf(reading)];
      return first > 0 && anyWithin(marks, { start: first, end: span.end }) ? [span] : [];
    });
}

function shoutedRun(text: string, from: number): Span | null {
  const words = /^ ([A-Z'&. -]{3,119})/.exec(text.slice(from, from + 120))?.[1];
  if (words === undefined) return null;
  let length = 0;
  let count = 0;
  for (const word of words.split(' ')) {
    if (!/^[A-Z]/.test(word) || shoutedWords.has(word.replace(/\.$/, '')) || count === MOST_WORDS) break;
    count += 1;
    length += word.length + 1;
    if (word.endsWith('.') && word.length > 4) break;
  }
  if (count < 2) return null;
  const start = from + 1;
  return trimmed(text, { start, end: start + Math.min(words.length, length - 1) });
}

const direct =
  /^(?:(?:'s)? name(?: is|:)| is (?:called|named)|:)? ["“'«]?((?:\p{Lu}[\p{L}\p{N}'’&.-]{1,24}(?: (?:&|and|of|de|del|do|da|y|e|und|et) (?=\p{Lu})| |$|(?=[^\p{L}\p{N}'’&.-]))){1,5})/u;

/** "our shop Roe Outdoor", "the name of my bakery is Roe Bakes": the name right behind the kind of business. */
export function companyBehindKind(reading: Reading, kind: PlacedHit): Span | null {
  const { text } = reading.email;
  const word = text.slice(kind.start, kind.end);
  if (word !== word.toLowerCase() || !/[a-z]$/.test(word)) return null;
  const found = direct.exec(text.slice(kind.end, kind.end + 110).replace(/\n/g, ' . '));
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  const sentence = sentenceAt(text, kind.start);
  // "To buy for a shop Ann Roe knows", "I saw your shop Roe": "I have", "our", "my" must stand right before.
  const reach = Math.min(30 + word.length, kind.end - sentence.start);
  const self = lastEnding(hitsOf(reading, 'firstPerson'), kind.end, reach);
  if (self === undefined || anyWithin([hitsOf(reading, 'secondPerson')], { start: self.end, end: kind.end }))
    return null;
  const start = kind.end + found[0].length - name.length;
  const span = trimmed(text, { start, end: start + name.length });
  if (
    span.end - span.start < 3 ||
    isOther(reading, span) ||
    !isWrittenAsName(text.slice(span.start, span.end))
  )
    return null;
  // "my shop Also sells fans": one word alone may be any word.
  if (!/\s/.test(name.trim()) && !/[:"“'«]|name|called/.test(found[0].slice(0, -name.length))) return null;
  const at = { start: span.start, end: span.start + 1 };
  return anyWithin(
    notFirst.map((table) => hitsOf(reading, table)),
    at,
  )
    ? null
    : span;
}

/** What opens the next sentence or says where he is, when it stands with a capital behind "my shop". */
const notFirst = [
  'firstPerson',
  'secondPerson',
  'functionWords',
  'city',
  'countries',
  'port',
  'months',
  'incoterm',
  'standard',
] as const;

const told =
  /^(?:我(?:们|哋|地|司|方|厂|店)?|这(?:里|边)|本(?:公司|店|厂)|咱们?|敝(?:公司|司|店))(?:公司|单位|店|厂|工厂|这边|呢边|这里)?(?:的?名字?)?(?:是|系|叫做|叫)[「“"《]?([\u3400-\u9fffA-Za-z·&（）]{3,20}?)(?:[」”"》，,。.；;！!、\s]|在|喺|位于|坐落|来自|主要|专|做|$)/u;

/** 我们是宏远照明，…: a run that closes with a word of companies, and names more than a kind of business. */
export function chineseCompanies(reading: Reading): Span[] {
  const { text } = reading.email;
  const words = hitsOf(reading, 'companyWord');
  if (words.length === 0) return [];
  return hitsOf(reading, 'firstPerson')
    .slice(0, MOST_LOOKS)
    .flatMap((self): Span[] => {
      if (!isOwn(self.part)) return [];
      // Folded, a sign stays one sign: places hold.
      const near = foldText(text.slice(self.start, self.start + 40));
      const found = told.exec(near);
      const name = found?.[1];
      if (found === null || name === undefined || noNameOpeners.has(name.charAt(0))) return [];
      const start = self.start + found[0].indexOf(name, 2);
      const span = { start, end: start + name.length };
      if (!closes(words, span) || !isDistinct(reading, span) || isOther(reading, span)) return [];
      return [span];
    });
}

function closes(words: readonly PlacedHit[], { start, end }: Span): boolean {
  for (let at = firstIndex(words, end) - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined || word.start <= start) return false;
    if (word.end === end) return true;
  }
  return false;
}

/** At least two signs are left when places, goods and words of business are taken out. */
export function isDistinct(reading: Reading, { start, end }: Span): boolean {
  const signs = [...foldText(reading.email.text.slice(start, end))];
  for (const table of ['companyWord', 'city', 'countries', 'products', 'material', 'industry'] as const) {
    const hits = hitsOf(reading, table);
    for (let at = firstIndex(hits, start); at < hits.length; at += 1) {
      const hit = hits[at];
      if (hit === undefined || hit.start >= end) break;
      signs.fill('', hit.start - start, Math.min(hit.end, end) - start);
    }
  }
  return (
    signs.join('').replace(plainFirmSigns, '').length >= 2 &&
    firstBetween(hitsOf(reading, 'secondPerson'), start, end) === undefined
  );
}

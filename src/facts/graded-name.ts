// How much of a person's name a stretch of the mail is: without courtesy and brackets, and no word of trade or title in it.
// Example: "Mr Chen" -> { text: "Mr Chen", full: false }, "Jisoo Kim (Ms.)" -> { value: "Jisoo Kim", full: true }, "Sales Dept" -> null

import type { Span } from '../email/open-email.ts';
import { neverNames } from '../lexicon/people/company-links.ts';
import { foldText } from '../words/fold.ts';
import type { Hit } from '../words/hit.ts';
import { anyWithin, firstBetween, firstIndex } from './hit-search.ts';
import { eastern, gradeOfWords, isFamilyName, MOST_WORDS } from './name-grade.ts';
import { saidName } from './name-order.ts';
import { factAt, isPlainAbbreviation } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { perReading } from './per-reading.ts';
import { BRACKET, isBlank, NAMELESS, signOf, signsIn, trimmed } from './piece-signs.ts';
import type { Fact, PlacedHit, Reading } from './reading.ts';

export interface NameFact extends Fact {
  readonly full: boolean;
  /** As it is said: without "Mr", "Roe, Ann" turned. */
  readonly value: string;
}

/** Tables whose words a name may hold: Brown, April, Hall, Santos, Berlin are surnames and first names too. */
const harmless: ReadonlySet<Hit['table']> = new Set<Hit['table']>([
  'city',
  'port',
  'colour',
  'courtesy',
  'months',
  'functionWords',
  'firstPerson',
  'secondPerson',
  'addressWord',
  'units',
  'currency',
  'numberWords',
  'messenger',
  'tradeUnit',
  'incoterm',
  'industryName',
  'notPhone',
  'priceAsk',
  'sourceExhibition',
  'headerFrom',
  'headerTo',
  'headerSent',
  'labelName',
  'labelPhone',
  'deadline',
  'question',
  'questionWord',
  'ordered',

  'destination',
  'delivery',
  'frequency',
  'businessEndUser',
  'industry',
  'sourceSocial',
  'countries',
  'wrote',
]);
export const LONGEST_NAME = 60;

export interface Spoken {
  readonly span: Span;
  /** Signature lines must be written as names are; a display name may be all small. */
  readonly strict: boolean;
}

function isCourtesy(reading: Reading, span: Span): boolean {
  const hit = firstBetween(hitsOf(reading, 'courtesy'), span.start, span.start + 1);
  return hit !== undefined && hit.end >= span.end - 1;
}

/** Tables with words of a trade, a title or a form of mail: no person is called so. */
const otherTables = perReading((reading): readonly (readonly PlacedHit[])[] => {
  const tables: (readonly PlacedHit[])[] = [];
  for (const [table, hits] of reading.spoken) if (!harmless.has(table)) tables.push(hits);
  return tables;
});

function holdsOtherWords(reading: Reading, span: Span, known: boolean): boolean {
  for (const hits of otherTables(reading)) {
    if (firstBetween(hits, span.start, span.end) === undefined) continue;
    for (let at = firstIndex(hits, span.start); at < hits.length; at += 1) {
      const hit = hits[at];
      if (hit === undefined || hit.start >= span.end) break;
      if (isOtherWord(reading.email.text, hit, { span, known })) return true;
    }
  }
  return false;
}

interface Bearer {
  readonly span: Span;
  /** Stands in the mail address, too. */
  readonly known: boolean;
}

function isOtherWord(text: string, hit: PlacedHit, { span, known }: Bearer): boolean {
  const word = text.slice(hit.start, hit.end);
  const form = hit.table === 'legalForm';
  const short = form && word.length <= 3 && !neverNames.has(word.toLowerCase());
  if (short && (word !== word.toUpperCase() || hit.start === span.start)) return false;
  if (!isPlainAbbreviation(word, 3) && !form) return false;
  return !known || form || hit.table.startsWith('title') || hit.table === 'department';
}

export function tokensOf(text: string, { start, end }: Span): Span[] {
  const tokens: Span[] = [];
  let from = -1;
  for (let at = start; at < end; at += 1) {
    if (!isBlank(text, at)) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      tokens.push({ start: from, end: at });
      from = -1;
    }
  }
  if (from >= 0) tokens.push({ start: from, end });
  return tokens;
}

/** Strips "Mr", "Dr." at the front and 先生, "Esq." at the back; says whether anything went. */
function withoutCourtesy(reading: Reading, span: Span): { span: Span; polite: boolean } {
  const { text } = reading.email;
  let { start, end } = trimmed(text, span);
  const backs = hitsOf(reading, 'courtesy');
  let polite = false;
  if (backs.length === 0) return { span: { start, end }, polite };
  for (let round = 0; round < 3; round += 1) {
    const front = firstBetween(backs, start, start + 1);
    if (front === undefined || front.end > end || /[\u3040-\u9fff]/.test(text.charAt(front.start))) break;
    const next = text.charAt(front.end);
    if (next !== ' ' && next !== '.' && next !== '\u00a0') break;
    start = front.end;
    while (start < end && /[.\s]/.test(text.charAt(start))) start += 1;
    polite = true;
  }
  for (let at = firstIndex(backs, end) - 1; at >= 0; at -= 1) {
    const back = backs[at];
    if (back === undefined || back.start <= start) break;
    if (back.end < end || isPartOfName(text.slice(start, end), text.slice(back.start, end))) break;
    end = back.start;
    polite = true;
  }
  return { span: trimmed(text, { start, end }), polite };
}

/** 怡君, 建工: one sign that also ends given names is a courtesy only behind a family name alone (陈生, 王总). */
function isPartOfName(whole: string, back: string): boolean {
  if (back.length !== 1 || gradeOfWords([whole], true) !== 'full') return false;
  return !isFamilyName(whole.slice(0, -1));
}

/** 陈生 香港旺角 looks like family name and given name, but for the place. */
function isPlace(reading: Reading, span: Span): boolean {
  return anyWithin(
    [hitsOf(reading, 'city'), hitsOf(reading, 'countries'), hitsOf(reading, 'courtesy')],
    span,
  );
}

/** "Jisoo Kim (Ms.)", "Chen Wei-Ting (Tina)": what stands in brackets behind the name is none of it. */
function beforeBracket(text: string, span: Span): Span {
  for (let at = span.start; at < span.end; at += 1) {
    if (((signOf[text.charCodeAt(at)] ?? 0) & BRACKET) === 0) continue;
    const end = at > span.start && isBlank(text, at - 1) ? at - 1 : at;
    return end === span.start ? span : { start: span.start, end };
  }
  return span;
}

/** How much of a name the span is; names whose words stand in the mail address are believed more readily. */
export function gradeOf(reading: Reading, { span, strict }: Spoken): NameFact | null {
  const { text, writer } = reading.email;
  if (span.end - span.start > LONGEST_NAME || span.end <= span.start) return null;
  const named = beforeBracket(text, span);
  // Numbers, addresses, "Sales & Service": most pieces of a signature are no names at first sight.
  if ((signsIn(text, named.start, named.end) & NAMELESS) !== 0 || isCourtesy(reading, span)) return null;
  const bare = withoutCourtesy(reading, named);
  const tokens = tokensOf(text, bare.span);
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return null;
  const words = tokens.map(({ start, end }) => text.slice(start, end));
  if (words.length === 2 && eastern.test(words.join('')) && isPlace(reading, bare.span)) return null;
  const grade = gradeOfWords(words, strict);
  if (grade === 'none') return null;
  const local = foldText(writer.address.split('@')[0] ?? '');
  const known = words.length > 1 && words.every((word) => word.length > 2 && local.includes(foldText(word)));
  if (holdsOtherWords(reading, bare.span, known)) return null;
  const kept = grade === 'full' || !bare.polite ? bare.span : span;
  const fact = factAt(reading, kept.start, kept.end);
  return { ...fact, full: grade === 'full', value: saidName(fact.text) };
}

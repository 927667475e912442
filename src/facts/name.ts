// Who writes: the name of a person. A first name, nickname, byname or "Mr Chen" alone is kept, but is not full.
// Example: From "Roe, Ann" -> { value: "Ann Roe", full: true }, "Sales Dept" -> null, 陈晓东 -> full.

import type { Span } from '../email/open-email.ts';
import { neverNames } from '../lexicon/people/company-links.ts';
import { foldText } from '../words/fold.ts';
import type { Hit } from '../words/hit.ts';
import { type ContactZone, trimmed } from './contact-zone.ts';
import { displayNameSpan, displayPieces } from './display-name.ts';
import { anyWithin, firstBetween, firstIndex } from './hit-search.ts';
import { eastern, gradeOfWords, isFamilyName } from './name-grade.ts';
import { isMarked, isSameName, saidName } from './name-order.ts';
import { factAt, isOwn, isPlainAbbreviation } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import { perReading } from './per-reading.ts';
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
const LONGEST_NAME = 60;
/** Who he is, he says in his first sentences. */
const MOST_INTRODUCTIONS = 60;

interface Spoken {
  readonly span: Span;
  /** Signature lines must be written as names are; a display name may be all small. */
  readonly strict: boolean;
}

function isCourtesy(reading: Reading, span: Span): boolean {
  const hit = firstBetween(hitsOf(reading, 'courtesy'), span.start, span.start + 1);
  return hit !== undefined && hit.end >= span.end - 1;
}

/** Words of a trade, a title or a form of mail, in the order of the text: no person is called so. */
const otherWords = perReading((reading): readonly PlacedHit[] =>
  [...reading.spoken]
    .flatMap(([table, hits]) => (harmless.has(table) ? [] : hits))
    .sort((a, b) => a.start - b.start),
);

function holdsOtherWords(reading: Reading, span: Span, known: boolean): boolean {
  const hits = otherWords(reading);
  for (let at = firstIndex(hits, span.start); at < hits.length; at += 1) {
    const hit = hits[at];
    if (hit === undefined || hit.start >= span.end) return false;
    const word = reading.email.text.slice(hit.start, hit.end);
    const form = hit.table === 'legalForm';
    const short = form && word.length <= 3 && !neverNames.has(word.toLowerCase());
    if (short && (word !== word.toUpperCase() || hit.start === span.start)) continue;
    if (!isPlainAbbreviation(word, 3) && !form) continue;
    if (known && !form && !hit.table.startsWith('title') && hit.table !== 'department') continue;
    return true;
  }
  return false;
}

function tokensOf(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end);
  return [...words.matchAll(/\S+/g)].map((found) => {
    const start = span.start + found.index;
    return { start, end: start + found[0].length };
  });
}

/** Strips "Mr", "Dr." at the front and 先生, "Esq." at the back; says whether anything went. */
function withoutCourtesy(reading: Reading, span: Span): { span: Span; polite: boolean } {
  const { text } = reading.email;
  let { start, end } = trimmed(text, span);
  let polite = false;
  for (let round = 0; round < 3; round += 1) {
    const front = firstBetween(hitsOf(reading, 'courtesy'), start, start + 1);
    if (front === undefined || front.end > end || /[\u3040-\u9fff]/.test(text.charAt(front.start))) break;
    const next = text.charAt(front.end);
    if (next !== ' ' && next !== '.' && next !== '\u00a0') break;
    start = front.end;
    while (start < end && /[.\s]/.test(text.charAt(start))) start += 1;
    polite = true;
  }
  const backs = hitsOf(reading, 'courtesy');
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
  const at = text.slice(span.start, span.end).search(/\s?[(（]/);
  return at <= 0 ? span : { start: span.start, end: span.start + at };
}

/** How much of a name the span is; names whose words stand in the mail address are believed more readily. */
function gradeOf(reading: Reading, { span, strict }: Spoken): NameFact | null {
  const { text, writer } = reading.email;
  if (span.end - span.start > LONGEST_NAME || span.end <= span.start || isCourtesy(reading, span))
    return null;
  const bare = withoutCourtesy(reading, beforeBracket(text, span));
  const tokens = tokensOf(text, bare.span);
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

/** "Roe, Ann": family name first. */
function turned(reading: Reading, span: Span): NameFact | null {
  const { text } = reading.email;
  const [before = '', , ...more] = text.slice(span.start, span.end).split(/(,)/);
  const at = span.start + before.length;
  if (more.length !== 1) return null;
  const family = gradeOf(reading, { span: trimmed(text, { start: span.start, end: at }), strict: false });
  const given = gradeOf(reading, { span: trimmed(text, { start: at + 1, end: span.end }), strict: false });
  if (family === null || given === null) return null;
  return { ...factAt(reading, span.start, span.end), full: true, value: `${given.value} ${family.value}` };
}

/** "I am Ann Roe", "my name is", 我是王建国: two or three words behind the first person. */
function introduced(reading: Reading): NameFact | null {
  const { text } = reading.email;
  const self = [...hitsOf(reading, 'selfNamed'), ...hitsOf(reading, 'firstPerson')];
  for (const hit of self.slice(0, MOST_INTRODUCTIONS)) {
    if (!isOwn(hit.part)) continue;
    const behind =
      /^[\s:：]{0,2}((?:\p{Lu}[\p{L}'’-]{1,20} ){1,2}\p{Lu}[\p{L}'’-]{1,20}|[\u3400-\u9fff]{2,3}(?=[，,。. \n]))/u;
    const found = behind.exec(text.slice(hit.end, hit.end + 70));
    if (found?.[1] === undefined) continue;
    const start = hit.end + found[0].length - found[1].length;
    const name = gradeOf(reading, { span: { start, end: start + found[1].length }, strict: true });
    if (name?.full) return name;
  }
  return null;
}

function best(names: readonly (NameFact | null)[]): NameFact | null {
  return names.find((name) => name?.full) ?? names.find((name) => name !== null) ?? null;
}

/** A form that asks for first and last name apart: the email's writer joins what the two fields say. */
function inTwoFields(reading: Reading, field: Span): NameFact | null {
  const { writer, text } = reading.email;
  const first = text.slice(field.start, field.end).trim();
  const last = writer.name.slice(first.length + 1);
  if (first === '' || first.includes(' ') || last === '' || writer.name !== `${first} ${last}`) return null;
  const at = text.indexOf(last, field.end);
  if (at < 0 || at - field.end > 60) return null;
  return {
    ...factAt(reading, field.start, at + last.length),
    text: writer.name,
    value: writer.name,
    full: true,
  };
}

/** The order that the writer marks himself ("Hiroshi TANAKA", "Tanaka, Hiroshi") holds for the same name elsewhere. */
function inMarkedOrder(chosen: NameFact | null, names: readonly (NameFact | null)[]): NameFact | null {
  if (chosen === null || isMarked(chosen.text)) return chosen;
  const marked = names.find(
    (name) =>
      name !== null && (isMarked(name.text) || name.text.includes(',')) && isSameName(name.text, chosen.text),
  );
  return marked === null || marked === undefined ? chosen : { ...chosen, value: marked.value };
}

/** Of one person's names in two scripts the one in the script of the mail; else the first full one, else the first part. */
function bestInScript(reading: Reading, names: readonly (NameFact | null)[]): NameFact | null {
  const han = /[\u3400-\u9fff]/;
  const latin = /^[\p{Script=Latin}\s.'’-]+$/u;
  const { tag } = reading.language;
  const wanted = tag === 'zh' ? han : tag === 'en' || tag === 'es' ? latin : /./;
  return names.find((name) => name?.full && wanted.test(name.value)) ?? best(names);
}

/** The writer's name from lead, From line, signature or self-introduction; the first full one, else the first part of one. */
export function readName(zone: ContactZone): NameFact | null {
  const { reading } = zone;
  const field = reading.email.lead?.fields.name;
  const fromField =
    field === undefined
      ? null
      : (inTwoFields(reading, field) ?? gradeOf(reading, { span: field, strict: false }));
  if (fromField?.full) return fromField;
  const display = displayNameSpan(reading);
  const fromDisplay = display === null ? [] : [turned(reading, display)];
  const pieces = displayPieces(reading).flatMap((span) => [
    gradeOf(reading, { span, strict: false }),
    ...signedInside(reading, span),
  ]);
  const names = [fromField, ...fromDisplay, ...pieces, readSignedName(zone), introduced(reading)];
  return inMarkedOrder(bestInScript(reading, names), names);
}

/** A name among the first pieces of the signature's lines. */
export function readSignedName(zone: ContactZone): NameFact | null {
  const { text } = zone.reading.email;
  const signed = zone.pieces.slice(0, 24).flatMap((piece) => {
    // Telephone numbers, streets and links, most lines of a signature: no name but of 林志豪 13800138000.
    const words = text.slice(piece.start, piece.end);
    if (/[\d@]/.test(words) && !/[\u3040-\u9fff\uac00-\ud7af]/.test(words)) return [];
    const name = gradeOf(zone.reading, { span: piece, strict: true });
    return name !== null && (name.full || piece.first) ? [name] : signedInside(zone.reading, piece);
  });
  return best(signed);
}

/** 採購部 經理 林志豪, "陈美玲 Tan Mei Ling": blanks alone set the name apart from a title or its Latin form. */
function signedInside(reading: Reading, piece: Span): NameFact[] {
  const { text } = reading.email;
  if (!/[\u3400-\u9fff]/.test(text.slice(piece.start, piece.end)) || piece.end - piece.start > LONGEST_NAME)
    return [];
  return tokensOf(text, piece).flatMap((span) => {
    const name = gradeOf(reading, { span, strict: true });
    return name?.full && /[\u3400-\u9fff]/.test(name.text) ? [name] : [];
  });
}

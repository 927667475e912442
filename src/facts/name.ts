// Who writes: the name of a person. A first name, nickname, byname or "Mr Chen" alone is kept, but is not full.
// Example: From "Roe, Ann" -> { value: "Ann Roe", full: true }, "Sales Dept" -> null, 陈晓东 -> full.

import type { Span } from '../email/open-email.ts';
import { foldText } from '../words/fold.ts';
import type { ContactZone } from './contact-zone.ts';
import { displayNameSpan, displayPieces } from './display-name.ts';
import { gradeOf, LONGEST_NAME, type NameFact, tokensOf } from './graded-name.ts';
import { isMarked, isSameName } from './name-order.ts';
import { factAt, isOwn } from './own-words.ts';
import { hitsOf } from './people-hits.ts';
import {
  AT,
  BLANK,
  CAPITAL,
  DIGIT,
  EASTERN,
  HAN,
  HANGUL,
  isBlank,
  SMALL,
  signOf,
  signsIn,
  trimmed,
} from './piece-signs.ts';
import type { Reading } from './reading.ts';

/** Pieces of a signature in which a name is looked for. */
const MOST_PIECES = 24;
/** Who he is, he says in his first sentences. */
const MOST_INTRODUCTIONS = 60;

/** "Roe, Ann": family name first. */
function turned(reading: Reading, span: Span): NameFact | null {
  const { text } = reading.email;
  const at = text.indexOf(',', span.start);
  if (at < 0 || at >= span.end) return null;
  const second = text.indexOf(',', at + 1);
  if (second >= 0 && second < span.end) return null;
  const family = gradeOf(reading, { span: trimmed(text, { start: span.start, end: at }), strict: false });
  const given = gradeOf(reading, { span: trimmed(text, { start: at + 1, end: span.end }), strict: false });
  if (family === null || given === null) return null;
  return { ...factAt(reading, span.start, span.end), full: true, value: `${given.value} ${family.value}` };
}

const nameBehind =
  /^[\s:：]{0,2}((?:\p{Lu}[\p{L}'’-]{1,20} ){1,2}\p{Lu}[\p{L}'’-]{1,20}|[\u3400-\u9fff]{2,3}(?=[，,。. \n]))/u;

/** Behind nearly every "we" and "I" stands a small letter. */
function mayOpenName(text: string, from: number): boolean {
  let at = from;
  while (at < from + 2 && isBlankOrColon(text, at)) at += 1;
  return ((signOf[text.charCodeAt(at)] ?? 0) & CAPITAL) !== 0;
}

function isBlankOrColon(text: string, at: number): boolean {
  return isBlank(text, at) || text[at] === ':' || text[at] === '：';
}

/** "I am Ann Roe", "my name is", 我是王建国: two or three words behind the first person. */
function introduced(reading: Reading): NameFact | null {
  const { text } = reading.email;
  const named = hitsOf(reading, 'selfNamed');
  const self = hitsOf(reading, 'firstPerson');
  const looks = Math.min(MOST_INTRODUCTIONS, named.length + self.length);
  for (let look = 0; look < looks; look += 1) {
    const hit = look < named.length ? named[look] : self[look - named.length];
    if (hit === undefined || !isOwn(hit.part) || !mayOpenName(text, hit.end)) continue;
    const found = nameBehind.exec(text.slice(hit.end, hit.end + 70));
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

const han = /[\u3400-\u9fff]/;
const latin = /^[\p{Script=Latin}\s.'’-]+$/u;
const anyScript = /./;

/** Of one person's names in two scripts the one in the script of the mail. */
function fullInScript(reading: Reading, names: readonly (NameFact | null)[]): NameFact | undefined | null {
  const { tag } = reading.language;
  const wanted = tag === 'zh' ? han : tag === 'en' || tag === 'es' ? latin : anyScript;
  return names.find((name) => name?.full && wanted.test(name.value));
}

/** Whether a piece of the signature may hold the name with capitals that mark its order: it repeats a word, and shouts. */
function maySayAgain({ reading, pieces }: ContactZone, name: NameFact): boolean {
  const { text } = reading.email;
  const [word = ''] = foldText(name.text).split(/[\s,]+/, 1);
  for (let at = 0; at < pieces.length && at < MOST_PIECES; at += 1) {
    const { start = 0, end = 0 } = pieces[at] ?? {};
    if (
      end - start <= LONGEST_NAME &&
      shouts(text, start, end) &&
      foldText(text.slice(start, end)).includes(word)
    )
      return true;
  }
  return false;
}

/** A capital behind a sign that is no small letter, blank or full stop. */
function shouts(text: string, start: number, end: number): boolean {
  let before = BLANK;
  for (let at = start; at < end; at += 1) {
    const sign = text[at] === '.' ? BLANK : (signOf[text.charCodeAt(at)] ?? 0);
    if ((sign & CAPITAL) !== 0 && (before & (SMALL | BLANK)) === 0) return true;
    before = sign;
  }
  return false;
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
  const names: (NameFact | null)[] = [fromField];
  if (display !== null) names.push(turned(reading, display));
  for (const span of displayPieces(reading))
    names.push(gradeOf(reading, { span, strict: false }), ...signedInside(reading, span));
  const shown = fullInScript(reading, names);
  if (shown && isMarked(shown.text)) return shown;
  // Once the From line tells the name, the signature can only tell its order.
  if (!shown || maySayAgain(zone, shown)) names.push(readSignedName(zone));
  names.push(introduced(reading));
  return inMarkedOrder(shown ?? fullInScript(reading, names) ?? best(names), names);
}

/** A name among the first pieces of the signature's lines: the first full one, else the first part of one. */
export function readSignedName({ reading, pieces }: ContactZone): NameFact | null {
  let part: NameFact | null = null;
  for (let at = 0; at < pieces.length && at < MOST_PIECES; at += 1) {
    const piece = pieces[at];
    // Telephone numbers, streets and links, most lines of a signature: no name but of 林志豪 13800138000.
    if (
      piece === undefined ||
      ((piece.signs & (DIGIT | AT)) !== 0 && (piece.signs & (EASTERN | HANGUL)) === 0)
    )
      continue;
    const name = gradeOf(reading, { span: piece, strict: true });
    const told = name !== null && (name.full || piece.first) ? name : signedInside(reading, piece)[0];
    if (told?.full) return told;
    part ??= told ?? null;
  }
  return part;
}

const noNames: readonly NameFact[] = [];

/** 採購部 經理 林志豪, "陈美玲 Tan Mei Ling": blanks alone set the name apart from a title or its Latin form. */
function signedInside(reading: Reading, piece: Span): readonly NameFact[] {
  const { text } = reading.email;
  if (piece.end - piece.start > LONGEST_NAME || (signsIn(text, piece.start, piece.end) & HAN) === 0)
    return noNames;
  return tokensOf(text, piece).flatMap((span) => {
    const name = gradeOf(reading, { span, strict: true });
    return name?.full && han.test(name.text) ? [name] : [];
  });
}

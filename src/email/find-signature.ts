// Where the writer signs: behind a closing word, behind "-- ", or a last block of short lines that holds his details.
// Example: "Please quote.\n\nBest regards,\nAna Ruiz\nTel +34 600 100 200" -> signature from "Best regards,".

import { form } from './form-words.ts';
import { hasHit, type LineRange, lineText, type MailLine, type MailText } from './mail-lines.ts';
import { findAddress, hasPhone, hasWebAddress } from './text-patterns.ts';

/** Words of the names the writer may sign with, lower case, at least two letters each. */
export interface Signer {
  readonly names: readonly string[];
}

const longestSignature = 25;
const longestLine = 120;
/** Names of signers are shorter. */
const longestName = 140;
const contactLabels =
  form.labelPhone |
  form.labelEmail |
  form.labelWebsite |
  form.labelAddress |
  form.labelMessenger |
  form.labelCompany |
  form.labelTitle |
  form.labelName |
  form.labelCountry;

/** Sets the kind of the signature's lines among the own lines of the range; the range is one run of own words. */
export function markSignature(mail: MailText, range: LineRange, signer: Signer): void {
  const own = ownLines(mail, range);
  if (own.length === 0) return;
  const start = dashes(mail, own) ?? closing(mail, own, signer) ?? detailBlock(mail, own, signer);
  if (start === null) return;
  const last = endOfSignature(mail, own, start);
  for (let index = start; index < last; index++) {
    const line = mail.lines[own[index] ?? -1];
    if (line !== undefined) line.kind = 'signature';
  }
}

/** Indices of the lines with own words. */
function ownLines(mail: MailText, range: LineRange): number[] {
  const own: number[] = [];
  for (let at = range.from; at < range.to; at++) {
    const line = mail.lines[at];
    if (line !== undefined && line.kind === 'own' && !line.blank) own.push(at);
  }
  return own;
}

const lineAt = (mail: MailText, own: readonly number[], index: number): MailLine | undefined =>
  mail.lines[own[index] ?? -1];

function dashes(mail: MailText, own: readonly number[]): number | null {
  for (let index = own.length - 1; index >= Math.max(1, own.length - longestSignature); index--) {
    const line = lineAt(mail, own, index);
    if (
      line !== undefined &&
      line.end - line.content <= 48 &&
      '-—_–=*'.includes(mail.text.charAt(line.content)) &&
      /^(?:--|—|__|––|_{3,40}|-{3,40}|={3,40}|\*{3,40})$/.test(lineText(mail, line)) &&
      index < own.length - 1
    ) {
      return restIsShort(mail, own, index + 1, longestSignature) ? index : null;
    }
  }
  return null;
}

/** The earliest closing line behind which only short lines follow. */
function closing(mail: MailText, own: readonly number[], signer: Signer): number | null {
  let found: number | null = null;
  for (let index = own.length - 1; index >= Math.max(0, own.length - longestSignature); index--) {
    const line = lineAt(mail, own, index);
    if (line === undefined) break;
    if (isClosing(mail, line)) found = index;
    else if (!isPostscript(line) && !looksSigned(mail, line, signer)) break;
  }
  return found === 0 && own.length === 1 ? null : found;
}

function isPostscript(line: MailLine): boolean {
  return hasHit(line, form.postscript) && postscriptEnd(line) >= 0;
}

/** Where the word that opens the line ends, -1 when it is none. */
function postscriptEnd({ hits, content }: MailLine): number {
  return hits.find((hit) => hit.bit === form.postscript && hit.start === content)?.end ?? -1;
}

/** A closing word at the start of the line, and hardly anything but a name behind it. */
function isClosing(mail: MailText, line: MailLine): boolean {
  if (!hasHit(line, form.closing)) return false;
  const text = lineText(mail, line);
  if (text.length > 90 || hasQuestion(text)) return false;
  let end = -1;
  for (const { bit, start, end: wordEnd } of line.hits)
    if (bit === form.closing && start - line.content <= 2 && wordEnd > end) end = wordEnd;
  if (end < 0) return endsWithClosing(text, line);
  const rest = mail.text.slice(end, line.end);
  if (/^\s{0,2}[,，!！.。;:~～…-]?\s{0,3}$/.test(rest)) return true;
  if (/\d/.test(rest) && !hasPhone(rest)) return false;
  const letters = rest.replaceAll(/[^\p{L}]/gu, '').length;
  return /^\s{0,2}[,，!！.。;:/&-]/.test(rest) ? letters <= 45 : letters <= 32;
}

/** In Chinese and Japanese the closing may end the sentence of thanks: "期待您的回复，谢谢！". */
function endsWithClosing(text: string, line: MailLine): boolean {
  if (text.length > 18 || /\d/.test(text)) return false;
  return line.hits.some(
    (hit) =>
      hit.bit === form.closing &&
      line.end - hit.end <= 2 &&
      hit.end - hit.start >= 2 &&
      /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text),
  );
}

function restIsShort(mail: MailText, own: readonly number[], from: number, most: number): boolean {
  if (own.length - from > most) return false;
  let long = 0;
  for (let index = from; index < own.length; index++) {
    const line = lineAt(mail, own, index);
    if (line !== undefined && line.end - line.content > longestLine && !lineText(mail, line).includes('|'))
      long++;
  }
  return long <= 1;
}

/** A line that can stand in a signature: short, no sentence, no list item, no question; or plainly a contact line. */
function looksSigned(mail: MailText, line: MailLine, signer: Signer): boolean {
  const text = lineText(mail, line);
  const asks = hasQuestion(text);
  if (!asks && isDetail(line, text)) return text.length <= 200;
  if (asks || /^(?:[-*•·+]|\d{1,2}[.)、]) /.test(text)) return false;
  if (beginsWithName(text, signer) && text.length <= 100) return true;
  if (text.includes(' | ') && text.length <= 160) return true;
  const sentence =
    /[.!。！；;]["”’)]?$/.test(text) && !hasHit(line, form.legalForm) && text.split(' ').length > 3;
  return text.length <= 64 && !sentence && !hasHit(line, form.greeting);
}

/** It holds something that only a signature or a form holds. */
function isDetail(line: MailLine, text: string): boolean {
  if (text.length > 220 || hasQuestion(text)) return false;
  const { words, digits } = countIn(text);
  if (words <= 14 && hasContactLabel(line)) return true;
  if (words > 16 && !text.includes('|')) return false;
  const reachable =
    (digits >= 7 && hasPhone(text)) ||
    (words <= 6 && hasWebAddress(text)) ||
    (words <= 8 && findAddress(text) !== null);
  return reachable && !/[.。!！]$/.test(text);
}

function hasContactLabel({ label }: MailLine): boolean {
  return label?.by === 'colon' && (label.tables & contactLabels) !== 0;
}

function hasQuestion(text: string): boolean {
  return text.includes('?') || text.includes('？');
}

/** Words as blanks part them, and ASCII digits. */
function countIn(text: string): { words: number; digits: number } {
  let words = 1;
  let digits = 0;
  let blank = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isBlank = unit <= 0x20 || unit === 0xa0 || unit === 0x3000;
    if (isBlank && !blank) words++;
    else if (unit >= 0x30 && unit <= 0x39) digits++;
    blank = isBlank;
  }
  return { words, digits };
}

function beginsWithName(text: string, signer: Signer): boolean {
  const head = text.slice(0, longestName).toLowerCase();
  const first = head.charCodeAt(0);
  const lower = first >= 0x61 && first <= 0x7a ? head : head.replace(/^[^\p{L}]{1,6}/u, '');
  return signer.names.some(
    (name) =>
      lower.startsWith(name) &&
      // Two letters are a word as well ("An", "Al"): they sign only when nothing follows.
      (name.length > 2 || /[\u3040-\u9fff\uac00-\ud7af]/.test(name)
        ? !/^\p{L}/u.test(lower.slice(name.length))
        : /^[\s.,!-]{0,3}$/.test(lower.slice(name.length))),
  );
}

/** No closing word: the last paragraph, when its lines are short and one of them proves it. Two paragraphs at most. */
function detailBlock(mail: MailText, own: readonly number[], signer: Signer): number | null {
  let start = own.length;
  let paragraphs = 0;
  for (let index = own.length - 1; index >= Math.max(1, own.length - 14); index--) {
    const line = lineAt(mail, own, index);
    if (line === undefined || !looksSigned(mail, line, signer)) break;
    const proved = start < own.length;
    const gap = index < own.length - 1 && (own[index + 1] ?? 0) - (own[index] ?? 0) > 1;
    if (gap && (proved || ++paragraphs > 1) && !beginsWithName(lineText(mail, line), signer)) break;
    if (proves(mail, line, signer)) start = index;
    else if (proved && !gap && (opensBlock(own, index) || continuesName(lineText(mail, line)))) start = index;
  }
  return start < own.length ? start : null;
}

/** Contact details, the signer's name by itself, or a firm's legal form. */
function proves(mail: MailText, line: MailLine, signer: Signer): boolean {
  const text = lineText(mail, line);
  const named = beginsWithName(text, signer) && text.length <= 80 && !/[.!。！]$/.test(text);
  return named || isDetail(line, text) || (text.length <= 80 && hasHit(line, form.legalForm));
}

function opensBlock(own: readonly number[], index: number): boolean {
  return index === 0 || (own[index] ?? 0) - (own[index - 1] ?? 0) > 1;
}

/** Names, titles and firms are written without a full stop and with capitals, or in a script without them. */
function continuesName(text: string): boolean {
  return (
    text.length <= 60 &&
    !/[.!?。！？,，:：]$/.test(text) &&
    (/^\P{Ll}/u.test(text) || /[\u3040-\u9fff\uac00-\ud7af\u0600-\u06ff]/.test(text)) &&
    !/\d{2} ?(?:pcs|sets|units|pieces|kg|tons?|件|个|台|套|箱)/i.test(text)
  );
}

/** A postscript behind the name is the writer's own again. */
function endOfSignature(mail: MailText, own: readonly number[], start: number): number {
  for (let index = start + 1; index < own.length; index++) {
    const line = lineAt(mail, own, index);
    if (line !== undefined && isPostscript(line) && /^\P{L}/u.test(mail.text.charAt(postscriptEnd(line))))
      return index;
  }
  return own.length;
}

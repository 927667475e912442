// What the attached files are, judged by name alone: they are never opened.
// Example: "PO_7781.pdf.iso" -> [{ kind: 'danger', text: 'PO_7781.pdf.iso', span: ... }], "RFQ-valves.xlsx" -> kind 'rfq'

import { fileWords } from '../lexicon/trade/file-words.ts';
import type { Fact, Reading } from './reading.ts';

export interface FileFact extends Fact {
  readonly kind: 'rfq' | 'drawing' | 'danger' | 'catalogue' | 'cv' | 'other';
}

/** One fact per named attachment; the span is the name's place in the mail's text, empty at 0 where it does not stand there. */
export function readFiles(reading: Reading): readonly FileFact[] {
  const { email } = reading;
  const list = email.parts.filter((part) => part.kind === 'attachment');
  const facts: FileFact[] = [];
  for (const file of email.attachments) {
    if (file.name === '' || (file.inline && file.type.startsWith('image/'))) continue;
    facts.push({ kind: kindOfFile(file.name), ...placeOf(file.name, email.text, list[0]?.start ?? 0) });
  }
  return facts;
}

function placeOf(name: string, text: string, from: number): Fact {
  const start = text.indexOf(name, from);
  if (start < 0) return { text: '', span: { start: 0, end: 0 } };
  return { text: name, span: { start, end: start + name.length } };
}

/** By the last ending first (what the computer would run), then by the words of the name. */
export function kindOfFile(name: string): FileFact['kind'] {
  const lower = name.toLowerCase();
  const endings = lower.split('.').slice(1);
  const last = endings.at(-1) ?? '';
  if (fileWords.dangerous.includes(last) || isDisguised(endings)) return 'danger';
  if (fileWords.drawingEndings.includes(last)) return 'drawing';
  const words = lower.replace(/[_\-.()[\]#&+]+/g, ' ');
  if (names(words, fileWords.drawing)) return 'drawing';
  if (names(words, fileWords.cv)) return 'cv';
  if (names(words, fileWords.rfq)) return 'rfq';
  return names(words, fileWords.catalogue) ? 'catalogue' : 'other';
}

/** "order.pdf.zip": a paper's ending in front of a box that hides what is inside. */
function isDisguised(endings: readonly string[]): boolean {
  const last = endings.at(-1) ?? '';
  const before = endings.at(-2) ?? '';
  return fileWords.boxes.includes(last) && fileWords.papers.includes(before);
}

function names(words: string, list: readonly string[]): boolean {
  return list.some((word) => (isLatin(word) ? ` ${words} `.includes(` ${word} `) : words.includes(word)));
}

function isLatin(word: string): boolean {
  return /^[a-z0-9 ]+$/.test(word);
}

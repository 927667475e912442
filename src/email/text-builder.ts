// Text that grows by pieces: collapses blanks, keeps paragraph breaks to one empty line, joins table cells by ' | '.
// Example: text('a '), block(1), text(' b') -> 'a\nb'.

import { isPlain, withoutInvisible } from './visible-text.ts';

const maxText = 256_000;
const sourceBlanks = /[ \t\r\n\f]+/;

function isSourceBlank(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 12;
}

/** Whether a blank stands beside another or is no simple one. */
function hasRun(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (unit < 32 || (unit === 32 && words.charCodeAt(at + 1) === 32)) return true;
  }
  return false;
}

function isBlankPiece(piece: string): boolean {
  // A letter is seen at once; what may be a blank is asked of the language.
  const first = piece.charCodeAt(0);
  return !(first > 32 && first < 127) && piece.trim() === '';
}

/** Holds the pending breaks between pieces, which is why it is a class. */
export class TextBuilder {
  readonly #pieces: string[] = [];
  length = 0;
  #breaks = 0;
  #space = false;
  #cell = false;
  #rowStart = 0;
  #cellLines = 0;
  /** In a cell before its first words. */
  #fresh = false;
  #listeners: string[][] = [];

  get full(): boolean {
    return this.length >= maxText;
  }

  text(value: string, asWritten: boolean): void {
    if (asWritten && value.includes('\n')) {
      value.split(/\r?\n/).forEach((line, index) => {
        if (index > 0) this.lineBreak();
        this.#add(line);
      });
      return;
    }
    if (asWritten) this.#add(value);
    else this.#words(value);
  }

  /** Blanks and line ends of the source are one blank each run. */
  #words(value: string): void {
    let start = 0;
    let end = value.length;
    while (start < end && isSourceBlank(value.charCodeAt(start))) start++;
    while (end > start && isSourceBlank(value.charCodeAt(end - 1))) end--;
    if (start > 0) this.#space = true;
    if (start === end) return;
    const words = value.slice(start, end);
    if (!isPlain(words)) this.#oddWords(words);
    else this.#push(hasRun(words) ? words.split(sourceBlanks).join(' ') : words);
    if (end < value.length) this.#space = true;
  }

  /** Word by word: some may be nothing to see. No-break spaces are kept: tables drawn with them hold label and value apart. */
  #oddWords(words: string): void {
    let first = true;
    for (const word of words.split(sourceBlanks)) {
      if (!first) this.#space = true;
      first = false;
      this.#add(word.replaceAll('\u00a0', ' '));
    }
  }

  #add(whole: string): void {
    if (this.full || whole === '') return;
    const room = maxText - this.length;
    this.#push(withoutInvisible(whole.length > room ? whole.slice(0, room) : whole));
  }

  /** What is to see of a piece: blank, or without any unit that is not seen. */
  #push(whole: string): void {
    if (this.full) return;
    const room = maxText - this.length;
    const piece = whole.length > room ? whole.slice(0, room) : whole;
    const blank = isBlankPiece(piece);
    if (blank && (this.#breaks > 0 || this.length === 0)) {
      // An otherwise empty paragraph that holds a no-break space is how programs write an empty line.
      if (this.length > 0 && !this.#cell) this.#breaks = 2;
      return;
    }
    let lead = '';
    if (this.#breaks > 0 && this.length > 0) {
      lead = this.#breaks > 1 ? '\n\n' : '\n';
      this.#cellLines++;
    } else if (this.#cell && this.length > 0) lead = ' | ';
    else if (this.#space && this.length > 0) lead = ' ';
    this.#breaks = 0;
    this.#space = false;
    this.#cell = false;
    this.#fresh = false;
    this.#pieces.push(lead, piece);
    this.length += lead.length + piece.length;
    for (const heard of this.#listeners) if (heard.length < 60) heard.push(lead, piece.slice(0, 200));
  }

  lineBreak(): void {
    if (this.length > 0) this.#breaks = Math.min(2, this.#breaks + 1);
    this.#space = false;
  }

  block(breaks: number): void {
    this.#space = false;
    if (this.#cell) return;
    if (this.length > 0) this.#breaks = Math.max(this.#breaks, this.#fresh ? 1 : breaks);
  }

  row(): void {
    this.#cell = false;
    this.block(1);
    this.#rowStart = this.length;
    this.#cell = false;
    this.#cellLines = 0;
  }

  /** A cell of one line stands on the same line as the cell before it. */
  cell(): void {
    if (this.length > this.#rowStart && this.#cellLines <= 1) {
      this.#breaks = 0;
      this.#cell = true;
    } else this.block(1);
    this.#fresh = true;
  }

  /** Rows follow each other without an empty line. */
  cellEnd(): void {
    this.#space = false;
    this.#fresh = false;
    this.#breaks = Math.min(1, this.#breaks);
  }

  /** Collects what is added until the returned function is called, at most 200 units of it. */
  listen(): () => string {
    const heard: string[] = [];
    if (this.#listeners.length < 8) this.#listeners.push(heard);
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== heard);
      return heard.join('').trim().slice(0, 200);
    };
  }

  toString(): string {
    return this.#pieces.join('');
  }
}

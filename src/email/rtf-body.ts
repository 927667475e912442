// The body that Outlook keeps as compressed RTF: the HTML or text that it was made from, after MS-OXRTFEX.
// Example: rtfBody(packed '{\rtf1\fromhtml1{\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 300 pcs}}') -> { html: '<b>300 pcs', text: '' }
// Written here because the package for it needs Node's streams and a table of charsets that every browser has already.

import { charsetOfCodePage, charsetOfFont } from './code-pages.ts';
import { unpackRtf } from './unpack-rtf.ts';

export interface RtfBody {
  readonly html: string;
  readonly text: string;
}

const maxDepth = 200;

/** At most 2 MB of RTF are read. Never throws: what is no RTF gives empty bodies. */
export function rtfBody(packed: Uint8Array): RtfBody {
  const rtf = unpackRtf(packed);
  const start = String.fromCharCode(...rtf.subarray(0, 5));
  return start === '{\\rtf' ? new RtfReader(rtf).read() : { html: '', text: '' };
}

interface Group {
  /** A destination that no reader sees: fonts, pictures, fields' codes. */
  readonly skipped: boolean;
  readonly fonts: boolean;
  readonly tag: boolean;
  readonly font: number;
  /** Letters to pass over behind \u. */
  readonly stand: number;
  /** RTF that only imitates the HTML beside it. */
  readonly imitates: boolean;
}

const hiddenDestinations = new Set([
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'header',
  'footer',
  'footnote',
  'fldinst',
  'listtable',
  'listoverridetable',
  'generator',
  'xmlnstbl',
  'themedata',
  'datastore',
  'latentstyles',
  'rsidtbl',
  'bkmkstart',
  'bkmkend',
]);
const signs: ReadonlyMap<string, string> = new Map([
  ['par', '\r\n'],
  ['line', '\r\n'],
  ['row', '\r\n'],
  ['tab', '\t'],
  ['cell', ' | '],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['endash', '–'],
  ['emdash', '—'],
]);

/** One pass over the bytes; the open groups are what it must remember. */
class RtfReader {
  readonly #rtf: Uint8Array;
  readonly #stack: Group[] = [];
  readonly #pieces: string[] = [];
  readonly #fontCharsets = new Map<number, string>();
  #group: Group = { skipped: false, fonts: false, tag: false, font: -1, stand: 1, imitates: false };
  #tooDeep = 0;
  #fromHtml = false;
  #charset = 'windows-1252';
  #bytes: number[] = [];
  #bytesCharset = '';
  #passOver = 0;
  #star = false;

  constructor(rtf: Uint8Array) {
    this.#rtf = rtf;
  }

  read(): RtfBody {
    const rtf = this.#rtf;
    for (let at = 0; at < rtf.length; ) {
      const unit = rtf[at] ?? 0;
      if (unit === 0x7b) this.#open();
      else if (unit === 0x7d) this.#close();
      if (unit === 0x5c) {
        at = this.#control(at + 1);
        continue;
      }
      at++;
      // Line breaks are of the file, not of the text.
      if (unit !== 0x7b && unit !== 0x7d && unit !== 10 && unit !== 13 && unit !== 0) this.#byte(unit);
    }
    this.#flush();
    const whole = this.#pieces.join('');
    return this.#fromHtml ? { html: whole, text: '' } : { html: '', text: whole };
  }

  #open(): void {
    if (this.#stack.length >= maxDepth) this.#tooDeep++;
    else this.#stack.push(this.#group);
    this.#star = false;
  }

  #close(): void {
    this.#passOver = 0;
    if (this.#tooDeep > 0) this.#tooDeep--;
    else this.#group = this.#stack.pop() ?? this.#group;
  }

  #set(change: Partial<Group>): void {
    this.#group = { ...this.#group, ...change };
  }

  /** `at` stands behind the backslash; the answer is where the control ends. */
  #control(at: number): number {
    const rtf = this.#rtf;
    const unit = rtf[at] ?? 0;
    if (!isLetter(unit)) return this.#symbol(unit, at);
    let end = at;
    while (end < at + 32 && isLetter(rtf[end] ?? 0)) end++;
    const word = latin(rtf.subarray(at, end));
    let digits = end;
    if (rtf[digits] === 0x2d) digits++;
    while (digits < end + 11 && isDigit(rtf[digits] ?? 0)) digits++;
    const value = digits > end ? Number(latin(rtf.subarray(end, digits))) : null;
    const behind = rtf[digits] === 32 ? digits + 1 : digits;
    // Raw bytes of a picture, in which a brace means nothing.
    if (word === 'bin') return Math.min(rtf.length, behind + Math.max(0, value ?? 0));
    this.#word(word, value);
    return behind;
  }

  #symbol(unit: number, at: number): number {
    if (unit === 0x27) {
      const byte = Number.parseInt(latin(this.#rtf.subarray(at + 1, at + 3)), 16);
      if (!Number.isNaN(byte)) this.#byte(byte);
      return at + 3;
    }
    if (unit === 0x2a) this.#star = true;
    else if (unit === 0x7e) this.#text(' ');
    else if (unit === 0x5f) this.#text('-');
    else if (unit === 10 || unit === 13) this.#text('\r\n');
    else if (unit === 0x5c || unit === 0x7b || unit === 0x7d) this.#byte(unit);
    return at + 1;
  }

  #word(word: string, value: number | null): void {
    const starred = this.#star;
    this.#star = false;
    if (word === 'htmltag') this.#set({ tag: true, skipped: false });
    else if (starred || hiddenDestinations.has(word)) this.#set({ skipped: true });
    else if (word === 'fonttbl') this.#set({ fonts: true, skipped: true });
    else if (word === 'htmlrtf') this.#set({ imitates: value !== 0 });
    else if (word === 'fromhtml') this.#fromHtml = value !== 0;
    else if (word === 'ansicpg') this.#charset = charsetOfCodePage(value ?? 0) || this.#charset;
    else if (word === 'uc') this.#set({ stand: Math.min(8, Math.max(0, value ?? 1)) });
    else if (word === 'u') this.#unicode(value ?? 0);
    else if (word === 'f') this.#set({ font: value ?? -1 });
    else if (word === 'fcharset' && this.#group.fonts && this.#fontCharsets.size < 500)
      this.#fontCharsets.set(this.#group.font, charsetOfFont(value ?? 0));
    else if (word === 'plain') this.#set({ font: -1 });
    else {
      const sign = signs.get(word);
      if (sign !== undefined) this.#text(sign);
    }
  }

  #unicode(value: number): void {
    this.#passOver = 0;
    this.#text(String.fromCharCode(value & 0xffff));
    this.#passOver = this.#group.stand;
  }

  get #unseen(): boolean {
    const { skipped, tag, imitates } = this.#group;
    return skipped || (imitates && !tag);
  }

  #byte(unit: number): void {
    if (this.#passOver > 0) {
      this.#passOver--;
      return;
    }
    if (this.#unseen) return;
    const charset = this.#fontCharsets.get(this.#group.font) || this.#charset;
    if (charset !== this.#bytesCharset) this.#flush();
    this.#bytesCharset = charset;
    this.#bytes.push(unit);
  }

  #text(text: string): void {
    if (this.#passOver > 0) {
      this.#passOver--;
      return;
    }
    if (this.#unseen) return;
    this.#flush();
    this.#pieces.push(text);
  }

  #flush(): void {
    if (this.#bytes.length > 0)
      this.#pieces.push(new TextDecoder(this.#bytesCharset).decode(Uint8Array.from(this.#bytes)));
    this.#bytes = [];
  }
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

// A first, linear look at the raw bytes of a mail, so that the real parser only ever meets input within the caps: counts parts,
// depth and header bytes, leaves the bytes of attachments out (they are measured, never opened), repairs raw 8-bit charsets.
// Example: 100,000 empty parts -> the bytes up to part 1,000 and cut: ['parts'].

import { charsetFor, repairHeaderLine } from './charset-repair.ts';
import { type PartHeader, readPartHeader } from './mime-part-header.ts';
import type { CapName } from './open-email.ts';

export interface MimeScan {
  readonly bytes: Uint8Array;
  readonly cut: readonly CapName[];
  /** A nested message in base64: its inside was not counted, so it must not be parsed. */
  readonly encodedMessage: boolean;
}

export const maxBytes = 5_000_000;
const maxHeaderBytes = 256_000;
const maxFieldBytes = 32_000;
const maxParts = 1_000;
const maxDepth = 64;
const maxTextBytes = 512_000;
/** The parser takes its time over each line, however short. */
const maxTextLines = 8_000;
const maxHeaderLines = 4_000;
/** Outlook's winmail.dat is read for its text; all other attachments are left out. */
const maxTnefBytes = 2_000_000;
export const sizeMark = 'measured-size=';

const addressFields = new Set(['to', 'cc', 'bcc', 'from', 'reply-to', 'sender']);
const latin = new TextDecoder('latin1');
const encoder = new TextEncoder();

class Scanner {
  readonly cut = new Set<CapName>();
  encodedMessage = false;
  readonly #bytes: Uint8Array;
  readonly #out: Uint8Array[] = [];
  readonly #boundaries: string[] = [];
  #headerBytes = 0;
  #fieldBytes = 0;
  #fieldName = '';
  #parts = 0;
  #inHeader = true;
  #fields: string[] = [];
  #slot = 0;
  #part: PartHeader | null = null;
  #bodyStart = 0;
  #bodyBytes = 0;
  #textLines = 0;
  #headerLines = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#openPart();
  }

  run(): Uint8Array {
    const bytes = this.#bytes;
    for (let at = 0; at < bytes.length; ) {
      const feed = bytes.indexOf(10, at);
      const end = feed < 0 ? bytes.length : feed + 1;
      if (!this.#line(at, end)) break;
      at = end;
    }
    this.#closePart(bytes.length);
    return joined(this.#out);
  }

  /** False ends the scan: what follows is over a cap. */
  #line(at: number, end: number): boolean {
    if (this.#bytes[at] === 0x2d && this.#bytes[at + 1] === 0x2d && this.#boundary(at, end)) {
      this.#keep(at, end);
      // What is put before the part's header stands behind its boundary line.
      this.#slot = this.#out.length;
      if (this.#parts > maxParts) this.cut.add('parts');
      return this.#parts <= maxParts;
    }
    return this.#inHeader ? this.#headerLine(at, end) : this.#bodyLine(at, end);
  }

  /** Bytes that follow each other stay one piece. */
  #keep(at: number, end: number): void {
    const last = this.#out[this.#out.length - 1];
    const follows =
      last !== undefined &&
      last.buffer === this.#bytes.buffer &&
      last.byteOffset + last.length === this.#bytes.byteOffset + at;
    if (follows && this.#out.length > this.#slot) {
      this.#out[this.#out.length - 1] = this.#bytes.subarray(at - last.length, end);
    } else this.#out.push(this.#bytes.subarray(at, end));
  }

  #boundary(at: number, end: number): boolean {
    if (this.#boundaries.length === 0 || end - at > 300) return false;
    const line = latin.decode(this.#bytes.subarray(at + 2, end)).trimEnd();
    const closing = line.endsWith('--') && !this.#boundaries.includes(line);
    const depth = this.#boundaries.lastIndexOf(closing ? line.slice(0, -2) : line);
    if (depth < 0) return false;
    this.#closePart(at);
    this.#boundaries.length = closing ? depth : depth + 1;
    if (closing) {
      this.#part = null;
      this.#inHeader = false;
      this.#bodyStart = end;
      this.#bodyBytes = 0;
    } else {
      this.#parts++;
      this.#openPart();
    }
    return true;
  }

  #openPart(): void {
    this.#inHeader = true;
    this.#fields = [];
    this.#fieldName = '';
    this.#part = null;
    this.#slot = this.#out.length;
  }

  #headerLine(at: number, end: number): boolean {
    const bytes = this.#bytes;
    const first = bytes[at];
    if (first === 10 || (first === 13 && bytes[at + 1] === 10)) {
      this.#keep(at, end);
      return this.#headerEnd(end);
    }
    if (first !== 32 && first !== 9) {
      const colon = bytes.subarray(at, Math.min(end, at + 80)).indexOf(58);
      this.#fieldName =
        colon < 0
          ? ''
          : latin
              .decode(bytes.subarray(at, at + colon))
              .trim()
              .toLowerCase();
      this.#fieldBytes = 0;
    }
    const room = Math.min(maxFieldBytes - this.#fieldBytes, maxHeaderBytes - this.#headerBytes);
    this.#fieldBytes += end - at;
    this.#headerBytes += end - at;
    if (room < end - at) this.cut.add(addressFields.has(this.#fieldName) ? 'addresses' : 'headers');
    if (room <= 0) return true;
    if (++this.#headerLines > maxHeaderLines) {
      this.cut.add('headers');
      return true;
    }
    const line = repairHeaderLine(bytes.subarray(at, Math.min(end, at + room)));
    if (this.#fieldName.startsWith('content-')) this.#fields.push(latin.decode(line));
    this.#out.push(line);
    if (room < end - at) this.#out.push(encoder.encode('\r\n'));
    return true;
  }

  #headerEnd(end: number): boolean {
    const part = readPartHeader(this.#fields);
    this.#part = part;
    this.#inHeader = false;
    this.#bodyStart = end;
    this.#bodyBytes = 0;
    if (part.boundary !== '') {
      if (this.#boundaries.length >= maxDepth) {
        this.cut.add('nesting');
        return false;
      }
      this.#boundaries.push(part.boundary);
    } else if (part.type === 'message/rfc822') {
      if (part.encoding === '') this.#openPart();
      else this.encodedMessage = true;
    }
    return true;
  }

  #bodyLine(at: number, end: number): boolean {
    const part = this.#part;
    this.#bodyBytes += end - at;
    if (part === null || part.boundary !== '' || part.type.startsWith('message/')) {
      // Preambles and epilogues are read by nobody.
      if (part !== null && part.boundary === '') this.#keep(at, end);
    } else if (part.isText) {
      if (this.#bodyBytes <= maxTextBytes && ++this.#textLines <= maxTextLines) this.#keep(at, end);
      else this.cut.add(part.type === 'text/html' ? 'html' : 'text');
    } else if (part.isTnef && this.#bodyBytes <= maxTnefBytes) this.#keep(at, end);
    return true;
  }

  #closePart(end: number): void {
    const part = this.#part;
    if (part === null || this.#inHeader || part.boundary !== '' || part.type.startsWith('message/')) return;
    const body = this.#bytes.subarray(
      this.#bodyStart,
      Math.min(end, this.#bodyStart + (part.isText ? maxTextBytes : end)),
    );
    const line = part.isText
      ? charsetLine(part, body)
      : `Content-Description: ${sizeMark}${measure(part, body)}\r\n`;
    if (line !== '') this.#out.splice(this.#slot, 0, encoder.encode(line));
  }
}

function charsetLine(part: PartHeader, body: Uint8Array): string {
  const charset = charsetFor(part, body);
  if (charset === null) return '';
  return `Content-Type: ${part.type}; charset=${charset}${part.flowed ? '; format=flowed' : ''}\r\n`;
}

/** Bytes after decoding, without decoding: base64 carries three bytes in four letters. */
function measure(part: PartHeader, body: Uint8Array): number {
  if (part.encoding !== 'base64') return Math.max(0, body.length - 2);
  let letters = 0;
  for (const unit of body) if (unit > 42 && unit !== 61) letters++;
  return Math.floor((letters * 3) / 4);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Linear in the bytes, of which at most 5 MB are looked at. Never throws. */
export function scanMime(bytes: Uint8Array): MimeScan {
  const within = bytes.length > maxBytes ? bytes.subarray(0, maxBytes) : bytes;
  const scanner = new Scanner(within);
  const kept = scanner.run();
  if (within.length < bytes.length) scanner.cut.add('bytes');
  return { bytes: kept, cut: [...scanner.cut], encodedMessage: scanner.encodedMessage };
}

// A raw mail cut into its parts in one pass over the bytes, within caps; nothing is decoded but headers.
// Example: a mail of text, HTML and a PDF -> three leaves in their order, each with its header and its bytes as transferred.

import { HeaderBudget } from './header-block.ts';
import type { HeaderField } from './mail-parts.ts';
import { MimeBoundaries, nextLine } from './mime-boundaries.ts';
import { readFields } from './mime-header.ts';
import { type PartHeader, partFields, readPartHeader } from './mime-part-header.ts';
import type { CapName } from './open-email.ts';

/** A part without parts of its own. */
export interface MimeLeaf {
  readonly header: PartHeader;
  /** As transferred. */
  body: Uint8Array;
  /** Equal for the parts that show one content in several forms. */
  readonly choice: number;
  /** Stands within multipart/related. */
  readonly related: boolean;
  /** The mail this part consists of, null for all other parts. */
  readonly message: MimeMessage | null;
}

export interface MimeMessage {
  readonly fields: HeaderField[];
  readonly leaves: MimeLeaf[];
  /** A report of a mail server: the mail within it is evidence, no content. */
  report: boolean;
}

export interface MimeMail {
  readonly message: MimeMessage;
  readonly cut: readonly CapName[];
}

const maxBytes = 5_000_000;
const maxParts = 1_000;
const maxDepth = 64;
/** A mail within a mail within a mail is read, one further inside is named only. */
const maxMessages = 3;

interface OpenMessage {
  readonly message: MimeMessage;
  readonly leaf: MimeLeaf | null;
  readonly start: number;
  /** Number of multiparts that were open around it. */
  readonly depth: number;
}

const noBytes = new Uint8Array(0);

/** Walks through the bytes with what is open at the moment, which is why this is a class. */
class MimeReader {
  readonly cut = new Set<CapName>();
  readonly root: MimeMessage = { fields: [], leaves: [], report: false };
  readonly #bytes: Uint8Array;
  readonly #wanted: ReadonlySet<string>;
  readonly #budget = new HeaderBudget(this.cut);
  readonly #boundaries: MimeBoundaries;
  readonly #messages: OpenMessage[] = [{ message: this.root, leaf: null, start: 0, depth: 0 }];
  #leaf: MimeLeaf | null = null;
  #bodyStart = 0;
  #parts = 0;
  #choices = 0;

  constructor(bytes: Uint8Array, wanted: ReadonlySet<string>) {
    this.#bytes = bytes;
    this.#wanted = wanted;
    this.#boundaries = new MimeBoundaries(bytes);
  }

  run(): void {
    const bytes = this.#bytes;
    let at = this.#part(headStart(bytes), true);
    while (at < bytes.length) at = this.#body(at);
    this.#close(bytes.length, -1);
  }

  get #innermost(): OpenMessage {
    return (
      this.#messages[this.#messages.length - 1] ?? { message: this.root, leaf: null, start: 0, depth: 0 }
    );
  }

  /** Reads the header at `at`, opens what it announces and gives the place behind it. `whole`: the header of a mail. */
  #part(at: number, whole: boolean): number {
    const bytes = this.#bytes;
    const { end, lines, longest } = this.#headerBlock(at);
    const header = this.#budget.read(bytes.subarray(at, end), lines, longest);
    const fields = readFields(header, whole ? this.#wanted : partFields);
    if (whole) this.#innermost.message.fields.push(...fields);
    const digest = !whole && this.#boundaries.innermost?.digest === true;
    // A boundary ends the header too, and is read again as the end of an empty body.
    const start = bytes[end] === 0x2d ? end : nextLine(bytes, end);
    return this.#open(readPartHeader(fields, digest ? 'message/rfc822' : 'text/plain'), start);
  }

  #headerBlock(at: number): { end: number; lines: number; longest: number } {
    const bytes = this.#bytes;
    let lines = 0;
    let longest = 0;
    let field = at;
    let end = at;
    while (end < bytes.length && !this.#endsHeader(end)) {
      if (bytes[end] !== 32 && bytes[end] !== 9) field = end;
      end = nextLine(bytes, end);
      lines++;
      if (end - field > longest) longest = end - field;
    }
    return { end, lines, longest };
  }

  #endsHeader(at: number): boolean {
    const bytes = this.#bytes;
    const first = bytes[at];
    if (first === 10) return true;
    if (first === 0x2d) return bytes[at + 1] === 0x2d && this.#boundaries.isAt(at);
    if (first !== 13) return false;
    let end = at + 1;
    while (bytes[end] === 13) end++;
    return bytes[end] === 10 || end === bytes.length;
  }

  #open(header: PartHeader, start: number): number {
    const { message, depth } = this.#innermost;
    const boundaries = this.#boundaries;
    const around = boundaries.depth > depth ? boundaries.innermost : null;
    this.#leaf = null;
    if (header.boundary !== '') {
      if (boundaries.depth >= maxDepth) {
        this.cut.add('nesting');
        return this.#bytes.length;
      }
      boundaries.push({
        boundary: header.boundary,
        choice: header.type === 'multipart/alternative' ? ++this.#choices : (around?.choice ?? 0),
        related: header.type === 'multipart/related' || around?.related === true,
        digest: header.type === 'multipart/digest',
      });
      return start;
    }
    const inside = this.#opensMessage(header) ? { fields: [], leaves: [], report: false } : null;
    const leaf: MimeLeaf = {
      header,
      body: noBytes,
      choice: (inside === null && around?.choice) || ++this.#choices,
      related: around?.related === true,
      message: inside,
    };
    message.leaves.push(leaf);
    message.report ||= header.type === 'message/delivery-status' || header.type === 'message/feedback-report';
    if (inside === null) {
      this.#leaf = leaf;
      this.#bodyStart = start;
      return start;
    }
    this.#messages.push({ message: inside, leaf, start, depth: boundaries.depth });
    return this.#part(start, true);
  }

  #opensMessage({ type, encoding, disposition }: PartHeader): boolean {
    if (type !== 'message/rfc822' || encoding !== '' || this.#messages.length >= maxMessages) return false;
    return disposition === '' || disposition === 'inline';
  }

  /** Goes on to the next boundary and reads the part that begins there. */
  #body(at: number): number {
    const boundaries = this.#boundaries;
    if (boundaries.depth === 0 || !boundaries.find(at, this.#leaf?.header.encoding === 'base64'))
      return this.#bytes.length;
    const { start, end, index, closing } = boundaries;
    this.#close(start, index);
    boundaries.dropTo(closing ? index : index + 1);
    if (closing) return end;
    if (++this.#parts > maxParts) {
      this.cut.add('parts');
      return this.#bytes.length;
    }
    return this.#part(end, false);
  }

  /** Ends the open leaf and all mails that began within the multipart of this index. */
  #close(at: number, index: number): void {
    if (this.#leaf !== null) this.#leaf.body = this.#bytes.subarray(this.#bodyStart, at);
    this.#leaf = null;
    while (this.#messages.length > 1 && this.#innermost.depth > index) {
      const { leaf, start } = this.#innermost;
      if (leaf !== null) leaf.body = this.#bytes.subarray(start, at);
      this.#messages.pop();
    }
  }
}

/** Behind a byte order mark and empty lines, which no mail begins with but some files do. */
function headStart(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === 10 || bytes[at] === 13) at++;
  return at;
}

/** Linear in the bytes, of which at most 5 MB are looked at. Never throws. `wanted`: the fields of mails to keep. */
export function readMime(bytes: Uint8Array, wanted: ReadonlySet<string>): MimeMail {
  // A plain view: the methods of Node's Buffer are slower.
  const within = new Uint8Array(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, maxBytes));
  const reader = new MimeReader(within, wanted);
  reader.run();
  if (within.length < bytes.length) reader.cut.add('bytes');
  return { message: reader.root, cut: [...reader.cut] };
}

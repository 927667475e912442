// The multiparts that are open at a place of a raw mail, and the lines that end their parts.
// Example: with "b" open, '--b' begins a part and '--b--' closes the multipart

import { utf8Bytes } from './utf8.ts';

/** What parts of a multipart inherit. */
export interface Multipart {
  readonly boundary: string;
  /** Number of the closest multipart/alternative around, 0 for none. */
  readonly choice: number;
  readonly related: boolean;
  readonly digest: boolean;
}

interface Frame extends Multipart {
  readonly bytes: Uint8Array;
}

const dash = 0x2d;

/** Keeps the last line found, which is why this is a class. */
export class MimeBoundaries {
  readonly #bytes: Uint8Array;
  readonly #frames: Frame[] = [];
  /** Of the last line found: where it begins and ends, which multipart it belongs to, and whether it closes that. */
  start = 0;
  end = 0;
  index = 0;
  closing = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get depth(): number {
    return this.#frames.length;
  }

  get innermost(): Multipart | null {
    return this.#frames[this.#frames.length - 1] ?? null;
  }

  push(multipart: Multipart): void {
    this.#frames.push({ ...multipart, bytes: utf8Bytes(multipart.boundary.trimEnd()) });
  }

  dropTo(depth: number): void {
    this.#frames.length = depth;
  }

  /** Looks from the line start `from` on. `dashless`: the lines between hold no dash, as those of base64. */
  find(from: number, dashless: boolean): boolean {
    const bytes = this.#bytes;
    for (let at = from; at < bytes.length; ) {
      if (bytes[at] === dash && bytes[at + 1] === dash && this.isAt(at)) return true;
      at = dashless ? nextDashLine(bytes, at + 1) : nextLine(bytes, at);
    }
    return false;
  }

  /** Whether the line that begins at `start` with two dashes is a boundary; inner multiparts come first. */
  isAt(start: number): boolean {
    if (this.#frames.length === 0) return false;
    const bytes = this.#bytes;
    const end = nextLine(bytes, start);
    let stop = end;
    while (stop > start && isEdge(bytes[stop - 1] ?? 0)) stop--;
    const length = stop - start - 2;
    const closes = bytes[stop - 1] === dash && bytes[stop - 2] === dash;
    for (let index = this.#frames.length - 1; index >= 0; index--) {
      const boundary = this.#frames[index]?.bytes;
      if (boundary === undefined) continue;
      const closing = closes && length === boundary.length + 2;
      if ((closing || length === boundary.length) && startsWith(bytes, start + 2, boundary)) {
        this.start = start;
        this.end = end;
        this.index = index;
        this.closing = closing;
        return true;
      }
    }
    return false;
  }
}

function isEdge(byte: number): boolean {
  return byte === 10 || byte === 13 || byte === 32 || byte === 9;
}

function startsWith(bytes: Uint8Array, at: number, head: Uint8Array): boolean {
  for (let place = 0; place < head.length; place++) if (bytes[at + place] !== head[place]) return false;
  return true;
}

export function nextLine(bytes: Uint8Array, at: number): number {
  const feed = bytes.indexOf(10, at);
  return feed < 0 ? bytes.length : feed + 1;
}

function nextDashLine(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(dash, from); at >= 0; at = bytes.indexOf(dash, at + 1))
    if (bytes[at - 1] === 10) return at;
  return bytes.length;
}

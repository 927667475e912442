// The header lines of a mail and of its parts within the caps: at most 32 kB a field, 256 kB and 4,000 lines in the whole mail.
// Example: "To: <30,000 receivers>\nSubject: a\n" -> the first 32 kB of To, then Subject; cut: addresses

import { decodeUnlabelled } from './charset-repair.ts';
import type { CapName } from './open-email.ts';

const maxBytes = 256_000;
const maxFieldBytes = 32_000;
const maxLines = 4_000;
const addressFields = new Set(['to', 'cc', 'bcc', 'from', 'reply-to', 'sender']);
/** A byte order mark within a header stays a letter, so that no line turns into a field by losing it. */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const latin = new TextDecoder('latin1');

/** What the headers of a mail have used up so far, which is why this is a class. */
export class HeaderBudget {
  readonly #cut: Set<CapName>;
  #bytes = 0;
  #lines = 0;

  constructor(cut: Set<CapName>) {
    this.#cut = cut;
  }

  /** The text of a header block; `lines` and `longest` (bytes of a field) are known from finding its end. */
  read(block: Uint8Array, lines: number, longest: number): string {
    const within =
      longest <= maxFieldBytes && this.#bytes + block.length <= maxBytes && this.#lines + lines <= maxLines;
    if (!within) return this.#cutText(block);
    this.#bytes += block.length;
    this.#lines += lines;
    try {
      return strict.decode(block);
    } catch {
      return linesOf(block).map(decodeUnlabelled).join('');
    }
  }

  #cutText(block: Uint8Array): string {
    const kept: string[] = [];
    let field = '';
    let fieldBytes = 0;
    for (const line of linesOf(block)) {
      if (line[0] !== 32 && line[0] !== 9) {
        field = latin.decode(line.subarray(0, 80)).split(':', 1)[0]?.trim().toLowerCase() ?? '';
        fieldBytes = 0;
      }
      const room = Math.min(maxFieldBytes - fieldBytes, maxBytes - this.#bytes);
      fieldBytes += line.length;
      this.#bytes += line.length;
      if (room < line.length) this.#cut.add(addressFields.has(field) ? 'addresses' : 'headers');
      if (room <= 0) continue;
      if (++this.#lines > maxLines) this.#cut.add('headers');
      else kept.push(decodeUnlabelled(line.subarray(0, room)), room < line.length ? '\n' : '');
    }
    return kept.join('');
  }
}

/** With their line ends. */
function linesOf(block: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < block.length; ) {
    const feed = block.indexOf(10, at);
    const end = feed < 0 ? block.length : feed + 1;
    lines.push(block.subarray(at, end));
    at = end;
  }
  return lines;
}

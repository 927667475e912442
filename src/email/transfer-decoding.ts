// Bytes of a mail's part as they were before transfer: base64 and quoted-printable, read leniently.
// Example: decodeTransfer('quoted-printable', bytes of 'f=C3=BCr') -> bytes of 'für'; 'QUJD' in base64 -> 'ABC'

export type TransferEncoding = '' | 'base64' | 'quoted-printable';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const pad = 64;
const noise = 128;
/** Value of a base64 letter; `pad` for '=', `noise` for what is no letter. */
const sextets = new Uint8Array(256).fill(noise);
for (let value = 0; value < alphabet.length; value++) sextets[alphabet.charCodeAt(value)] = value;
sextets[0x3d] = pad;

/** Value of a hexadecimal digit, 255 for all other units. */
const nibbles = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value++) {
  nibbles['0123456789abcdef'.charCodeAt(value)] = value;
  nibbles['0123456789ABCDEF'.charCodeAt(value)] = value;
}

/** Value of two hexadecimal digits, -1 when they are none. */
export function hexByte(high: number, low: number): number {
  const first = nibbles[high] ?? 255;
  const second = nibbles[low] ?? 255;
  return (first | second) > 15 ? -1 : (first << 4) | second;
}

export function decodeTransfer(encoding: TransferEncoding, body: Uint8Array): Uint8Array {
  if (encoding === '') return body;
  return encoding === 'base64' ? decodeBase64(body) : decodeQuotedPrintable(body);
}

/** What is no letter is passed over; '=' ends a run, so that padded lines may follow each other. */
export function decodeBase64(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(((body.length * 3) >> 2) + 3);
  let size = 0;
  let held = 0;
  let letters = 0;
  for (let at = 0; at < body.length; ) {
    if (letters === 0) {
      const one = sextets[body[at] ?? 0] ?? noise;
      const two = sextets[body[at + 1] ?? 0] ?? noise;
      const three = sextets[body[at + 2] ?? 0] ?? noise;
      const four = sextets[body[at + 3] ?? 0] ?? noise;
      if ((one | two | three | four) < pad) {
        out[size] = (one << 2) | (two >> 4);
        out[size + 1] = (two << 4) | (three >> 2);
        out[size + 2] = (three << 6) | four;
        size += 3;
        at += 4;
        continue;
      }
    }
    const value = sextets[body[at++] ?? 0] ?? noise;
    if (value === noise) continue;
    if (value === pad) {
      size = flush(out, size, { held, letters });
      letters = 0;
      continue;
    }
    held = letters === 0 ? value : (held << 6) | value;
    if (++letters < 4) continue;
    out[size] = held >> 16;
    out[size + 1] = held >> 8;
    out[size + 2] = held;
    size += 3;
    letters = 0;
  }
  return out.subarray(0, flush(out, size, { held, letters }));
}

/** Two letters left carry one byte, three carry two; a single one carries none. */
function flush(out: Uint8Array, size: number, { held, letters }: { held: number; letters: number }): number {
  if (letters < 2) return size;
  out[size] = letters === 2 ? held >> 4 : held >> 10;
  if (letters === 3) out[size + 1] = held >> 2;
  return size + letters - 1;
}

/** Line ends stay as they are, but for those behind a '=', which are no part of the text. */
export function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const first = body.indexOf(0x3d);
  if (first < 0) return body;
  const out = new Uint8Array(body.length);
  out.set(body.subarray(0, first));
  let size = first;
  for (let at = first; at < body.length; at++) {
    const unit = body[at] ?? 0;
    if (unit !== 0x3d) {
      out[size++] = unit;
      continue;
    }
    const value = hexByte(body[at + 1] ?? 0, body[at + 2] ?? 0);
    if (value >= 0) {
      out[size++] = value;
      at += 2;
      continue;
    }
    const next = softBreakEnd(body, at + 1);
    if (next < 0) out[size++] = unit;
    else at = next - 1;
  }
  return out.subarray(0, size);
}

/** Behind the line end that follows at once or after blanks that some relay has added; -1 for none. */
function softBreakEnd(body: Uint8Array, from: number): number {
  let at = from;
  const limit = Math.min(body.length, from + 80);
  while (at < limit && (body[at] === 0x0d || body[at] === 0x20 || body[at] === 0x09)) at++;
  if (at >= body.length) return at;
  return body[at] === 0x0a ? at + 1 : -1;
}

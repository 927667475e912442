// Text in bytes whose charset is not named or named wrongly: strict UTF-8 first, then the Chinese one, then what fits.
// Example: GBK bytes under "charset=us-ascii" -> 'gb18030'.

import type { PartHeader } from './mime-part-header.ts';

const strict = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();
const unnamed = new Set([
  '',
  'utf-8',
  'utf8',
  'us-ascii',
  'ascii',
  'unknown-8bit',
  'unknown',
  'x-unknown',
  'default',
  '7bit',
  '8bit',
]);
const westEuropean = new Set(['iso-8859-1', 'latin1', 'windows-1252', 'cp1252', 'iso-8859-15']);

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function hasHighBytes(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 127) return true;
  return false;
}

/** Which legacy charset these non-UTF-8 bytes are in. Chinese letters lie in the rows B0-D7, Cyrillic ones above. */
export function guessCharset(bytes: Uint8Array): 'gb18030' | 'windows-1251' | 'windows-1252' {
  let high = 0;
  let plain = 0;
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 128) {
      if (byte > 64) plain++;
      continue;
    }
    high++;
    const next = bytes[at + 1] ?? 0;
    if (next < 64) continue;
    pairs++;
    if ((byte >= 0xb0 && byte <= 0xd7) || (byte >= 0xa1 && byte <= 0xa3)) common++;
    if (next > 127) high++;
    at++;
  }
  if (pairs > 0 && common / pairs >= 0.6 && isGb18030(bytes)) return 'gb18030';
  return high > plain ? 'windows-1251' : 'windows-1252';
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    // The last unit may be cut in half by a cap.
    new TextDecoder('gb18030', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The line as UTF-8, itself when it is ASCII or valid already. */
export function repairHeaderLine(line: Uint8Array): Uint8Array {
  if (!hasHighBytes(line) || isUtf8(line)) return line;
  return encoder.encode(new TextDecoder(guessCharset(line)).decode(line));
}

/** The charset a text part really is in, null when its label can stand. `body` is as transferred. */
export function charsetFor(part: PartHeader, body: Uint8Array): string | null {
  const unknown = unnamed.has(part.charset) || !isKnownCharset(part.charset);
  if (!unknown && !westEuropean.has(part.charset)) return null;
  const bytes = transferDecoded(part.encoding, body);
  if (!hasHighBytes(bytes)) return isKnownCharset(part.charset) ? null : 'utf-8';
  if (isUtf8(bytes)) return part.charset === 'utf-8' ? null : 'utf-8';
  if (!unknown) return null;
  const nearly = part.charset.startsWith('utf') && mostlyUtf8(bytes);
  return nearly ? null : guessCharset(bytes);
}

function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let wrong = 0;
  let foreign = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) wrong++;
    else if (unit > 127) foreign++;
  }
  return wrong * 4 < foreign;
}

function isKnownCharset(label: string): boolean {
  if (!/^[\w.:-]{1,40}$/.test(label)) return false;
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function transferDecoded(encoding: PartHeader['encoding'], body: Uint8Array): Uint8Array {
  if (encoding === 'base64') return decodeBase64(body);
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

function decodeBase64(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((body.length * 3) / 4));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (const byte of body) {
    const value = sextet(byte);
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[at++] = (held >> bits) & 255;
  }
  return out.subarray(0, at);
}

function sextet(byte: number): number {
  if (byte >= 65 && byte <= 90) return byte - 65;
  if (byte >= 97 && byte <= 122) return byte - 71;
  if (byte >= 48 && byte <= 57) return byte + 4;
  return byte === 43 ? 62 : byte === 47 ? 63 : -1;
}

function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let size = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== 61) {
      out[size++] = byte;
      continue;
    }
    const value = Number.parseInt(String.fromCharCode(body[at + 1] ?? 0, body[at + 2] ?? 0), 16);
    if (!Number.isNaN(value)) {
      out[size++] = value;
      at += 2;
    } else at += body[at + 1] === 13 ? 2 : 1;
  }
  return out.subarray(0, size);
}

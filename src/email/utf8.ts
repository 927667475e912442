// UTF-8 without the cost of the runtime's coders where texts are short: a check that throws nothing, bytes of plain letters.
// Example: isUtf8(bytes of 'für' in windows-1252) -> false; utf8Bytes('--b') -> 2d 2d 62

const encoder = new TextEncoder();

/** By the rules of RFC 3629: no overlong forms, no surrogates, nothing behind U+10FFFF. Linear, stops at the first wrong byte. */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at++] ?? 0;
    if (lead < 0x80) continue;
    const end = at + followers(lead);
    if (end === at || !isSecond(lead, bytes[at] ?? 0)) return false;
    for (; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}

/** How many bytes follow a lead byte, 0 when it leads nothing. */
function followers(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
}

/** The second byte is narrower behind some leads. */
function isSecond(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second <= 0x8f;
}

export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return encoder.encode(text);
    bytes[at] = unit;
  }
  return bytes;
}

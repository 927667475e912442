// The few forms of DER that a certificate needs. Example: sequence(integer(1n), utf8('localhost')) -> 30 0e 02 01 01 0c 09 ...

function tagged(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => tagged(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Uint8Array => tagged(0x31, ...parts);
export const utf8 = (text: string): Uint8Array => tagged(0x0c, Buffer.from(text));
export const octets = (bytes: Uint8Array): Uint8Array => tagged(0x04, bytes);
export const yes: Uint8Array = tagged(0x01, Buffer.from([0xff]));

/** @param bytes a number of zero or more, most significant first, in as few bytes as it needs. */
export function integer(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  const least = start < 0 ? Buffer.from([0]) : bytes.subarray(start);
  // A high first bit would make it negative.
  return (least[0] ?? 0) < 0x80 ? tagged(0x02, least) : tagged(0x02, Buffer.from([0]), least);
}

/** @param unused bits at the end that do not count. */
export function bits(bytes: Uint8Array, unused = 0): Uint8Array {
  return tagged(0x03, Buffer.from([unused]), bytes);
}

/** "2.5.29.17" -> the object identifier. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

/** "260131120000Z": years 1950 to 2049. */
export function utcTime(date: Date): Uint8Array {
  const text = date.toISOString().replace(/\.\d+/, '').replaceAll(/[-T:]/g, '').slice(2);
  return tagged(0x17, Buffer.from(text));
}

/** A context tag, as "[0]" of a certificate's version; `primitive` holds bytes instead of parts. */
export function context(number: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return tagged(0xa0 + number, ...parts);
}

export function contextBytes(number: number, bytes: Uint8Array): Uint8Array {
  return tagged(0x80 + number, bytes);
}

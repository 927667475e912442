// Which legacy charset bytes without a true label are in, by where their high bytes lie: a mail says "us-ascii" and is Korean.
// Example: guessCharset(bytes of "您好，请报价" in GBK) -> 'gb18030'; of "Добрый день" in windows-1251 -> 'windows-1251'

export type LegacyCharset =
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-kr'
  | 'euc-jp'
  | 'windows-1251'
  | 'windows-1256'
  | 'windows-1252';

const sampleBytes = 4_000;

/** Counts over a sample; a pair is a high byte with the byte behind it, as the charsets of East Asia write one letter. */
interface Counts {
  /** High bytes, and Latin letters beside them. */
  high: number;
  plain: number;
  pairs: number;
  /** Pairs whose second byte is no high one. */
  lowTrails: number;
  /** By the first byte of the pair. */
  readonly leads: Uint16Array;
  /** By the byte itself, whatever stands beside it. */
  readonly bytes: Uint16Array;
}

function countBytes(bytes: Uint8Array): Counts {
  const counts: Counts = {
    high: 0,
    plain: 0,
    pairs: 0,
    lowTrails: 0,
    leads: new Uint16Array(256),
    bytes: new Uint16Array(256),
  };
  let taken = false;
  for (let at = 0; at < Math.min(bytes.length, sampleBytes); at++) {
    const byte = bytes[at] ?? 0;
    const high = byte > 127;
    if (high) {
      counts.high++;
      counts.bytes[byte] = (counts.bytes[byte] ?? 0) + 1;
    } else if (byte > 64 && !taken) counts.plain++;
    const next = bytes[at + 1] ?? 0;
    if (taken || !high || next < 64) {
      taken = false;
      continue;
    }
    counts.pairs++;
    counts.leads[byte] = (counts.leads[byte] ?? 0) + 1;
    if (next < 128) counts.lowTrails++;
    taken = true;
  }
  return counts;
}

function sum(table: Uint16Array, from: number, to: number): number {
  let total = 0;
  for (let byte = from; byte <= to; byte++) total += table[byte] ?? 0;
  return total;
}

/** Looks at no more than the first 4,000 bytes. */
export function guessCharset(bytes: Uint8Array): LegacyCharset {
  const counts = countBytes(bytes);
  const eastern = counts.pairs > 0 ? easternCharset(counts) : null;
  if (eastern !== null && isValid(bytes, eastern)) return eastern;
  return counts.high > counts.plain ? singleByteCharset(counts) : 'windows-1252';
}

/** Whether more letters are foreign than Latin: no Western text, whatever its label says. */
export function isMostlyForeign(bytes: Uint8Array): boolean {
  const { high, plain } = countBytes(bytes);
  return high >= 4 && high > plain;
}

function easternCharset({ pairs, lowTrails, leads }: Counts): LegacyCharset | null {
  const share = (from: number, to: number): number => sum(leads, from, to) / pairs;
  // Kana stand in rows of their own.
  if (share(0x81, 0x83) >= 0.3) return 'shift_jis';
  if (lowTrails === 0 && share(0xa4, 0xa5) >= 0.3) return 'euc-jp';
  // Half of the second bytes of Big5 are ASCII letters; simplified Chinese and Korean never have one.
  if (lowTrails / pairs >= 0.15 && share(0xa1, 0xc9) >= 0.85) return 'big5';
  // Hangul fill the rows that Chinese sounds from A to R fill, and Chinese text is as often beyond.
  if (pairs >= 6 && lowTrails === 0 && share(0xb0, 0xc8) >= 0.92) return 'euc-kr';
  return share(0xb0, 0xd7) + share(0xa1, 0xa3) >= 0.6 ? 'gb18030' : null;
}

/** Small Cyrillic letters end at FF; Arabic ones lie below F0 and are half of them capitals' places. */
function singleByteCharset({ high, bytes }: Counts): LegacyCharset {
  const upper = sum(bytes, 0xc0, 0xdf) / high;
  const middle = sum(bytes, 0xe0, 0xef) / high;
  const last = sum(bytes, 0xf0, 0xff) / high;
  return last < 0.06 && upper >= 0.3 && middle >= 0.15 ? 'windows-1256' : 'windows-1251';
}

function isValid(bytes: Uint8Array, charset: LegacyCharset): boolean {
  try {
    // The last letter may be cut in half by a cap.
    new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

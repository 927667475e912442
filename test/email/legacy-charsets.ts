// Text in legacy charsets, which no browser writes any more: the decoders are run backwards once.
// Example: encodeIn('gbk', '帐篷') -> bytes c5 c1 c5 f1 or whatever the decoder turns into these letters

const letterMaps = new Map<string, Map<string, readonly number[]>>();

function lettersOf(charset: string): Map<string, readonly number[]> {
  const known = letterMaps.get(charset);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(charset, { fatal: true });
  const letters = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    try {
      // Streaming, Node 20 knows the quotes and dashes of windows-1252.
      const letter = decoder.decode(new Uint8Array(bytes), { stream: charset === 'windows-1252' });
      if ([...letter].length === 1 && !letters.has(letter)) letters.set(letter, bytes);
    } catch {
      // No letter has these bytes.
    }
  };
  for (let one = 0; one < 256; one++) add([one]);
  if (/^(?:gb|big|shift|euc)/.test(charset))
    for (let one = 0x81; one < 0xff; one++) for (let two = 0x40; two < 0xff; two++) add([one, two]);
  letterMaps.set(charset, letters);
  return letters;
}

/** Japanese in seven bits: the letters of EUC-JP without their high bits between two escapes. */
function encodeIso2022(text: string): Uint8Array {
  const letters = lettersOf('euc-jp');
  const bytes: number[] = [];
  let wide = false;
  for (const letter of text) {
    const code = letters.get(letter) ?? [0x3f];
    const isWide = code.length === 2;
    if (isWide !== wide) bytes.push(0x1b, isWide ? 0x24 : 0x28, 0x42);
    wide = isWide;
    bytes.push(...code.map((byte) => byte & 127));
  }
  if (wide) bytes.push(0x1b, 0x28, 0x42);
  return new Uint8Array(bytes);
}

/** What the charset has no letter for becomes a question mark. */
export function encodeIn(charset: string, text: string): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  if (charset === 'iso-2022-jp') return encodeIso2022(text);
  const letters = lettersOf(charset);
  return new Uint8Array(Array.from(text).flatMap((letter) => [...(letters.get(letter) ?? [0x3f])]));
}

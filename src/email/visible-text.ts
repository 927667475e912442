// Text without what no reader sees: control characters, zero-width and bidi marks, tag characters; blank lines at most one.
// Example: 'a\r\n\r\n\r\n\u200bb ' -> 'a\n\nb'.

/** Controls, soft hyphen, zero-width space, bidi marks and isolates, word joiner, byte order mark: from, to. */
const invisible: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
];
const isInvisible = new Uint8Array(65_536);
for (const [from, to] of invisible) isInvisible.fill(1, from, to + 1);
/** First half of the tag characters, which spell hidden words. */
const tagHalf = 0xdb40;

/** One line: blanks of any kind become one blank. Zero-width joiners stay, Persian and Hindi need them. */
export function visibleLine(text: string): string {
  return withoutInvisible(text.split(/\s+/).join(' ')).trim();
}

export function withoutInvisible(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const second = unit === tagHalf ? text.charCodeAt(at + 1) : 0;
    const width = isInvisible[unit] === 1 ? 1 : second >= 0xdc00 && second <= 0xdc7f ? 2 : 0;
    if (width === 0) continue;
    out += text.slice(from, at);
    from = at + width;
    at = from - 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

export function visibleText(text: string): string {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n|\u2028|\u2029|\f/)) {
    const clean = withoutInvisible(line.replaceAll('\u00a0', ' ')).trimEnd();
    if (clean !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(clean);
  }
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

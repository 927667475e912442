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
/** What a unit asks for: nothing, to be dropped, a closer look, to be dropped at the end of a line, to end a line. */
const PLAIN = 0;
const INVISIBLE = 1;
const ODD = 2;
const BLANK = 3;
const FEED = 4;
const kindOf = new Uint8Array(65_536);
for (const unit of '\u00a0\u2028\u2029') kindOf[unit.charCodeAt(0)] = ODD;
for (const unit of ' \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000')
  kindOf[unit.charCodeAt(0)] = BLANK;
kindOf[0x0a] = FEED;
for (const [from, to] of invisible) kindOf.fill(INVISIBLE, from, to + 1);
/** First half of the tag characters, which spell hidden words. */
const tagHalf = 0xdb40;
kindOf[tagHalf] = ODD;

/** One line: blanks of any kind become one blank. Zero-width joiners stay, Persian and Hindi need them. */
export function visibleLine(text: string): string {
  let blank = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf[unit];
    if (kind === PLAIN) blank = false;
    else if (unit !== 0x20 || blank) return cleanLine(text);
    else blank = true;
  }
  return blank ? text.trimEnd() : text;
}

function cleanLine(text: string): string {
  return withoutInvisible(text.split(/\s+/).join(' ')).trim();
}

/** Whether all units but line ends, tabs and form feeds are ones to see, and all blanks simple ones. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf[unit];
    if (kind !== PLAIN && unit !== 32 && unit !== 9 && unit !== 10 && unit !== 13 && unit !== 12)
      return false;
  }
  return true;
}

export function withoutInvisible(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf[unit];
    if (kind === PLAIN || kind === BLANK) continue;
    const second = unit === tagHalf ? text.charCodeAt(at + 1) : 0;
    const width = kind === INVISIBLE ? 1 : second >= 0xdc00 && second <= 0xdc7f ? 2 : 0;
    if (width === 0) continue;
    out += text.slice(from, at);
    from = at + width;
    at = from - 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Lines without blanks at their ends, at most one empty line between two; most mails are so already. Linear. */
export function visibleText(text: string): string {
  const fed = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (isTidy(fed)) return fed.trimEnd();
  const lines: string[] = [];
  for (const line of fed.split(/[\r\n\u2028\u2029\f]/)) {
    const clean = withoutInvisible(line.replaceAll('\u00a0', ' ')).trimEnd();
    if (clean !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(clean);
  }
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

/** Whether nothing is to be done but at the very end. */
function isTidy(text: string): boolean {
  let feeds = 2;
  let before = FEED;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf[text.charCodeAt(at)] ?? PLAIN;
    if (kind === INVISIBLE || kind === ODD) return false;
    if (kind !== FEED) feeds = 0;
    else if (before === BLANK || ++feeds > 2) return at > lastWord(text);
    before = kind;
  }
  return true;
}

/** Place of the last unit that is no blank and no line end. */
function lastWord(text: string): number {
  return text.trimEnd().length - 1;
}

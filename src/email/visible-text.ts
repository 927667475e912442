// Text without what no reader sees: control characters, zero-width and bidi marks, tag characters; blank lines at most one.
// Example: 'a\r\n\r\n\r\n\u200bb ' -> 'a\n\nb'.

const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** One line: blanks of any kind become one blank. Zero-width joiners stay, Persian and Hindi need them. */
export function visibleLine(text: string): string {
  return text.split(/\s+/).join(' ').replaceAll(invisible, '').trim();
}

export function withoutInvisible(text: string): string {
  return text.replaceAll(invisible, '');
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

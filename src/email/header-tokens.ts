// Comments and quoted strings of header fields (RFC 5322), which hide what stands in them from every reader of the field.
// Example: commentEnd('(a (b)) c', 0) -> 6; quotedString('"a\\"b" c', 0) -> { value: 'a"b', end: 5 }

/** Place of the bracket that closes a comment; comments nest. Null when none does. */
export function commentEnd(field: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < field.length; at++) {
    const unit = field.charCodeAt(at);
    if (unit === 0x5c) at++;
    else if (unit === 0x28) depth++;
    else if (unit === 0x29 && --depth === 0) return at;
  }
  return null;
}

/** From the quote at `open` to the one that closes it. Null when none does. */
export function quotedString(field: string, open: number): { value: string; end: number } | null {
  let value = '';
  let from = open + 1;
  for (let at = from; at < field.length; at++) {
    const unit = field.charCodeAt(at);
    if (unit === 0x22) return { value: value + field.slice(from, at), end: at };
    if (unit !== 0x5c) continue;
    value += field.slice(from, at);
    from = ++at;
  }
  return null;
}

// Text sent as "format=flowed" (RFC 3676) with its paragraphs in one line again; quoted lines keep their lines.
// Example: 'We need 300 \ntents.\n> your offer ' -> 'We need 300 tents.\n> your offer '

/** `delSp`: the blank at the end of a soft line is no part of the text. */
export function unflow(text: string, delSp: boolean): string {
  const pieces: string[] = [];
  let soft = false;
  for (let at = 0, first = true; at <= text.length; first = false) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 ? text.length : feed;
    const end = next > at && text.charCodeAt(next - 1) === 0x0d ? next - 1 : next;
    const quoted = text.charCodeAt(at) === 0x3e;
    const start = text.charCodeAt(at) === 0x20 ? at + 1 : at;
    // The line above a signature ends there, and so does the dashes' own.
    const dashes = end - start === 3 && text.startsWith('-- ', start);
    if (!first && (!soft || quoted || dashes)) pieces.push('\n');
    soft = end > start && text.charCodeAt(end - 1) === 0x20 && !quoted && !dashes;
    pieces.push(text.slice(start, soft && delSp ? end - 1 : end));
    at = next + 1;
  }
  return pieces.join('');
}

// How large an attachment is, told from its bytes as transferred without decoding them.
// Example: 76 letters of base64 and a line end -> 57

import type { TransferEncoding } from './transfer-decoding.ts';

/** Base64 carries three bytes in four letters; all else is taken as it stands, without the line end before the boundary. */
export function attachmentSize(encoding: TransferEncoding, body: Uint8Array): number {
  if (encoding !== 'base64') return Math.max(0, body.length - 2);
  const regular = evenLetters(body);
  return Math.floor(((regular ?? countLetters(body, 0)) * 3) / 4);
}

/** The letters when all lines but the last are as long as the first, as programs write them; only line ends are looked at. */
function evenLetters(body: Uint8Array): number | null {
  const feed = body.indexOf(10);
  if (feed < 1) return null;
  const width = feed + 1;
  const letters = body[feed - 1] === 13 ? feed - 1 : feed;
  let at = width;
  for (; at + width <= body.length; at += width)
    if (body[at + feed] !== 10 || (body[at + letters] ?? 0) > 42) return null;
  // The line before the end may be short; a line that is long enough but ends early shows by what stands at its end.
  const last = Math.max(0, at - width);
  return (last / width) * letters + countLetters(body, last);
}

function countLetters(body: Uint8Array, from: number): number {
  let letters = 0;
  for (let at = from; at < body.length; at++) {
    const unit = body[at] ?? 0;
    if (unit > 42 && unit !== 61) letters++;
  }
  return letters;
}

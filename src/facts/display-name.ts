// The name that the sender's mail program shows, and its pieces.
// Example: From "Vivian Tan | OceanBridge" <vt@oceanbridge.example> -> the spans of "Vivian Tan" and "OceanBridge"

import type { Span } from '../email/open-email.ts';
import { perReading } from './per-reading.ts';
import { trimmed } from './piece-signs.ts';
import type { Reading } from './reading.ts';

/** Where the writer's display name stands: in the From line, of a forward in its header, of a lead in its words. */
export function displayNameSpan(reading: Reading): Span | null {
  const { email } = reading;
  const { name } = email.writer;
  if (name === '') return null;
  const wanted = email.forwardedBy === null ? 'sender' : 'header';
  const homes = [
    ...email.parts.filter(({ kind }) => kind === wanted),
    ...email.parts.filter(({ kind }) => kind !== wanted),
  ];
  for (const part of homes) {
    const at = email.text.indexOf(name, part.start);
    if (at !== -1 && at + name.length <= part.end) return { start: at, end: at + name.length };
  }
  return null;
}

/** Pieces of a display name: "Vivian Tan | OceanBridge", "Kelly (Acme)", "Ann Roe - Acme", "Ann via Shop". */
export const displayPieces = perReading((reading): readonly Span[] => {
  const whole = displayNameSpan(reading);
  if (whole === null) return [];
  const { text } = reading.email;
  const pieces: Span[] = [];
  let start = whole.start;
  for (const found of text
    .slice(whole.start, whole.end)
    .matchAll(/[|/(（)）@;·•]|\s[-–—]\s|\s(?:via|from|at)\s/g)) {
    pieces.push({ start, end: whole.start + found.index });
    start = whole.start + found.index + found[0].length;
  }
  pieces.push({ start, end: whole.end });
  return pieces.map((piece) => trimmed(text, piece)).filter((piece) => piece.end > piece.start);
});

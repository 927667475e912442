// The subject of an answer that still bears what we wrote ourselves: its models and numbers are no words of the buyer's.
// Example: "RE: Quotation BW-HB200" above a mail that quotes our offer -> the span of the subject; "Quotation for BW-HB200" -> null

import type { Span } from '../email/open-email.ts';
import { hitsOf } from './people-hits.ts';
import { perReading } from './per-reading.ts';
import type { Reading } from './reading.ts';

const subjectWeWrote = perReading((reading): Span | null => {
  const { parts } = reading.email;
  if (!hitsOf(reading, 'quoted').some(({ part }) => part === 'subject')) return null;
  if (!parts.some(({ kind }) => kind === 'quoted')) return null;
  return parts.find(({ kind }) => kind === 'subject') ?? null;
});

/** Whether the words stand in a subject of ours. */
export function isOurSubject(reading: Reading, { start }: Span): boolean {
  const subject = subjectWeWrote(reading);
  return subject !== null && start >= subject.start && start < subject.end;
}

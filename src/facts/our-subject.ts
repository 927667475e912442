// The subject of an answer that still bears what we wrote ourselves: who only thanks or declines says none of its models and
// numbers; who goes on with the trade means them.
// Example: "RE: Quotation BW-HB200" above "thank you, we will see" and our offer -> ours; above "please send the PI" -> his

import type { Span } from '../email/open-email.ts';
import { hitsOf } from './people-hits.ts';
import { perReading } from './per-reading.ts';
import type { PlacedHit, Reading } from './reading.ts';

/** Whoever speaks one of these goes on. */
const goingOn: readonly PlacedHit['table'][] = ['request', 'ordered', 'negotiating', 'bargain', 'question'];

const subjectWeWrote = perReading((reading): Span | null => {
  const { parts } = reading.email;
  if (!hitsOf(reading, 'quoted').some(({ part }) => part === 'subject')) return null;
  if (!parts.some(({ kind }) => kind === 'quoted')) return null;
  const goesOn = goingOn.some((table) => hitsOf(reading, table).some(({ part }) => part === 'own'));
  return goesOn ? null : (parts.find(({ kind }) => kind === 'subject') ?? null);
});

/** Whether the words stand in a subject of ours. */
export function isOurSubject(reading: Reading, { start }: Span): boolean {
  const subject = subjectWeWrote(reading);
  return subject !== null && start >= subject.start && start < subject.end;
}

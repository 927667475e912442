// Signs of mail that informs and buys nothing: bounces, automatic answers, courier and bank notices, receipts, meetings, colleagues, family.
// Example: subject "Automatic reply: your offer" -> [{ family: 'auto-reply', place: 'subject', text: 'Automatic reply' }]

import type { PartKind } from '../email/open-email.ts';
import { returnMailboxes } from '../lexicon/domains/silent-mailboxes.ts';
import type { RubbishTables } from '../lexicon/language.ts';
import type { Fact, Reading } from './reading.ts';
import { distinctPhrases } from './rubbish.ts';

export type NoticeFamily =
  | 'auto-reply'
  | 'bounce'
  | 'notification'
  | 'receipt'
  | 'calendar'
  | 'colleague'
  | 'private'
  | 'removal';

export interface NoticeFact extends Fact {
  readonly family: NoticeFamily;
  /** What says so: a header of the mail (span = sender line), the subject, or the text. */
  readonly place: 'header' | 'subject' | 'body';
}

const TABLES: readonly { readonly family: NoticeFamily; readonly table: keyof RubbishTables }[] = [
  { family: 'auto-reply', table: 'autoReply' },
  { family: 'bounce', table: 'bounce' },
  { family: 'notification', table: 'notification' },
  { family: 'receipt', table: 'receipt' },
  { family: 'calendar', table: 'calendar' },
  { family: 'colleague', table: 'colleague' },
  { family: 'private', table: 'privateTalk' },
  { family: 'removal', table: 'removalRequest' },
];

/** "Do not reply" often stands in the footer, which is boilerplate for every other reader. */
const BODY_PARTS: readonly PartKind[] = ['own', 'signature', 'lead', 'notice'];

const SUBJECT: readonly PartKind[] = ['subject'];

const returners = new Set(returnMailboxes.map((left) => left.replaceAll(' ', '')));

/** Every sign, each wording once; what they add up to is for the signals to say. */
export function readNotices(reading: Reading): readonly NoticeFact[] {
  const found = fromHeaders(reading);
  for (const { family, table } of TABLES) {
    const hits = reading.hits.get(table);
    if (hits === undefined) continue;
    for (const { text, span } of distinctPhrases(reading, hits, SUBJECT))
      found.push({ text, span, family, place: 'subject' });
    for (const { text, span } of distinctPhrases(reading, hits, BODY_PARTS))
      found.push({ text, span, family, place: 'body' });
  }
  return found;
}

function fromHeaders(reading: Reading): NoticeFact[] {
  const { headers, from } = reading.email;
  const at = senderLine(reading);
  const found: NoticeFact[] = [];
  const mailbox = from.address.split('@')[0] ?? '';
  if (headers.bounce || returners.has(mailbox.replace(/[-_.]/g, '')))
    found.push({ ...at, family: 'bounce', place: 'header' });
  if (headers.autoSubmitted) found.push({ ...at, family: 'notification', place: 'header' });
  if (headers.calendar) found.push({ ...at, family: 'calendar', place: 'header' });
  return found;
}

/** The From line as a fact: the evidence of all that only the headers tell. */
export function senderLine(reading: Reading): Fact {
  const part = reading.email.parts.find(({ kind }) => kind === 'sender');
  if (part === undefined) return { text: '', span: { start: 0, end: 0 } };
  return { text: reading.email.text.slice(part.start, part.end), span: { start: part.start, end: part.end } };
}

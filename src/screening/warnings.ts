// What the user must know before he answers. Example: a "PO.pdf.iso" attached -> ["A dangerous attachment: do not open it"]

import type { Facts } from '../facts/read-facts.ts';
import type { Finding, Sentence } from '../signals/signal.ts';
import type { Kind } from './screening.ts';

const DANGERS: ReadonlySet<string> = new Set([
  'dangerous-file',
  'lookalike-domain',
  'sender-name-mismatch',
  'reply-elsewhere',
  'failed-authentication',
  'hidden-text',
  'bank-change',
  'links-elsewhere',
]);
const CARES: ReadonlySet<string> = new Set(['complaint-raised', 'competitor-probing', 'removal-request']);

const TRUNCATED: Sentence = {
  zh: '邮件太长，只读了一部分',
  en: 'The mail is very long; only a part was read',
};

const BORROWED: Sentence = {
  zh: '这封信没有落款，联系方式取自下方引用的他较早的邮件',
  en: 'This mail is not signed; the contact details come from an earlier mail of the writer, quoted below',
};

/** Dangers for any kind of mail, cares for mail of buyers, and whether the mail was read in full. */
export function findWarnings(kind: Kind, facts: Facts, findings: readonly Finding[]): readonly Sentence[] {
  const isBuyer = kind !== 'non-prospect';
  const sentences: Sentence[] = [];
  for (const { signal, sentence } of findings)
    if (DANGERS.has(signal) || (isBuyer && CARES.has(signal))) sentences.push(sentence);
  if (isBuyer && facts.contact.borrowed) sentences.push(BORROWED);
  if (facts.circumstances.truncated) sentences.push(TRUNCATED);
  return sentences;
}

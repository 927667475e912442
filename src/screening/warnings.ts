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

/** Dangers for any kind of mail, cares for mail of buyers, and whether the mail was read in full. */
export function findWarnings(kind: Kind, facts: Facts, findings: readonly Finding[]): readonly Sentence[] {
  const cares = kind === 'non-prospect' ? new Set<string>() : CARES;
  const told = findings.filter(({ signal }) => DANGERS.has(signal) || cares.has(signal));
  const sentences = told.map(({ sentence }) => sentence);
  return facts.circumstances.truncated ? [...sentences, TRUNCATED] : sentences;
}

// What is true of the mail as a whole: its language, whether a profile is there, how it came, how much its writer said.
// Example: a relayed lead in English -> { language: { tag: 'en', read: true, others: [] }, lead: 'platform', ownLength: 312, ... }

import type { AuthResult, HeaderSigns, Lead } from '../email/open-email.ts';
import type { MailLanguage } from '../words/detect-language.ts';
import type { Reading } from './reading.ts';

export interface Circumstances {
  readonly language: MailLanguage;
  readonly hasProfile: boolean;
  readonly lead: Lead['kind'] | null;
  readonly forwarded: boolean;
  /** Earlier mails quoted below. */
  readonly quotedMails: number;
  /** UTF-16 units of the writer's own new words, subject not counted. */
  readonly ownLength: number;
  /** UTF-16 units of the whole body: own, signature, quoted, notices. */
  readonly bodyLength: number;
  readonly hidden: number;
  readonly truncated: boolean;
  readonly headers: HeaderSigns;
  readonly auth: AuthResult;
}

export function readCircumstances({ email, language, profile, cut }: Reading): Circumstances {
  let ownLength = 0;
  let bodyLength = 0;
  for (const { kind, start, end } of email.parts) {
    if (kind === 'own' || kind === 'lead') ownLength += end - start;
    if (kind !== 'sender' && kind !== 'subject' && kind !== 'attachment') bodyLength += end - start;
  }
  return {
    language,
    hasProfile: profile !== null,
    lead: email.lead?.kind ?? null,
    forwarded: email.forwardedBy !== null,
    quotedMails: email.quotedMails.length,
    ownLength,
    bodyLength,
    hidden: email.hidden,
    truncated: cut || email.truncated.length > 0,
    headers: email.headers,
    auth: email.auth,
  };
}

// Builds a reading of a mail whose writer, signature, lead or thread matters: for tests of the people facts.
// Example: peopleMail({ from: ['Ann Roe', 'ann@roe.example'], body: 'Hello', signature: 'Ann Roe\nBuyer' }) -> Reading

import type {
  Address,
  Lead,
  LeadField,
  OpenEmail,
  Part,
  PartKind,
  QuotedMail,
  Span,
} from '../../src/email/open-email.ts';
import { makeReading } from '../../src/facts/make-reading.ts';
import type { Reading } from '../../src/facts/reading.ts';
import { compileProfile } from '../../src/profile/compile-profile.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { defaultLexicon } from '../../src/words/default-lexicon.ts';
import { valveSeller } from './read-mail.ts';

export interface PeopleMail {
  readonly from?: readonly [name: string, address: string];
  /** The original writer of a forward: then `from` is the colleague who passed it on. */
  readonly writer?: readonly [name: string, address: string];
  readonly subject?: string;
  readonly body?: string;
  readonly signature?: string;
  readonly lead?: { readonly kind?: Lead['kind']; readonly fields: { readonly [F in LeadField]?: string } };
  readonly quoted?: { readonly from: readonly [string, string]; readonly text: string };
  readonly profile?: Profile | null;
}

const address = ([name, at]: readonly [string, string]): Address => ({ name, address: at });

class TextBuilder {
  text = '';
  readonly parts: Part[] = [];
  add(kind: PartKind, words: string): Span {
    if (this.text !== '') this.text += '\n';
    const span = { start: this.text.length, end: this.text.length + words.length };
    this.text += words;
    if (words !== '') this.parts.push({ kind, ...span });
    return span;
  }
}

function addLead(builder: TextBuilder, mail: PeopleMail): Lead | null {
  if (mail.lead === undefined) return null;
  const fields: { [F in LeadField]?: Span } = {};
  const lines: string[] = [];
  const base = builder.text.length + (builder.text === '' ? 0 : 1);
  let at = base;
  for (const [key, value] of Object.entries(mail.lead.fields)) {
    const line = `${key}: ${value}`;
    // Object.entries forgets that the keys are lead fields.
    fields[key as LeadField] = { start: at + key.length + 2, end: at + line.length };
    lines.push(line);
    at += line.length + 1;
  }
  builder.add('lead', lines.join('\n'));
  return { kind: mail.lead.kind ?? 'platform', platform: '', fields };
}

export function peopleMail(mail: PeopleMail): Reading {
  const from = address(mail.from ?? ['', 'someone@gmail.com']);
  const writer = mail.writer === undefined ? from : address(mail.writer);
  const builder = new TextBuilder();
  builder.add('sender', from.name === '' ? from.address : `${from.name} <${from.address}>`);
  if (mail.subject !== undefined) builder.add('subject', mail.subject);
  if (mail.writer !== undefined) builder.add('header', `From: ${writer.name} <${writer.address}>`);
  const lead = addLead(builder, mail);
  if (mail.body !== undefined) builder.add('own', mail.body);
  if (mail.signature !== undefined) builder.add('signature', mail.signature);
  const quotedMails: QuotedMail[] = [];
  if (mail.quoted !== undefined) {
    const span = builder.add('quoted', mail.quoted.text);
    quotedMails.push({ ...span, from: address(mail.quoted.from), date: '' });
  }
  const email: OpenEmail = {
    messageId: 'p1@test.example',
    conversationId: 'p1@test.example',
    from,
    replyTo: null,
    to: [{ name: '', address: 'sales@northlake.example' }],
    cc: [],
    date: null,
    zone: null,
    subject: mail.subject ?? '',
    text: builder.text,
    parts: builder.parts,
    writer,
    forwardedBy: mail.writer === undefined ? null : from,
    lead,
    quotedMails,
    attachments: [],
    links: [],
    headers: { autoSubmitted: false, bounce: false, bulk: false, list: false, calendar: false },
    auth: 'unknown',
    hidden: 0,
    truncated: [],
  };
  const lexicon = defaultLexicon();
  const profile = mail.profile === null ? null : compileProfile(mail.profile ?? valveSeller, lexicon);
  return makeReading(email, lexicon, profile);
}

// Builds a reading from a subject and a body, as if the email stage had cut it: for tests of the fact readers.
// Example: readMail({ body: 'Please quote 300 tents' }) -> Reading with the parts sender, subject and own.

import type { OpenEmail, Part, PartKind } from '../../src/email/open-email.ts';
import { makeReading } from '../../src/facts/make-reading.ts';
import type { Reading } from '../../src/facts/reading.ts';
import { compileProfile } from '../../src/profile/compile-profile.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { defaultLexicon } from '../../src/words/default-lexicon.ts';

export interface TestMail {
  readonly subject?: string;
  readonly body?: string;
  readonly quoted?: string;
  readonly signature?: string;
  readonly files?: readonly string[];
  readonly profile?: Profile | null;
}

const empty = {
  company: 'Northlake Export Co., Ltd.',
  aliases: [],
  domains: ['northlake.example'],
  brands: ['Northlake'],
  related: [],
  excluded: [],
};

export const tentSeller: Profile = {
  ...empty,
  products: [
    { name: 'camping tent', keywords: ['tent', '帐篷', 'canopy'], models: ['NL-410'] },
    { name: 'sleeping bag', keywords: ['sleeping bag', '睡袋'], models: [] },
  ],
  industries: ['camping'],
  related: ['garden furniture'],
  excluded: ['clothing'],
};

export const valveSeller: Profile = {
  ...empty,
  products: [
    { name: 'ball valve', keywords: ['ball valve', '球阀'], models: ['NQ-41'] },
    { name: 'gate valve', keywords: ['gate valve', '闸阀'], models: [] },
  ],
  industries: ['water treatment'],
  related: ['pumps'],
};

export const lampSeller: Profile = {
  ...empty,
  products: [
    { name: 'street light', keywords: ['street light', '路灯'], models: [] },
    { name: 'solar light', keywords: ['solar street light', '太阳能路灯'], models: [] },
  ],
  industries: ['lighting'],
};

export const bagSeller: Profile = {
  ...empty,
  products: [{ name: 'stand up pouch', keywords: ['stand up pouch', '自立袋'], models: [] }],
  industries: ['food'],
};

export function openMail({
  subject = '',
  body = '',
  quoted = '',
  signature = '',
  files = [],
}: TestMail): OpenEmail {
  const from = { name: 'Ana Petrov', address: 'ana@harbour-trade.example' };
  const stretches: readonly (readonly [PartKind, string])[] = [
    ['sender', `${from.name} <${from.address}>`],
    ['subject', subject],
    ['own', body],
    ['signature', signature],
    ['quoted', quoted],
    ['attachment', files.join('\n')],
  ];
  const parts: Part[] = [];
  let text = '';
  for (const [kind, words] of stretches) {
    if (words === '') continue;
    if (text !== '') text += '\n';
    parts.push({ kind, start: text.length, end: text.length + words.length });
    text += words;
  }
  return {
    messageId: 'm1@harbour-trade.example',
    conversationId: 'm1@harbour-trade.example',
    from,
    replyTo: null,
    to: [{ name: '', address: 'sales@northlake.example' }],
    cc: [],
    date: '2026-03-02T08:00:00.000Z',
    zone: 0,
    subject,
    text,
    parts,
    writer: from,
    forwardedBy: null,
    lead: null,
    quotedMails: [],
    attachments: files.map((name) => ({ name, type: 'application/octet-stream', size: 100, inline: false })),
    links: [],
    headers: { autoSubmitted: false, bounce: false, bulk: false, list: false, calendar: false },
    auth: 'unknown',
    hidden: 0,
    truncated: [],
  };
}

export function readMail(mail: TestMail): Reading {
  const lexicon = defaultLexicon();
  const profile = mail.profile === null ? null : compileProfile(mail.profile ?? tentSeller, lexicon);
  return makeReading(openMail(mail), lexicon, profile);
}

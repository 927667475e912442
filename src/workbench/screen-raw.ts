// The one place of the workbench that calls the core: raw mail in, what list, reader and panel need out. Runs in the worker.
// Example: screener.setup({ profile, gate: 10, … }); await screener.open(id, raw, []) -> { id, email, screened }

import type { OpenEmail } from '../email/open-email.ts';
import { openMail } from '../email/open-mail.ts';
import { compileProfile } from '../profile/compile-profile.ts';
import { type ScreeningContext, screenEmail } from '../screen-email.ts';
import { panelRecord } from '../sidebar/panel-record.ts';
import type { ScreeningSetup } from '../sidebar/screening-setup.ts';
import { defaultLabelSettings } from '../tags/label-settings.ts';
import { isOurs } from '../tags/vocabulary.ts';
import { takeKeywords } from './keywords-header.ts';
import { type RowVerdict, verdictOf } from './mail-row.ts';
import type { OpenedMail, ReadMail } from './screening-messages.ts';

export interface Screener {
  setup(setup: ScreeningSetup): void;
  /** A mail out of a file. */
  read(raw: Uint8Array): Promise<ReadMail>;
  /** @param labels on the mail now: what is there already is not planned again. */
  open(id: string, raw: Uint8Array, labels: readonly string[]): Promise<OpenedMail>;
  verdict(raw: Uint8Array): Promise<RowVerdict>;
}

const previewLength = 140;

/** The words of the languages come as a chunk of their own, asked for at once: a page paints and the code parses meanwhile. */
export async function createScreener(): Promise<Screener> {
  const { defaultLexicon } = await import('../words/default-lexicon.ts');
  const lexicon = defaultLexicon();
  let context: ScreeningContext = {
    lexicon,
    profile: null,
    weights: {},
    gate: 10,
    labels: defaultLabelSettings,
  };
  const verdict = (email: OpenEmail) => verdictOf(screenEmail(email, context).screening);
  return {
    setup: ({ profile, ...rest }) => {
      context = { ...rest, lexicon, profile: profile === null ? null : compileProfile(profile, lexicon) };
    },
    async read(bytes) {
      const { labels, rest } = takeKeywords(bytes);
      // A copy of its own: a view would keep the whole chunk of the mbox alive.
      const raw = rest.slice();
      const email = await openMail(raw);
      return {
        id: await hashOf(raw),
        raw,
        ...summaryOf(email),
        // Words in a mail never become labels: only names of the closed table are taken back.
        labels: labels.filter((label) => isOurs(label, context.labels) !== null),
        verdict: verdict(email),
      };
    },
    async open(id, raw, labels) {
      const email = await openMail(raw);
      const screened = screenEmail(email, context);
      const settings = context.labels;
      return { id, email, screened: panelRecord({ messageId: id, screened, present: labels, settings }) };
    },
    verdict: async (raw) => verdict(await openMail(raw)),
  };
}

function summaryOf(email: OpenEmail) {
  const { writer, subject, date } = email;
  const time = date === null ? Number.NaN : Date.parse(date);
  return {
    name: (writer.name || writer.address).slice(0, 120),
    address: writer.address.slice(0, 254),
    subject: subject.slice(0, 300),
    preview: previewOf(email),
    date: Number.isNaN(time) ? null : time,
  };
}

function previewOf(email: OpenEmail): string {
  let preview = '';
  for (const part of email.parts) {
    if (part.kind !== 'own' && part.kind !== 'lead') continue;
    preview += ` ${email.text.slice(part.start, Math.min(part.end, part.start + previewLength * 2))}`;
    if (preview.length >= previewLength) break;
  }
  return preview.replace(/\s+/gu, ' ').trim().slice(0, previewLength).toWellFormed();
}

/** 128 bits are enough that two mails never meet by chance. */
async function hashOf(raw: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(raw)));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

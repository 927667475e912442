// What the panel is given about one mail: the screening and the facts it shows, structural, so that it knows neither core nor host.
// Example: { messageId: 'm1', subject: 'RFQ FT-4P', screening: { quadrant: 'A', ... }, labels: { add: ['询盘/A 重点跟进'], ... }, ... }

import type { Fact } from '../facts/reading.ts';
import type { Sentence } from '../lexicon/sentence.ts';
import type { Missing, Screening } from '../screening/screening.ts';
import type { Tag } from '../tags/tag.ts';

/** The part of the contact facts that the buyer's card shows. */
export interface PanelContact {
  readonly name: Fact | null;
  readonly title: Fact | null;
  readonly company: Fact | null;
  readonly phones: readonly (Fact & { readonly e164?: string; readonly kind?: string })[];
  readonly messengers: readonly Fact[];
  readonly emails: readonly Fact[];
  readonly website: Fact | null;
  readonly address: Fact | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: { readonly code: string } | null;
}

/** The names that a plan would write; names come from our closed label table, never from the mail. */
export interface PlannedLabels {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly moveTo: 'd-class' | 'inbox' | 'spam' | null;
}

/** A lack with, where the playbook has one, the question to ask the buyer; without it the lack's own sentence is asked. */
export type PanelMissing = Missing & { readonly question?: Sentence };

export interface ScreenedEmail {
  /** The generation token: a result is drawn only while the mail of this id is the open one. */
  readonly messageId: string;
  readonly subject: string;
  readonly screening: Omit<Screening, 'missing'> & { readonly missing: readonly PanelMissing[] };
  readonly contact: PanelContact;
  /** Every question or request that a complete reply must answer; topic as in src/facts/request.ts. */
  readonly requests: readonly (Fact & { readonly topic: string })[];
  readonly products: readonly (Fact & { readonly name: string })[];
  readonly tags: readonly Tag[];
  readonly labels: PlannedLabels;
  /** ISO 639-1 tag of the writer's own words, '' for none. */
  readonly language: string;
  /** False: the lexicon has no tables of this language; the panel says so. */
  readonly languageRead: boolean;
  /** The caps that cut something; the panel says so when there is one. */
  readonly truncated: readonly string[];
  /** One line of what to do and when, from the playbook. */
  readonly advice?: Sentence | null;
  /** How many mails of this buyer are known, this one included. */
  readonly mailsOfBuyer?: number;
}

// What each sign of the kind axis makes of a mail that is no prospect, and which signs are fraud. Data only.
// Example: kindFamilies['freight-pitch'] -> { subkind: 'pitch', fraud: false }

import type { Subkind } from './screening.ts';

export interface KindFamily {
  /** null: a general sign that tells no family by itself. */
  readonly subkind: Subkind | null;
  /** Fraud wears the clothes of notices and colleagues; a pitch does not. */
  readonly fraud: boolean;
}

export const kindFamilies: { readonly [signal: string]: KindFamily } = {
  'seo-pitch': { subkind: 'pitch', fraud: false },
  'freight-pitch': { subkind: 'pitch', fraud: false },
  'exhibition-pitch': { subkind: 'pitch', fraud: false },
  'supplier-pitch': { subkind: 'pitch', fraud: false },
  'boxes-without-goods': { subkind: 'pitch', fraud: false },
  'asks-our-need': { subkind: 'pitch', fraud: false },
  'service-pitch': { subkind: 'pitch', fraud: false },
  'offers-to-us': { subkind: 'pitch', fraud: false },
  'service-topics': { subkind: 'pitch', fraud: false },
  'newsletter-words': { subkind: 'newsletter', fraud: false },
  'job-application': { subkind: 'job', fraud: false },
  'survey-invitation': { subkind: 'survey', fraud: false },
  'award-offer': { subkind: 'scam', fraud: false },
  'domain-registrar': { subkind: 'scam', fraud: false },
  'advance-fee': { subkind: 'scam', fraud: true },
  'tender-fee': { subkind: 'scam', fraud: true },
  'invitation-letter': { subkind: 'scam', fraud: true },
  'invitation-before-goods': { subkind: 'scam', fraud: true },
  'fake-order': { subkind: 'malware', fraud: true },
  'login-theft': { subkind: 'phish', fraud: true },
  'bank-change': { subkind: 'scam', fraud: true },
  overpayment: { subkind: 'scam', fraud: true },
  'goods-on-credit': { subkind: 'scam', fraud: true },
  'courier-fee': { subkind: 'phish', fraud: true },
  sextortion: { subkind: 'scam', fraud: true },
  'loan-or-crypto': { subkind: 'scam', fraud: true },
  'dangerous-file': { subkind: 'malware', fraud: true },
  'lookalike-domain': { subkind: 'scam', fraud: true },
  'failed-authentication': { subkind: null, fraud: true },
  'sender-name-mismatch': { subkind: null, fraud: true },
  'links-elsewhere': { subkind: null, fraud: true },
  'seller-title': { subkind: 'pitch', fraud: false },
  'service-house': { subkind: 'pitch', fraud: false },
  'cv-attached': { subkind: 'job', fraud: false },
};

/** Notices that are no prospect, and what they are. The first that spoke gives the subkind. */
export const noticeSubkinds: { readonly [signal: string]: Subkind } = {
  'bounce-notice': 'bounce',
  'auto-reply-notice': 'autoreply',
  'calendar-notice': 'notification',
  'receipt-notice': 'notification',
  'machine-notice': 'notification',
  'colleague-mail': 'colleague',
  'private-mail': 'private',
  'removal-request': 'private',
};

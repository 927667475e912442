// What machine sent a mail, and when, by its headers alone.
// Example: Auto-Submitted: auto-replied -> autoSubmitted; 'Tue, 12 May 2026 16:10:22 +0800' -> 08:10:22Z, zone 480.

import type { HeaderField } from './mail-parts.ts';
import type { HeaderSigns } from './open-email.ts';

/** The header fields that are looked at here. */
export const signFields = [
  ...['content-type', 'return-path', 'x-failed-recipients', 'from', 'auto-submitted', 'precedence'],
  ...['x-autoreply', 'x-autorespond', 'x-autoresponse', 'feedback-id', 'x-campaign', 'x-campaignid'],
  ...['x-mailgun-tag', 'x-mc-user', 'x-bulk-mail', 'list-unsubscribe', 'list-id', 'list-post', 'list-help'],
];

const looked: ReadonlySet<string> = new Set(signFields);

/** `contentTypes`: those of the mail and of its attachments. */
export function readHeaderSigns(
  headers: readonly HeaderField[],
  contentTypes: readonly string[],
): HeaderSigns {
  const values = new Map<string, string>();
  for (const { name, value } of headers) {
    const key = name.toLowerCase();
    if (looked.has(key) && !values.has(key)) values.set(key, value.trim().toLowerCase().slice(0, 500));
  }
  const is = (name: string, ...starts: string[]): boolean => {
    const value = values.get(name);
    return value !== undefined && starts.some((start) => value.startsWith(start));
  };
  const has = (...names: string[]): boolean => names.some((name) => values.has(name));
  const types = [...contentTypes, values.get('content-type') ?? ''].map((type) => type.toLowerCase());
  const bounce =
    types.some((type) => type.includes('delivery-status')) ||
    values.get('return-path') === '<>' ||
    has('x-failed-recipients') ||
    is('from', 'mailer-daemon') ||
    /(?:mailer-daemon|postmaster)@/.test(values.get('from') ?? '');
  const automatic = has('auto-submitted') && !is('auto-submitted', 'no');
  return {
    autoSubmitted:
      automatic ||
      is('x-autoreply', 'yes') ||
      has('x-autorespond', 'x-autoresponse') ||
      is('precedence', 'auto_reply'),
    bounce: bounce && !is('auto-submitted', 'auto-replied'),
    bulk:
      is('precedence', 'bulk', 'junk', 'list') ||
      has('feedback-id', 'x-campaign', 'x-campaignid', 'x-mailgun-tag', 'x-mc-user', 'x-bulk-mail'),
    list: has('list-unsubscribe', 'list-id', 'list-post', 'list-help'),
    calendar: types.some((type) => type.startsWith('text/calendar') || type.startsWith('application/ics')),
  };
}

const monthNames = 'janfebmaraprmayjunjulaugsepoctnovdec';
const zoneNames: ReadonlyMap<string, number> = new Map([
  ['gmt', 0],
  ['ut', 0],
  ['utc', 0],
  ['z', 0],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
]);

export interface MailDate {
  /** ISO instant. */
  readonly date: string | null;
  /** Minutes east of Greenwich. */
  readonly zone: number | null;
}

/** A Date header (RFC 5322) or an ISO instant; null when it is unreadable. A missing zone counts as Greenwich. */
export function readMailDate(header: string): MailDate {
  const text = header.slice(0, 200);
  const mail =
    /(\d{1,2})\s{1,3}([A-Za-z]{3})[a-z]{0,6}\s{1,3}(\d{2,4})\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,3}([+-]\d{4}|[A-Za-z]{1,4})?/.exec(
      text,
    );
  if (mail !== null) {
    const month = monthNames.indexOf((mail[2] ?? '').toLowerCase());
    const year = Number(mail[3]);
    if (month < 0 || month % 3 !== 0) return { date: null, zone: null };
    return instant(
      [
        year < 50 ? year + 2000 : year < 100 ? year + 1900 : year,
        month / 3,
        Number(mail[1]),
        Number(mail[4]),
        Number(mail[5]),
        Number(mail[6] ?? 0),
      ],
      mail[7],
    );
  }
  const iso =
    /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?([+-]\d{2}:?\d{2}|Z)?/.exec(
      text,
    );
  if (iso === null) return { date: null, zone: null };
  return instant(
    [Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]), Number(iso[4]), Number(iso[5]), Number(iso[6] ?? 0)],
    iso[7]?.replace(':', ''),
  );
}

function instant(
  [year, month, day, hour, minute, second]: readonly [number, number, number, number, number, number],
  zoneText: string | undefined,
): MailDate {
  const zone = zoneOf(zoneText);
  const at = Date.UTC(year, month, day, hour, minute - (zone ?? 0), second);
  if (month > 11 || day < 1 || day > 31 || hour > 24 || minute > 59 || Number.isNaN(at) || year > 9999)
    return { date: null, zone: null };
  return { date: new Date(at).toISOString(), zone };
}

function zoneOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const digits = /^([+-])(\d{2})(\d{2})$/.exec(text);
  if (digits === null) return zoneNames.get(text.toLowerCase()) ?? null;
  const minutes = Number(digits[2]) * 60 + Number(digits[3]);
  return minutes > 14 * 60 ? null : digits[1] === '-' ? -minutes : minutes;
}

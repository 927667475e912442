// The buyer's card: who writes, how to reach him, what time it is there.
// Example: { name: 'Ana Ruiz', role: 'Buyer · Campo SA', place: '西班牙', time: '当地 10:24', rows: [{ name: '电话', text: '+34 ...' }] }

import type { Fact } from '../facts/reading.ts';
import { localTime } from './country-zones.ts';
import { plainText } from './plain-text.ts';
import type { ScreenedEmail } from './screened-email.ts';
import type { Words } from './words.ts';

export interface BuyerView {
  readonly name: string;
  /** Title and company. */
  readonly role: string;
  readonly place: string;
  readonly time: string;
  readonly mails: string;
  /** Each can be copied. */
  readonly rows: readonly { readonly name: string; readonly text: string }[];
}

/** A mail can name dozens of numbers; a card shows the first. */
const ROWS_PER_FIELD = 4;

/** `now` in milliseconds since 1970, null leaves the local time out. */
export function buyerView({ contact, mailsOfBuyer }: ScreenedEmail, t: Words, now: number | null): BuyerView {
  const code = contact.country?.code ?? '';
  const time = now === null || code === '' ? '' : localTime(code, now, t.locale);
  const rows = (name: string, facts: readonly (Fact | null)[]) =>
    facts
      .slice(0, ROWS_PER_FIELD)
      .map((fact) => ({ name, text: plainText(fact?.text ?? '', 160) }))
      .filter(({ text }) => text !== '');
  const role = [contact.title, contact.company].map((fact) => plainText(fact?.text ?? '', 100));
  return {
    name: plainText(contact.name?.text ?? '', 100),
    role: role.filter((text) => text !== '').join(' · '),
    place: countryName(code, t.locale),
    time: time === '' ? '' : t.localTime(time),
    mails: mailsOfBuyer === undefined ? '' : t.mailNumber(mailsOfBuyer),
    rows: [
      ...rows(t.field.phone, contact.phones),
      ...rows(t.field.messenger, contact.messengers),
      ...rows(t.field.email, contact.emails),
      ...rows(t.field.website, [contact.website]),
      ...rows(t.field.address, [contact.address]),
    ],
  };
}

function countryName(code: string, locale: string): string {
  if (code === '') return '';
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
  } catch {
    // A code of the wrong form throws; it came from our own table, so it is shown as it is.
    return plainText(code, 8);
  }
}

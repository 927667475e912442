// Telephone numbers whose written form alone points to one country; each pattern is linear and wants the whole number.
// Example: "07911 123456" -> GB, "138 1234 5678" -> CN, "400-820-1234" -> CN; "0123 456 789" -> none.

import type { CountryCode } from './country-codes.ts';

export const phoneForms: readonly { readonly country: CountryCode; readonly pattern: RegExp }[] = [
  // Mobiles, and hotlines that start with 400 or 800.
  {
    country: 'CN',
    pattern: /^(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|[48]00[ -]?(?:\d{3}[ -]?\d{4}|\d{4}[ -]?\d{3}))$/,
  },
  { country: 'GB', pattern: /^07[1-9]\d{2}[ -]?\d{3}[ -]?\d{3}$/ },
  {
    country: 'NG',
    pattern: /^0(?:70[1-9]|80[2-9]|81[0-8]|90[1-9]|91[1-6])(?:\d{7}|[ -]\d{3}[ -]\d{4})$/,
  },
  { country: 'IN', pattern: /^[6-9]\d{4}[ -]\d{5}$/ },
  { country: 'PK', pattern: /^03[0-4]\d[ -]\d{7}$/ },
  { country: 'BD', pattern: /^01[3-9]\d{2}[ -]\d{6}$/ },
  { country: 'KR', pattern: /^010[ -]\d{4}[ -]\d{4}$/ },
  { country: 'TR', pattern: /^0?5\d{2} \d{3} \d{2} \d{2}$/ },
  { country: 'FR', pattern: /^0[1-9](?:[ .]\d{2}){4}$/ },
  { country: 'BR', pattern: /^\(\d{2}\) ?9\d{4}[ -]\d{4}$/ },
  { country: 'TW', pattern: /^09\d{2}-\d{3}-\d{3}$/ },
  { country: 'PH', pattern: /^09[2-9]\d[ -]\d{3}[ -]\d{4}$/ },
];

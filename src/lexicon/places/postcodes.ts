// Postal codes whose written form points to a country; tried on address lines only. Each pattern is linear.
// Example: "Boise, ID 83702" -> US, "Edinburgh EH12 9DJ" -> GB.

import type { CountryCode } from './country-codes.ts';

export const postcodes: readonly { readonly country: CountryCode; readonly pattern: RegExp }[] = [
  {
    country: 'US',
    pattern:
      /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[, ]{1,2}\d{5}(?:-\d{4})?\b/,
  },
  { country: 'GB', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/ },
  { country: 'CA', pattern: /\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b/ },
  // "0806 555 7712 OR": the end of a telephone number is none.
  { country: 'NL', pattern: /(?<!\d[ -]?)\b[1-9]\d{3} [A-Z]{2}\b/ },
  { country: 'AU', pattern: /\b(?:NSW|VIC|QLD|TAS|ACT)[, ]{1,2}\d{4}\b/ },
  { country: 'BR', pattern: /\b(?:CEP:? ?)?\d{5}-\d{3}\b/ },
  { country: 'JP', pattern: /〒 ?\d{3}-\d{4}/ },
  { country: 'PL', pattern: /\b\d{2}-\d{3} [A-ZŁŚŻ]/ },
  { country: 'PT', pattern: /\b\d{4}-\d{3} [A-Z]/ },
  { country: 'SE', pattern: /\bSE-\d{3} ?\d{2}\b/ },
  { country: 'DE', pattern: /\bD-\d{5}\b/ },
  { country: 'AT', pattern: /\bA-\d{4} [A-Z]/ },
  { country: 'CH', pattern: /\bCH-\d{4}\b/ },
  { country: 'FR', pattern: /\bF-\d{5}\b/ },
];

// ISO 3166-1 alpha-2 codes in use. Example: 'ES'.
export type CountryCode = string;

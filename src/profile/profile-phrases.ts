// The profile as rows of phrases for the matcher. Example: the product "camping tent" with keyword "tent" ->
// { table: 'profileProduct', key: 'camping tent', language: '', phrases: ['camping tent', 'camping tents', 'tent', 'tents'] }

import type { ProfileTableName } from '../words/hit.ts';
import type { Profile } from './profile.ts';
import { companyForms, keywordForms, modelForms } from './word-forms.ts';

export interface ProfilePhrases {
  readonly table: ProfileTableName;
  readonly key: string;
  readonly language: '';
  readonly phrases: readonly string[];
}

export function profilePhrases(profile: Profile): readonly ProfilePhrases[] {
  return [
    ...profile.products.flatMap(({ name, keywords, models }) => [
      row('profileProduct', name, [name, ...keywords].flatMap(keywordForms)),
      row('profileModel', name, models.flatMap(modelForms)),
    ]),
    ...profile.brands.map((brand) => row('profileBrand', brand, keywordForms(brand).slice(0, 1))),
    ...[profile.company, ...profile.aliases].map((name) => row('profileCompany', name, companyForms(name))),
    ...profile.industries.map((industry) => row('profileIndustry', industry, keywordForms(industry))),
    ...profile.related.map((field) => row('profileRelated', field, keywordForms(field))),
    ...profile.excluded.map((field) => row('profileExcluded', field, keywordForms(field))),
  ].filter(({ phrases }) => phrases.length > 0);
}

function row(table: ProfileTableName, key: string, phrases: readonly string[]): ProfilePhrases {
  return { table, key, language: '', phrases: [...new Set(phrases)] };
}

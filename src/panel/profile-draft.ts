// The profile as a form holds it (lists as text) and back. Example: "tent, 帐篷，canopy" <-> ["tent", "帐篷", "canopy"].

import { type CheckedProfile, checkProfile, type ProfileProblem } from '../profile/check-profile.ts';
import type { Profile } from '../profile/profile.ts';

export interface ProductDraft {
  readonly name: string;
  readonly keywords: string;
  readonly models: string;
}

export const listFields = ['aliases', 'domains', 'brands', 'industries', 'related', 'excluded'] as const;
export type ListField = (typeof listFields)[number];

export interface ProfileDraft extends Readonly<Record<ListField, string>> {
  readonly company: string;
  readonly products: readonly ProductDraft[];
}

const SEPARATOR = /[,，、;；\n]/u;
export const emptyProduct: ProductDraft = { name: '', keywords: '', models: '' };

function listOf(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

const textOf = (list: readonly string[]): string => list.join(', ');

export function draftOf(profile: Profile | null): ProfileDraft {
  const lists = (field: ListField) => textOf(profile?.[field] ?? []);
  return {
    company: profile?.company ?? '',
    aliases: lists('aliases'),
    domains: lists('domains'),
    brands: lists('brands'),
    products: (profile?.products ?? []).map(({ name, keywords, models }) => ({
      name,
      keywords: textOf(keywords),
      models: textOf(models),
    })),
    industries: lists('industries'),
    related: lists('related'),
    excluded: lists('excluded'),
  };
}

export function checkDraft(draft: ProfileDraft): CheckedProfile {
  return checkProfile({
    company: draft.company,
    aliases: listOf(draft.aliases),
    domains: listOf(draft.domains),
    brands: listOf(draft.brands),
    products: draft.products.map(({ name, keywords, models }) => ({
      name,
      keywords: listOf(keywords),
      models: listOf(models),
    })),
    industries: listOf(draft.industries),
    related: listOf(draft.related),
    excluded: listOf(draft.excluded),
  });
}

/** First run: a product's own name is its first keyword. */
export function firstProfile(company: string, products: string, buyers: string): CheckedProfile {
  const rows = listOf(products).map((name) => ({ name, keywords: name, models: '' }));
  return checkDraft({ ...draftOf(null), company, products: rows, industries: buyers });
}

/** The problem of a field or of an entry in it: 'domains' takes 'domains[2]' too, but 'products' not 'products[0].name'. */
export function problemOf(problems: readonly ProfileProblem[], field: string): ProfileProblem | null {
  const within = (path: string) => path.startsWith(`${field}[`) && path.endsWith(']');
  return problems.find(({ field: path }) => path === field || within(path)) ?? null;
}

/** null: the text is no JSON. */
export function readProfileText(text: string): CheckedProfile | null {
  try {
    return checkProfile(JSON.parse(text));
  } catch {
    return null;
  }
}

// Checks a profile that came from a file, a form or a store before anything trusts it, and tidies it (NFC, trimmed, no doubles).
// Example: { company: 'X', products: [{ name: '' }] } -> { ok: false, problems: [{ field: 'products[0].name', sentence }] }

import * as v from 'valibot';
import type { Sentence } from '../lexicon/sentence.ts';
import type { Profile } from './profile.ts';

export interface ProfileProblem {
  /** Where: 'products[1].name', '' for the profile as a whole. */
  readonly field: string;
  readonly sentence: Sentence;
}

export type CheckedProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

/** Limits in characters and entries: far above any real seller, low enough that a wrong file cannot slow the reading. */
export const profileLimits = { name: 120, word: 80, domain: 253, list: 200, products: 100 } as const;

const sentences = {
  object: { zh: '产品档案必须是一个对象。', en: 'The profile must be an object.' },
  text: { zh: '这里需要文字。', en: 'This must be text.' },
  empty: { zh: '请填写此项，不能为空。', en: 'Please fill this in; it must not be empty.' },
  long: { zh: '文字太长，请缩短。', en: 'This text is too long; please shorten it.' },
  list: { zh: '这里需要一个列表。', en: 'This must be a list.' },
  many: { zh: '条目太多，请删减。', en: 'This list has too many entries; please shorten it.' },
  noProduct: { zh: '请至少填写一个产品。', en: 'Please give at least one product.' },
  doubleProduct: {
    zh: '有两个产品同名，请改其中一个。',
    en: 'Two products have the same name; please change one.',
  },
  domain: { zh: '这不是域名，例如 example.com。', en: 'This is not a domain such as example.com.' },
} as const satisfies { readonly [key: string]: Sentence };

type SentenceKey = keyof typeof sentences;

/** Keys of `sentences` travel as valibot's message, so that the text of a wrong value never reaches a message. */
const say = (key: SentenceKey): SentenceKey => key;

const text = (limit: number) =>
  v.pipe(
    v.string(say('text')),
    v.transform(tidy),
    v.minLength(1, say('empty')),
    v.maxLength(limit, say('long')),
  );

const list = (limit: number) =>
  v.optional(
    v.pipe(
      v.array(text(limit), say('list')),
      v.maxLength(profileLimits.list, say('many')),
      v.transform(withoutDoubles),
    ),
    [],
  );

const domain = v.pipe(
  text(profileLimits.domain),
  v.transform(bareDomain),
  v.check((value) => /^[^\s.@/]{1,63}(?:\.[^\s.@/]{1,63}){1,8}$/u.test(value), say('domain')),
);

const product = v.object(
  {
    name: text(profileLimits.name),
    keywords: list(profileLimits.word),
    models: list(profileLimits.word),
  },
  say('object'),
);

const shape = v.object(
  {
    company: text(profileLimits.name),
    aliases: list(profileLimits.name),
    domains: v.optional(
      v.pipe(
        v.array(domain, say('list')),
        v.maxLength(profileLimits.list, say('many')),
        v.transform(withoutDoubles),
      ),
      [],
    ),
    brands: list(profileLimits.word),
    products: v.pipe(
      v.array(product, say('list')),
      v.minLength(1, say('noProduct')),
      v.maxLength(profileLimits.products, say('many')),
      v.check(
        (products) => new Set(products.map(({ name }) => name.toLowerCase())).size === products.length,
        say('doubleProduct'),
      ),
    ),
    industries: list(profileLimits.word),
    related: list(profileLimits.word),
    excluded: list(profileLimits.word),
  },
  say('object'),
);

/** @returns the tidied profile (unknown keys dropped, missing lists empty), or every problem with the field's path. Never throws. */
export function checkProfile(input: unknown): CheckedProfile {
  const result = v.safeParse(shape, input);
  if (result.success) return { ok: true, profile: result.output };
  return {
    ok: false,
    problems: result.issues.map((issue) => ({
      field: fieldOf(issue.path ?? []),
      sentence: sentenceOf(issue),
    })),
  };
}

function sentenceOf(issue: { readonly message: string; readonly received: string }): Sentence {
  // A key that is missing altogether reads better as "fill this in" than as "must be text".
  if (issue.received === 'undefined')
    return issue.message === say('list') ? sentences.noProduct : sentences.empty;
  for (const [key, sentence] of Object.entries(sentences)) if (key === issue.message) return sentence;
  return sentences.text;
}

function fieldOf(path: readonly { readonly key?: unknown }[]): string {
  let field = '';
  for (const { key } of path) {
    if (typeof key === 'number') field += `[${key}]`;
    else field += field === '' ? String(key) : `.${String(key)}`;
  }
  return field;
}

function tidy(value: string): string {
  return value.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** People paste addresses: "https://www.x.example/en", "sales@x.example". */
function bareDomain(value: string): string {
  const host =
    value
      .toLowerCase()
      .replace(/^https?:\/\//u, '')
      .split('/', 1)[0] ?? '';
  return host.slice(host.lastIndexOf('@') + 1).replace(/^www\./u, '');
}

function withoutDoubles(values: string[]): string[] {
  const kept = new Map<string, string>();
  for (const value of values) if (!kept.has(value.toLowerCase())) kept.set(value.toLowerCase(), value);
  return [...kept.values()];
}

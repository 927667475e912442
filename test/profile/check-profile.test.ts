// The check of a seller's profile. Example: a product without a name -> problem at products[1].name in both languages.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProfile, profileLimits } from '../../src/profile/check-profile.ts';

const good = {
  company: ' Ningbo  Pinewood Tents Co., Ltd. ',
  products: [{ name: 'camping tent', keywords: ['tent', 'Tent', '帐篷'] }],
  domains: ['https://www.Pinewood.example/en', 'sales@pinewood.example'],
  colour: 'a key nobody knows',
};

function fieldsOf(input: unknown): readonly string[] {
  const checked = checkProfile(input);
  return checked.ok ? [] : checked.problems.map(({ field }) => field);
}

describe('checking the profile of a seller', () => {
  it('tidies blanks, drops doubles and unknown keys, reads domains out of addresses and fills missing lists', () => {
    expect(checkProfile(good)).toEqual({
      ok: true,
      profile: {
        company: 'Ningbo Pinewood Tents Co., Ltd.',
        aliases: [],
        domains: ['pinewood.example'],
        brands: [],
        products: [{ name: 'camping tent', keywords: ['tent', '帐篷'], models: [] }],
        industries: [],
        related: [],
        excluded: [],
      },
    });
  });

  it('names the very field that is wrong, down to the entry of a list', () => {
    const products = [{ name: 'tent' }, { name: '  ' }, { name: 'bag', keywords: ['ok', 7] }];
    expect(fieldsOf({ ...good, products })).toEqual(['products[1].name', 'products[2].keywords[1]']);
    expect(fieldsOf({ ...good, domains: ['not a domain'] })).toEqual(['domains[0]']);
    expect(fieldsOf({ products: good.products })).toEqual(['company']);
    expect(fieldsOf({ company: 'X' })).toEqual(['products']);
  });

  it('refuses what is longer or more than a real seller has', () => {
    const long = 'x'.repeat(profileLimits.name + 1);
    expect(fieldsOf({ ...good, company: long })).toEqual(['company']);
    const many = Array.from({ length: profileLimits.products + 1 }, (_, at) => ({ name: `p${at}` }));
    expect(fieldsOf({ ...good, products: many })).toEqual(['products']);
    expect(fieldsOf({ ...good, products: [] })).toEqual(['products']);
    expect(fieldsOf({ ...good, products: [{ name: 'Tent' }, { name: 'tent' }] })).toEqual(['products']);
  });

  it('explains each problem in Chinese and English without quoting the value', () => {
    const checked = checkProfile({ ...good, company: 12345, domains: ['secret words'] });
    if (checked.ok) throw new Error('the profile must be refused');
    for (const { sentence } of checked.problems) {
      expect(sentence.zh).toMatch(/\p{Script=Han}/u);
      expect(sentence.en).toMatch(/^[A-Z][^一-龥]+\.$/u);
      expect(sentence.en).not.toMatch(/12345|secret/u);
    }
  });

  it('never throws, and what it lets through it lets through again unchanged', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.string()), (anything, words) => {
        checkProfile(anything);
        const first = checkProfile({ ...good, brands: words, related: words });
        if (first.ok) expect(checkProfile(first.profile)).toEqual(first);
      }),
    );
  });

  it('takes every profile that ships with the project', () => {
    const folder = new URL('../profiles/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(checkProfile(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))).toMatchObject({
        ok: true,
      });
    }
  });
});

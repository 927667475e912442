// A profile made ready for reading. Example: the keyword "帐篷" ties "camping tent" to the product table, so a mail about "tents" hits.

import { describe, expect, it } from 'vitest';
import { compileProfile } from '../../src/profile/compile-profile.ts';
import { defaultLexicon } from '../../src/words/default-lexicon.ts';
import { matchPhrases } from '../../src/words/phrase-matcher.ts';

const words = compileProfile(
  {
    company: 'Ningbo Pinewood Outdoor Gear Co., Ltd.',
    aliases: ['宁波松林户外用品有限公司'],
    domains: [],
    brands: ['Pinewood'],
    products: [
      { name: 'camping tent', keywords: ['帐篷'], models: ['PW-4P'] },
      { name: 'ball valve', keywords: [], models: [] },
    ],
    industries: ['outdoor equipment'],
    related: ['garden furniture'],
    excluded: ['event tent'],
  },
  defaultLexicon(),
);

function found(text: string): readonly string[] {
  return matchPhrases(words.matcher, text).map(
    ({ table, key, start, end }) => `${table} ${key}: ${text.slice(start, end)}`,
  );
}

describe('the words of a profile in a mail', () => {
  it('are found in one and many, in Chinese and English', () => {
    expect(found('We need 30 camping tents')).toContain('profileProduct camping tent: camping tents');
    expect(found('需要帐篷三百顶')).toContain('profileProduct camping tent: 帐篷');
    expect(found('He is content')).toEqual([]);
  });

  it('are found as model whatever the hyphens, but never inside a longer one', () => {
    for (const form of ['PW-4P', 'pw4p', 'PW 4P', 'PW-4-P']) {
      expect(found(`Price of ${form} please`)).toContain(`profileModel camping tent: ${form}`);
    }
    expect(found('Price of XPW-4PZ')).not.toContainEqual(expect.stringMatching(/^profileModel/u));
  });

  it('are found as our company without place and legal form, and as brand', () => {
    expect(found('Dear Pinewood Outdoor team')).toContain(
      'profileCompany Ningbo Pinewood Outdoor Gear Co., Ltd.: Pinewood Outdoor',
    );
    expect(found('松林户外的同事')).toContain('profileCompany 宁波松林户外用品有限公司: 松林户外');
    expect(found('your Pinewood line')).toContain('profileBrand Pinewood: Pinewood');
  });

  it('tell target, neighbouring and excluded fields apart', () => {
    expect(found('event tents and garden furniture')).toEqual(
      expect.arrayContaining([
        'profileExcluded event tent: event tents',
        'profileRelated garden furniture: garden furniture',
      ]),
    );
  });

  it('tie our products to the product table by the head of a keyword', () => {
    const [tent, valve] = words.products;
    expect(tent?.ids).toContain('tent');
    expect(valve?.ids).toContain('ball-valve');
    expect(valve?.ids).not.toContain('tent');
  });
});

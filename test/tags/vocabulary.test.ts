// Labels and tags translate into each other. Example: "Inquiry · A Priority" in a Chinese setting is still our label of A.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allTagGroups } from '../../src/tags/all-tag-groups.ts';
import { gmailColours } from '../../src/tags/gmail-colours.ts';
import { labelColours } from '../../src/tags/label-colours.ts';
import { defaultLabelSettings, type LabelSettings } from '../../src/tags/label-settings.ts';
import { regions } from '../../src/tags/regions.ts';
import type { Tag } from '../../src/tags/tag.ts';
import { isOurs, labelOf, tagName, withProducts } from '../../src/tags/vocabulary.ts';

const products = ['camping tent', '睡袋', 'Rope 8/10 mm'];
const settings: LabelSettings = { ...defaultLabelSettings, products };
const everyTag: readonly Tag[] = allTagGroups.flatMap(({ group, entries }) =>
  [...entries(products).keys()].map((key) => ({ group, key })),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the label vocabulary', () => {
  it('names the four quadrants as the seller sees them', () => {
    expect(labelOf({ group: 'quadrant', key: 'A' }, settings)?.name).toBe('询盘/A 重点跟进');
    expect(labelOf({ group: 'quadrant', key: 'D' }, { ...settings, language: 'en' })?.name).toBe(
      'Inquiry/D Not a prospect',
    );
    const outlook: LabelSettings = { ...settings, language: 'en', separator: ' · ', prefix: 'Leads' };
    expect(labelOf({ group: 'quadrant', key: 'B' }, outlook)?.name).toBe('Leads · B Nurture');
  });

  it('takes only colours that Gmail and Outlook know, and letters that can be read', () => {
    expect(new Set(gmailColours).size).toBe(102);
    for (const { gmail, outlook } of Object.values(labelColours)) {
      expect(gmailColours).toContain(gmail.background.slice(1));
      expect(gmailColours).toContain(gmail.text.slice(1));
      const [light = 0, dark = 0] = [luminance(gmail.background), luminance(gmail.text)].sort(
        (a, b) => b - a,
      );
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
      expect(Number.isInteger(outlook) && outlook >= 0 && outlook <= 24).toBe(true);
    }
  });

  it('gives every tag a name of its own in each language, short enough for every mailbox', () => {
    for (const language of ['zh', 'en'] as const) {
      const names = everyTag.map((tag) => labelOf(tag, { ...settings, language })?.name.toLowerCase() ?? '');
      expect(new Set(names).size).toBe(everyTag.length);
      for (const name of names) expect(name.length).toBeLessThanOrEqual(100);
    }
    expect(everyTag.length).toBeGreaterThan(30);
  });

  it('recognises its labels in both languages, with either separator, any case and a former prefix', () => {
    const written: LabelSettings[] = (['zh', 'en'] as const).flatMap((language) =>
      (['/', ' · '] as const).flatMap((separator) =>
        ['', '客户', 'Old'].map((prefix) => ({ ...settings, language, separator, prefix })),
      ),
    );
    const reader: LabelSettings = { ...settings, prefix: '客户', formerPrefixes: ['Old'] };
    for (const writer of written) {
      for (const tag of everyTag) {
        const name = labelOf(tag, writer)?.name ?? '';
        expect(isOurs(name, reader)).toEqual(tag);
        expect(isOurs(name.toUpperCase(), reader)).toEqual(tag);
      }
    }
  });

  it('never takes a label of the user for its own', () => {
    for (const name of [
      '询盘',
      '询盘/',
      '询盘/我的客户',
      'A 重点跟进',
      'Inquiry/A',
      'VIP',
      '询盘/产品 unknown',
      'x询盘/大单',
    ]) {
      expect(isOurs(name, settings)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (name) => isOurs(name, settings) === null));
  });

  it('never makes a label of a key that is not in the table', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('quadrant', 'region', 'product', 'source', 'stage', 'scale'),
        fc.string(),
        (group, key) => {
          const known = everyTag.some((tag) => tag.group === group && tag.key === key);
          return known || labelOf({ group, key }, settings) === null;
        },
      ),
    );
    expect(tagName({ group: 'region', key: '__proto__' }, settings)).toBeNull();
  });

  it('cleans the names of products: no separator, no control character, at most 50 characters', () => {
    const odd = withProducts(defaultLabelSettings, {
      company: 'X',
      aliases: [],
      domains: [],
      brands: [],
      industries: [],
      related: [],
      excluded: [],
      products: [{ name: `a/b·c\\d,\u202e${'长'.repeat(90)}`, keywords: [], models: [] }],
    });
    const name = tagName({ group: 'product', key: odd.products[0] ?? '' }, odd)?.zh ?? '';
    expect(name.startsWith('产品 a b c d 长')).toBe(true);
    expect([...name].length).toBeLessThanOrEqual(53);
  });

  it('puts every country into one region only', () => {
    const codes = regions.flatMap(({ countries }) => countries.split(' '));
    expect(regions).toHaveLength(11);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(235);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/u);
  });
});

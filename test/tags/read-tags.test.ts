// Which tags a screened mail gets. Example: an A inquiry from Spain for 500 tents -> quadrant A, western-europe, mid order ...

import { describe, expect, it } from 'vitest';
import { readTags } from '../../src/tags/read-tags.ts';
import type { StatedQuantity, TagFacts } from '../../src/tags/tag-group.ts';

const profile = {
  company: 'X',
  aliases: [],
  domains: [],
  brands: [],
  industries: [],
  related: [],
  excluded: [],
  products: [
    { name: 'camping tent', keywords: [], models: [] },
    { name: 'sleeping bag', keywords: [], models: [] },
  ],
};

const quiet: TagFacts = {
  products: [],
  quantities: [],
  contact: { country: null },
  source: { source: 'direct' },
  stage: [],
};

function tagsOf(facts: Partial<TagFacts>, quadrant: 'A' | 'C' | 'D' | null = 'A'): readonly string[] {
  const tags = readTags({ kind: 'inquiry', quadrant }, { ...quiet, ...facts }, profile);
  return tags.map(({ group, key }) => `${group} ${key}`);
}

function scaleOf(...quantities: readonly Partial<StatedQuantity>[]): string | undefined {
  const stated = quantities.map((part) => ({ value: 1, unit: 'piece', per: null, sample: false, ...part }));
  return tagsOf({ quantities: stated })
    .find((tag) => tag.startsWith('scale'))
    ?.slice(6);
}

describe('the tags of a screened mail', () => {
  it('tell quadrant, market, product, source, stage and size of a full inquiry', () => {
    expect(
      tagsOf({
        products: [{ name: 'camping tent', match: 'ours' }],
        quantities: [{ value: 500, unit: 'piece', per: null, sample: false }],
        contact: { country: { code: 'ES' } },
        source: { source: 'website-form' },
      }),
    ).toEqual([
      'quadrant A',
      'region western-europe',
      'product camping tent',
      'source website-form',
      'stage to-quote',
      'scale mid',
    ]);
  });

  it('are the quadrant alone for rubbish, and none for mail that is no prospect matter', () => {
    const facts: Partial<TagFacts> = { products: [{ name: 'camping tent', match: 'ours' }] };
    expect(tagsOf(facts, 'D')).toEqual(['quadrant D']);
    expect(tagsOf(facts, null)).toEqual([]);
  });

  it('never carry what the mail calls the product, only names of the profile', () => {
    const products = [
      { name: 'free money', match: 'ours' },
      { name: 'sleeping bag', match: 'ours' },
      { name: 'camping tent', match: 'adjacent' },
      { name: 'sleeping bag', match: 'ours' },
    ];
    expect(tagsOf({ products }).filter((tag) => tag.startsWith('product'))).toEqual(['product sleeping bag']);
  });

  it('leave out a market, source or stage that the tables do not know', () => {
    const odd = tagsOf({
      contact: { country: { code: 'ZZ' } },
      source: { source: 'toString' },
      stage: [{ stage: 'dreaming' }],
    });
    expect(odd).toEqual(['quadrant A', 'stage to-quote']);
  });

  it('show the furthest stage, and a complaint or refusal before all', () => {
    const stageOf = (...stages: string[]) =>
      tagsOf({ stage: stages.map((stage) => ({ stage })) }).find((tag) => tag.startsWith('stage'));
    expect(stageOf('quoted', 'ordered', 'sampled')).toBe('stage ordered');
    expect(stageOf('ordered', 'complaint')).toBe('stage complaint');
    expect(stageOf('quoted', 'declined')).toBe('stage declined');
  });

  it('measure the order by its biggest statement and leave samples aside', () => {
    expect(scaleOf({ value: 3000 })).toBe('big');
    expect(scaleOf({ value: 50 })).toBe('small');
    expect(scaleOf({ value: 50 }, { value: 2, unit: 'container-40hq' })).toBe('big');
    expect(scaleOf({ value: 1, unit: 'container-20' })).toBe('mid');
    expect(scaleOf({ value: 1000, per: 'month' })).toBe('big');
    expect(scaleOf({ value: 8, unit: 'tonne' })).toBe('mid');
    expect(scaleOf({ value: 800, unit: null })).toBe('mid');
    expect(scaleOf({ value: 4000, sample: true })).toBeUndefined();
  });
});

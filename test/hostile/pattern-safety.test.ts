// No text of a mail can make a pattern of ours backtrack: every pattern of src is judged safe, and none is made of text.
// Example: a pattern like /(\w+\s?)+$/ anywhere in src -> this fails and names its place

import { describe, expect, it } from 'vitest';
import { checkPatterns } from './check-patterns.ts';
import { allPatterns, patternsOf } from './source-patterns.ts';

describe('the judge of patterns', () => {
  it('sees literals, calls and patterns made of text', () => {
    const text = [
      'const a = /x+/gu;',
      "const b = new RegExp('y+', 'i');",
      'const c = RegExp(/z/);',
      'const d = new RegExp(mail.subject);',
      'const e = new globalThis.RegExp(mail.name + "$");',
    ].join('\n');
    const { patterns, madeUp } = patternsOf('a.ts', text);
    expect(patterns.map(({ source, flags }) => `${source}/${flags}`)).toEqual(['x+/gu', 'y+/i', 'z/']);
    expect(madeUp).toEqual(['a.ts:4', 'a.ts:5']);
  });

  it('catches patterns that backtrack, by a power or by a square', async () => {
    const bad = ['(a+)+$', '\\s+$', '(?:\\w+\\s?)*:', '(.*)@(.*)\\.(.*)$'];
    const found = await checkPatterns(bad.map((source) => ({ place: source, source, flags: '' })));
    expect(found).toHaveLength(bad.length);
  });
});

describe('the patterns of src', () => {
  const { patterns, madeUp } = allPatterns();

  it('are all literals: no text of a mail becomes a pattern', () => {
    expect(patterns.length).toBeGreaterThan(200);
    expect(madeUp).toEqual([]);
  });

  it('are all safe, whatever text they meet', { timeout: 300_000 }, async () => {
    expect(await checkPatterns(patterns, 'safe-patterns')).toEqual([]);
  });
});

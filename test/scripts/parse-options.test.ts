// The command line of the batch command. Example: ["--until", "maybe", "a.eml"] -> a problem that names --until

import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../scripts/screen/parse-options.ts';

const clock = () => new Date('2026-03-02T08:00:00.000Z');
const parse = (...args: string[]) => parseOptions(args, clock);

describe('parseOptions', () => {
  it('takes a path alone and fills in the rest', () => {
    expect(parse('a.eml')).toEqual({
      ok: true,
      options: {
        profileFile: null,
        now: '2026-03-02T08:00:00.000Z',
        until: null,
        format: 'jsonl',
        workers: 1,
        paths: ['a.eml'],
      },
    });
  });

  it('takes every option, and standard input as a path', () => {
    const args = ['--profile', 'p.json', '--now', '2026-05-01', '--format=csv', '--workers', '4', '-', 'b'];
    expect(parse(...args)).toMatchObject({
      options: {
        profileFile: 'p.json',
        now: '2026-05-01T00:00:00.000Z',
        format: 'csv',
        workers: 4,
        paths: ['-', 'b'],
      },
    });
  });

  it.each([
    [['--now', 'yesterday', 'a']],
    [['--now', '2026-02-30', 'a']],
    [['--now', '3', 'a']],
    [['--until', 'maybe', 'a']],
    [['--format', 'xml', 'a']],
    [['--format', 'csv', '--until', 'facts', 'a']],
    [['--workers', '0', 'a']],
    [['--workers', '1.5', 'a']],
    [['--profile']],
    [['--bogus', 'a']],
    [[]],
  ])('refuses %j with a reason', (args) => {
    expect(parse(...args)).toEqual({ ok: false, problem: expect.stringMatching(/\S/) });
  });

  it('asks for nothing when help is wanted', () => {
    expect(parse('--help')).toEqual({ ok: false, problem: '' });
  });
});

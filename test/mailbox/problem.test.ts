// Every refusal tells the user what to do next, in both languages. Example: offline -> "... goes on when you are back online."

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPassing, problemCodes, problemOf } from '../../src/mailbox/problem.ts';

describe('the list of what a mailbox may refuse', () => {
  it('has a sentence of its own for each problem, in Chinese and English', () => {
    const sentences = problemCodes.map((code) => problemOf(code).sentence);
    expect(new Set(sentences.map(({ en }) => en)).size).toBe(problemCodes.length);
    expect(new Set(sentences.map(({ zh }) => zh)).size).toBe(problemCodes.length);
    for (const { zh, en } of sentences) {
      expect(zh).toMatch(/^\p{Script=Han}.{10,}。$/u);
      expect(en).toMatch(/^[A-Z].{30,}\.$/u);
    }
  });

  it('keeps a plan only for problems that pass by themselves, by signing in or by opening the mail again', () => {
    expect(problemCodes.filter((code) => isPassing(problemOf(code)))).toEqual([
      'offline',
      'rate-limited',
      'timed-out',
      'not-open',
      'sign-in-needed',
    ]);
  });

  it('leaves no way to delete a mail: the word stands nowhere in the mailbox but for lists in memory', () => {
    const folder = new URL('../../src/mailbox/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const code = readFileSync(new URL(file, folder), 'utf8').replaceAll('listeners.delete(', '');
      expect(code).not.toMatch(/delete|trash|purge|expunge/iu);
    }
  });
});

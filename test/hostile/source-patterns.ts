// Every pattern of src, found in the syntax tree: literals, and calls of RegExp, whose text must be a literal too.
// Example: patternsOf('a.ts', 'x.replace(/a+$/u, "")') -> [{ place: 'a.ts:1', source: 'a+$', flags: 'u' }]

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { listFiles, root } from '../structure/source-files.ts';

export interface SourcePattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

export interface FoundPatterns {
  readonly patterns: readonly SourcePattern[];
  /** Places where a pattern is made of text that only the running program knows. */
  readonly madeUp: readonly string[];
}

export function patternsOf(path: string, text: string): FoundPatterns {
  const patterns: SourcePattern[] = [];
  const madeUp: string[] = [];
  const placeOf = (start: number): string => `${path}:${text.slice(0, start).split('\n').length}`;
  const look = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const child of node) look(child);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const found: Readonly<Record<string, unknown>> = { ...node };
    const { regex, start } = found;
    if (typeof regex === 'object' && regex !== null && 'pattern' in regex && 'flags' in regex) {
      const { pattern, flags } = regex;
      patterns.push({ place: placeOf(Number(start)), source: String(pattern), flags: String(flags) });
    }
    if (makesPattern(found)) {
      const [source, flags] = literalArguments(found);
      if (source === null || flags === null) madeUp.push(placeOf(Number(start)));
      else if (source !== '') patterns.push({ place: placeOf(Number(start)), source, flags });
    }
    for (const [key, child] of Object.entries(found)) if (key !== 'parent') look(child);
  };
  look(parseSync(path, text).program);
  return { patterns, madeUp };
}

function makesPattern(node: Readonly<Record<string, unknown>>): boolean {
  const { type, callee } = node;
  if (type !== 'NewExpression' && type !== 'CallExpression') return false;
  if (typeof callee !== 'object' || callee === null) return false;
  const called: Readonly<Record<string, unknown>> = { ...callee };
  const member = called['property'];
  const name =
    called['name'] ?? (typeof member === 'object' && member !== null && 'name' in member ? member.name : '');
  return name === 'RegExp';
}

/** Null for what is no literal; a pattern given as a literal is found by itself. */
function literalArguments(node: Readonly<Record<string, unknown>>): readonly [string | null, string | null] {
  const given = Array.isArray(node['arguments']) ? node['arguments'] : [];
  const [source, flags] = given;
  if (source?.regex !== undefined) return ['', ''];
  const textOf = (argument: unknown): string | null => {
    if (argument === undefined) return '';
    if (typeof argument !== 'object' || argument === null || !('value' in argument)) return null;
    return typeof argument.value === 'string' ? argument.value : null;
  };
  return [source === undefined ? null : textOf(source), textOf(flags)];
}

export function allPatterns(): FoundPatterns {
  const found = listFiles('src')
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => patternsOf(path, readFileSync(join(root, path), 'utf8')));
  return {
    patterns: found.flatMap(({ patterns }) => patterns),
    madeUp: found.flatMap(({ madeUp }) => madeUp),
  };
}

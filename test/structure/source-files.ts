// The project's own files, read and parsed once for the structure test.
// Example: readSources("src") -> [{ path: "src/email/open-email.ts", text, imports: [...], functions: [...], globals: [...] }, ...]

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What is made, fetched or not ours. */
const skipped = new Set(['node_modules', '.git', 'build', 'coverage']);

/** Every file of the project, as paths from its root with forward slashes, sorted. */
export function listFiles(folder = ''): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const paths = entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (skipped.has(entry.name)) return [];
    return entry.isDirectory() ? listFiles(path) : [path];
  });
  return paths.sort();
}

export interface FunctionSize {
  readonly name: string;
  readonly lines: number;
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Specifiers as written, type imports, re-exports and `import()` included. */
  readonly imports: readonly string[];
  readonly functions: readonly FunctionSize[];
  /** Free names and `Date.now`-like members that the file reads but never declares. */
  readonly globals: readonly string[];
  readonly opensWithComment: boolean;
  readonly exportsDefault: boolean;
  readonly errors: number;
}

type Node = { readonly type: string; readonly start: number; readonly end: number } & {
  readonly [key: string]: unknown;
};

export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  const seen = lookThrough(parsed.program as unknown as Node, text);
  const first = parsed.comments[0];
  return {
    path,
    text,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: seen.imports,
    functions: seen.functions,
    globals: [...seen.used].filter((name) => !seen.declared.has(name.split('.')[0] ?? '')),
    opensWithComment:
      first !== undefined &&
      text
        .slice(0, first.start)
        .replace(/^#!.*\n/, '')
        .trim() === '',
    exportsDefault: parsed.module.staticExports.some((statement) =>
      statement.entries.some((entry) => entry.exportName.kind === 'Default'),
    ),
    errors: parsed.errors.length,
  };
}

export function readSources(files: readonly string[]): Source[] {
  return files
    .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

interface Seen {
  readonly imports: string[];
  readonly functions: FunctionSize[];
  readonly used: Set<string>;
  readonly declared: Set<string>;
}

function lookThrough(program: Node, text: string): Seen {
  const seen: Seen = { imports: [], functions: [], used: new Set(), declared: new Set() };
  visit(program, null, '', seen, text);
  return seen;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Keys under which a name stands that is no reference to a variable. */
function isReference(parent: Node | null, key: string): boolean {
  if (parent === null) return false;
  if (parent.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(parent.type)) return false;
  if (key === 'property' && parent.type === 'MemberExpression') return parent['computed'] === true;
  if (key === 'key') return parent['computed'] === true;
  return !/^(?:Import|Export|Label|Break|Continue|JSX|MetaProperty)/.test(parent.type);
}

function visit(node: Node, parent: Node | null, key: string, seen: Seen, text: string): void {
  note(node, parent, key, seen, text);
  for (const [name, value] of Object.entries(node)) {
    if (name === 'parent') continue;
    const children = Array.isArray(value) ? value : [value];
    for (const child of children) if (isNode(child)) visit(child, node, name, seen, text);
  }
}

function note(node: Node, parent: Node | null, key: string, seen: Seen, text: string): void {
  const from = node['source'] ?? (node.type === 'TSImportType' ? (node['source'] ?? node['argument']) : null);
  if (isNode(from) && /^(?:Import|Export|TSImport)/.test(node.type))
    seen.imports.push(specifierOf(from, text));
  if (node.type === 'Identifier' && isReference(parent, key)) seen.used.add(String(node['name']));
  if (node.type === 'MemberExpression') seen.used.add(text.slice(node.start, node.end).slice(0, 40));
  if (node.type === 'NewExpression' && /^new Date\(\s*\)$/.test(text.slice(node.start, node.end))) {
    seen.used.add('new Date()');
  }
  if (node.type === 'VariableDeclarator') declare(node['id'], seen);
  if (node.type === 'CatchClause') declare(node['param'], seen);
  if (/^Import(?:Default|Namespace)?Specifier$/.test(node.type)) declare(node['local'], seen);
  if (/^(?:Function|ArrowFunction)/.test(node.type)) noteFunction(node, parent, seen, text);
}

function specifierOf(from: Node, text: string): string {
  return String(from['value'] ?? text.slice(from.start + 1, from.end - 1));
}

function noteFunction(node: Node, parent: Node | null, seen: Seen, text: string): void {
  declare(node['id'], seen);
  for (const parameter of Array.isArray(node['params']) ? node['params'] : []) declare(parameter, seen);
  const named = [node['id'], parent?.['id'], parent?.['key']].find(isNode);
  const name = named === undefined ? 'a function' : text.slice(named.start, named.end).split(':')[0];
  seen.functions.push({ name: name ?? '', lines: text.slice(node.start, node.end).split('\n').length });
}

/** The names that a pattern binds: `{ a, b: [c] }` -> a, c. */
function declare(pattern: unknown, seen: Seen): void {
  if (!isNode(pattern)) return;
  if (pattern.type === 'Identifier') seen.declared.add(String(pattern['name']));
  for (const name of ['properties', 'elements', 'value', 'left', 'argument', 'parameter']) {
    const inner = pattern[name];
    for (const child of Array.isArray(inner) ? inner : [inner]) declare(child, seen);
  }
}

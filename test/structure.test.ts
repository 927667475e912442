// The rules of the house, checked on the real files; every rule is first shown a breach that it must catch.
// Example: a file of src/email that imports src/facts -> "src/email/x.ts imports src/facts/y.ts: a folder imports only ..."

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as house from './structure/house-rules.ts';
import * as rules from './structure/import-rules.ts';
import * as lists from './structure/list-rules.ts';
import { listFiles, parseSource, readSources, root } from './structure/source-files.ts';

const files = listFiles();
const sources = readSources(files);
const imports = rules.importsOf(sources);
const inFolder = (folder: string) => sources.filter(({ path }) => path.startsWith(`${folder}/`));
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the checker itself', () => {
  it('sees the files, the imports and the functions of the project', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
    expect(sources.flatMap(({ functions }) => functions).length).toBeGreaterThan(100);
    expect(imports.some(({ to }) => to === 'src/email/open-email.ts')).toBe(true);
  });

  it('reads every way to import, types included', () => {
    const text = [
      "import type { A } from './a.ts';",
      "import { b } from './b.ts';",
      "export type { C } from './c.ts';",
      "export * from './d.ts';",
      "type E = import('./e.ts').E;",
      "const f = () => import('./f.ts');",
    ].join('\n');
    const seen = parseSource('src/email/x.ts', text).imports;
    expect([...seen].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `./${name}.ts`));
  });

  it('tells a host global from a field or a variable of the same name', () => {
    const named = parseSource(
      'src/email/x.ts',
      'const document = 1; f(document, mail.window, { fetch: 2 });',
    );
    expect(rules.globalBreaches([named])).toEqual([]);
    const bad = 'window.x(); fetch(u); const t = Date.now(); const n = new Date(); Math.random();';
    expect(rules.globalBreaches([parseSource('src/email/x.ts', bad)])).toHaveLength(5);
    expect(rules.globalBreaches([parseSource('src/panel/x.ts', 'fetch(u); document.title;')])).toHaveLength(
      1,
    );
    expect(rules.globalBreaches([parseSource('src/workbench/x.ts', bad)])).toEqual([]);
  });
});

describe('imports', () => {
  it('go only backward along the flow', () => {
    const breaches = [
      ['src/email/a.ts', 'src/facts/b.ts'],
      ['src/facts/a.ts', 'src/workbench/b.ts'],
      ['src/workbench/a.ts', 'addon-gmail/b.ts'],
      ['src/panel/a.ts', 'src/screen-email.ts'],
      ['src/screen-email.ts', 'src/panel/b.ts'],
      ['src/email/a.ts', 'scripts/b.ts'],
      ['src/new-folder/a.ts', 'src/email/b.ts'],
      ['src/panel/a.ts', 'src/sidebar/b.ts'],
      ['src/sidebar/a.ts', 'src/workbench/b.ts'],
    ];
    for (const [from = '', to = ''] of breaches) expect(rules.orderBreaches([{ from, to }])).toHaveLength(1);
    expect(rules.orderBreaches(imports)).toEqual([]);
  });

  it('run in no circle, types included', () => {
    const circle = [
      { from: 'src/a/a.ts', to: 'src/b/b.ts' },
      { from: 'src/b/b.ts', to: 'src/a/a.ts' },
    ];
    expect(rules.importCircles(circle)).toHaveLength(1);
    expect(rules.importCircles(imports)).toEqual([]);
  });

  it('bear their ending, and packages stay where they belong', () => {
    expect(rules.endingBreaches([parseSource('src/a/a.ts', "import './b';")])).toHaveLength(1);
    expect(rules.packageBreaches([{ from: 'src/email/a.ts', to: 'preact/hooks' }])).toHaveLength(1);
    expect(rules.packageBreaches([{ from: 'src/email/a.ts', to: 'node:fs' }])).toHaveLength(1);
    expect([...rules.endingBreaches(sources), ...rules.packageBreaches(imports)]).toEqual([]);
  });

  it('give host globals only to hosts, panel and ledger', () => {
    expect(rules.globalBreaches(sources)).toEqual([]);
  });
});

describe('lists', () => {
  const tied = (folder: string, list: string, others: readonly string[]) => {
    const own = [list, ...others].map((name) => `src/${folder}/${name}.ts`);
    const units = inFolder(`src/${folder}`).filter(({ path }) => !own.includes(path));
    expect(units.length, `units in src/${folder}`).toBeGreaterThan(1);
    return { units, list: `src/${folder}/${list}.ts` };
  };

  it('catch a unit that nobody listed', () => {
    expect(lists.missingFrom('src/signals/all-signals.ts', ['src/signals/new.ts'], imports)).toHaveLength(1);
    expect(lists.unreachableFrom('src/facts/read-facts.ts', ['src/facts/new.ts'], imports)).toHaveLength(1);
    expect(lists.idBreaches([{ path: 'src/signals/moq-asked.ts', text: "id: 'moq'" }])).toHaveLength(1);
  });

  it('hold every signal, each with its file name as id', () => {
    // The shape of a signal, what runs them, and what several of them share.
    const { units, list } = tied('signals', 'all-signals', [
      'signal',
      'collect-findings',
      'apart',
      'buying-asks',
      'own-decisions',
      'voices',
      'per-facts',
      'rubbish-words',
    ]);
    const paths = units.map(({ path }) => path);
    expect(lists.missingFrom(list, paths, imports)).toEqual([]);
    expect(lists.idBreaches(units)).toEqual([]);
  });

  it('hold every fact reader', () => {
    const { units, list } = tied('facts', 'read-facts', ['reading', 'make-reading']);
    // Some files make the reading that every reader is given; they are no readers.
    const ofReading = lists.unreachableFrom(
      'src/facts/make-reading.ts',
      units.map(({ path }) => path),
      imports,
    );
    const paths = units
      .map(({ path }) => path)
      .filter((path) => ofReading.some((breach) => breach.startsWith(path)));
    expect(paths.length).toBeGreaterThan(20);
    expect(lists.unreachableFrom(list, paths, imports)).toEqual([]);
  });

  it('hold every language, every world table and every tag group', () => {
    const languages = inFolder('src/lexicon/languages').map(({ path }) => path);
    const tables = inFolder('src/lexicon').filter(({ text }) => /: WorldTable = /.test(text));
    const groups = inFolder('src/tags').filter(({ text }) => /^export const \w+: TagGroup\w* = /m.test(text));
    expect(Math.min(languages.length - 1, tables.length - 5)).toBeGreaterThan(0);
    expect([
      ...lists.missingFrom('src/lexicon/all-languages.ts', languages, imports),
      ...lists.missingFrom(
        'src/lexicon/world-tables.ts',
        tables.map(({ path }) => path),
        imports,
      ),
      ...lists.missingFrom(
        'src/tags/all-tag-groups.ts',
        groups.map(({ path }) => path),
        imports,
      ),
    ]).toEqual([]);
  });

  it('name every folder of src in the tree of the README', () => {
    const folders = [...new Set(files.flatMap((path) => /^src\/([^/]+)\//.exec(path)?.[1] ?? []))];
    expect(folders.length).toBeGreaterThan(8);
    expect(lists.treeBreaches('src/ email/', ['email', 'facts'])).toEqual(['README has no facts/']);
    expect(existsSync(join(root, 'README.md')), 'README.md').toBe(true);
    expect(lists.treeBreaches(textOf('README.md'), folders)).toEqual([]);
  });
});

describe('the house', () => {
  it('keeps files and functions short', () => {
    const functions = [{ name: 'f', lines: 61 }];
    expect(house.sizeBreaches([{ path: 'src/a/a.ts', lines: 301, functions }])).toHaveLength(2);
    expect(house.sizeBreaches([{ path: 'src/lexicon/a.ts', lines: 5000, functions: [] }])).toEqual([]);
    const long = parseSource('src/a/a.ts', `export const f = () => {${'\n'.repeat(70)}};`);
    expect(house.sizeBreaches([long])).toHaveLength(1);
    expect(house.sizeBreaches(sources)).toEqual([]);
  });

  it('names files for what they hold, in kebab-case', () => {
    expect(house.nameBreaches(['src/a/fooBar.ts', 'src/a/utils.ts', 'src/helpers/a.ts'])).toHaveLength(3);
    expect(house.nameBreaches(files)).toEqual([]);
  });

  it('opens every file with what it is for, and exports no default', () => {
    expect(house.formBreaches([parseSource('src/a/a.ts', 'export default 1;')])).toHaveLength(2);
    expect(house.formBreaches(sources)).toEqual([]);
  });

  it('deletes no mail, writes no HTML, runs no text as code, silences no check', () => {
    const bad = [
      'x.innerHT' + 'ML = y',
      "{ method: 'DEL" + "ETE' }",
      'ev' + 'al(x)',
      'it.sk' + 'ip(x)',
      'gmail.tra' + 'sh(id)',
    ];
    for (const text of bad) expect(house.codeBreaches([{ path: 'src/a/a.ts', text }]), text).toHaveLength(1);
    expect(house.codeBreaches(sources)).toEqual([]);
  });

  it('names no path of one machine and no package registry', () => {
    const bad = [
      `see ${['', 'home', 'me', 'x'].join('/')}`,
      `https://${['registry', 'npmjs', 'org'].join('.')}/a`,
    ];
    for (const text of bad) expect(house.wordBreaches([{ path: 'a.md', text }]), text).toHaveLength(1);
    const texts = files.filter((path) => /\.(?:ts|tsx|mjs|css|html|json|md|yml)$|^\.|\/run$/.test(path));
    expect(house.wordBreaches(texts.map((path) => ({ path, text: textOf(path) })))).toEqual([]);
  });

  it('pins every version, and locks no download address', () => {
    expect(house.versionBreaches({ dependencies: { a: '^1.2.3' } })).toHaveLength(1);
    expect(house.versionBreaches(JSON.parse(textOf('package.json')))).toEqual([]);
    expect(textOf('package-lock.json')).not.toContain('"resolved"');
  });
});

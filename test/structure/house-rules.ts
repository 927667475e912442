// Sizes, names and forbidden things. Each rule gives its breaches as sentences.
// Example: sizeBreaches([{ path: "src/a/b.ts", lines: 301, functions: [] }]) -> ["src/a/b.ts has 301 lines (300 at most)"]

import type { Source } from './source-files.ts';

export const limits = { file: 300, function: 60 } as const;

/** Word tables and dictionaries are data: free of limits. */
const isTable = (path: string): boolean => /^src\/lexicon\/|\/(?:dictionary|[a-z-]+-words)\.ts$/.test(path);

export function sizeBreaches(sources: readonly Pick<Source, 'path' | 'lines' | 'functions'>[]): string[] {
  return sources.flatMap(({ path, lines, functions }) => {
    if (isTable(path)) return [];
    const large = lines > limits.file ? [`${path} has ${lines} lines (${limits.file} at most)`] : [];
    // A `describe` is a function too; tests are limited by their file.
    const long = path.startsWith('test/') ? [] : functions.filter((found) => found.lines > limits.function);
    return [...large, ...long.map((found) => `${path}: ${found.name} has ${found.lines} lines (60 at most)`)];
  });
}

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|browser\.test|config|d))?\.(?:ts|tsx|mjs|css|html)$/;
const emptyName =
  /(?:^|\/)(?:utils?|helpers?|common|misc|lib|core|shared)(?:\/|\.[a-z]+$)|(?:^|\/)(?:index|types)\.tsx?$/;

export function nameBreaches(paths: readonly string[]): string[] {
  const code = paths.filter((path) => /\.(?:ts|tsx|mjs|css)$/.test(path));
  return [
    ...code
      .filter((path) => !kebab.test(path.split('/').at(-1) ?? ''))
      .map((path) => `${path} is not kebab-case`),
    ...code.filter((path) => emptyName.test(path)).map((path) => `${path} has a name that says nothing`),
  ];
}

export function formBreaches(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const isConfig = source.path.endsWith('.config.ts');
    return [
      ...(source.errors > 0 ? [`${source.path} cannot be parsed`] : []),
      ...(source.opensWithComment ? [] : [`${source.path} does not open with what it is for`]),
      ...(source.exportsDefault && !isConfig ? [`${source.path} has a default export`] : []),
    ];
  });
}

/** Written with character classes, so that a rule is not its own breach. */
const forbiddenCode: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'writes HTML',
    pattern: /\b(?:innerHTM[L]|outerHTM[L]|insertAdjacentHTM[L]|dangerouslySetInnerHTM[L])\b/,
  },
  { what: 'writes HTML', pattern: /\bdocument\.writ[e](?:ln)?\(/ },
  { what: 'runs text as code', pattern: /(?<![\w.'"`-])eva[l]\(|\bnew Functio[n]\(/ },
  {
    what: 'deletes mail',
    pattern: /\bbatchDelet[e]\b|\bdeleteditem[s]\b|\bpermanentDelet[e]\b|\.tras[h]\(|\/tras[h]['"`]/i,
  },
  { what: 'deletes mail', pattern: /method:\s?['"]DELET[E]['"]|\bmessages\.delet[e]\(|\bmoveToDelete[d]/ },
  { what: 'silences the compiler', pattern: /@ts-(?:ignor[e]|nochec[k])/ },
  { what: 'skips a test', pattern: /\b(?:it|test|describe)\.(?:ski[p]|tod[o]|onl[y])\b/ },
];

export function codeBreaches(sources: readonly Pick<Source, 'path' | 'text'>[]): string[] {
  return sources.flatMap(({ path, text }) =>
    forbiddenCode
      .filter(
        ({ what, pattern }) => pattern.test(text) && (what !== 'writes HTML' || !path.startsWith('test/')),
      )
      .map(({ what }) => `${path} ${what}`),
  );
}

const machinePath = /(?<![\w.~*:)\]])[/](?:work|home|root|tmp|Users)[/][\w.-]+[/\w]/;
const registryHost = /\bregistry[.][a-z]+[.-]|\bnpmmirror[.]|[/]artifactory[/]|\bverdaccio\b/i;

/** `files`: any text of the project that is not a mail. */
export function wordBreaches(files: readonly { readonly path: string; readonly text: string }[]): string[] {
  return files.flatMap(({ path, text }) => [
    ...(machinePath.test(text) ? [`${path} names a path of one machine`] : []),
    ...(registryHost.test(text) ? [`${path} names a package registry`] : []),
  ]);
}

interface Manifest {
  readonly dependencies?: { readonly [name: string]: string };
  readonly devDependencies?: { readonly [name: string]: string };
}

export function versionBreaches({ dependencies, devDependencies }: Manifest): string[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version} is not pinned exactly`);
}

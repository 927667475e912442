// What the built code must not hold, read from its bytes: code made of text, code from elsewhere, HTML made of text, calls that destroy mail.
// Example: content.js with an import from another site in it -> ["content.js loads code from elsewhere"]

import { type Files, textAt } from '../outlook/built-folder.ts';

interface CodeRule {
  readonly what: string;
  readonly pattern: RegExp;
}

// Written with character classes, so that a rule is not its own breach.
const rules: readonly CodeRule[] = [
  { what: 'makes code of text', pattern: /\bnew Functio[n]\b|[^.\w$]Functio[n]\(|[^.\w$]eva[l]\(/ },
  { what: 'runs a text by a timer', pattern: /\bset(?:Timeout|Interval)\(\s?["'`]/ },
  {
    what: 'makes HTML of text',
    pattern:
      /\b(?:innerHTM[L]|outerHTM[L]|insertAdjacentHTM[L]|createContextualFragmen[t])\b|\bdocument\.writ[e](?:ln)?\(/,
  },
  {
    what: 'loads code from elsewhere',
    pattern: /\bimport\(\s?["'`](?:https?:)?\/\/|\bimportScripts\(|\bfrom\s?["'](?:https?:)?\/\//,
  },
  { what: 'destroys mail', pattern: /\bbatchDelet[e]\b|["'`]DELET[E]["'`]|\/(?:un)?tras[h]\b/ },
];

export function codeBreaches(files: Files): string[] {
  return [...files.keys()].flatMap((path) => {
    if (path.endsWith('.html')) return pageBreaches(path, files);
    if (!path.endsWith('.js')) return [];
    const text = textAt(files, path) ?? '';
    return rules.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${path} ${what}`);
  });
}

/** Pages of an extension hold no code and no styles of their own, and load what lies beside them. */
function pageBreaches(path: string, files: Files): string[] {
  const text = textAt(files, path) ?? '';
  const loaded = [
    ...text.matchAll(/<(?:script|link|img|iframe)\b[^<>]{0,300}?\s(?:src|href)="([^"]{0,300})"/g),
  ];
  const inline = /<script\b(?![^>]*\ssrc=)/.test(text) || /\son[a-z]+="|\sstyle="|<style\b/.test(text);
  return [
    ...loaded
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('data:') && !files.has(address))
      .map((address) => `${path} loads ${address}, which is not in the folder`),
    ...(inline ? [`${path} has a script or a style in the page, which its policy forbids`] : []),
  ];
}

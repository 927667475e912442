// Everything that is checked of the extension before it is written: manifest, words, icons, code. A breach is a sentence for the builder.
// Example: checkExtension(files) -> [] or one sentence a breach

import { type Files, textAt } from '../outlook/built-folder.ts';
import { iconBreaches } from '../outlook/check-icons.ts';
import { isRecord, parseJson } from '../outlook/json-value.ts';
import { codeBreaches } from './check-code.ts';
import { localeBreaches } from './check-locales.ts';
import { manifestBreaches, namedFiles } from './check-manifest.ts';
import { iconUses, manifestFile } from './extension-data.ts';

export function checkExtension(files: Files): string[] {
  const text = textAt(files, manifestFile) ?? '';
  const manifest = parseJson(text);
  if (!isRecord(manifest)) return [`${manifestFile} is no manifest`];
  return [
    ...manifestBreaches(manifest),
    ...[...new Set(namedFiles(manifest))]
      .filter((path) => !files.has(path))
      .map((path) => `the manifest names ${path}, which is not in the folder`),
    ...iconBreaches(iconUses, files),
    ...localeBreaches(files, text),
    ...codeBreaches(files),
    ...strayFiles(files),
  ];
}

/** What a package holds by accident is seen by everybody who unpacks it. */
function strayFiles(files: Files): string[] {
  return [...files.keys()]
    .filter((path) => !/\.(?:js|html|css|png|json)$/.test(path))
    .map((path) => `${path} does not belong into the package`);
}

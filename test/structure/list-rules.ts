// Lists are written by hand and must be complete: what stands in a folder but in no list is never run.
// Example: missingFrom("src/signals/all-signals.ts", ["src/signals/moq-asked.ts"], []) -> ["src/signals/moq-asked.ts is not in ..."]

import type { Import } from './import-rules.ts';

/** The units that the list does not import. */
export function missingFrom(list: string, units: readonly string[], imports: readonly Import[]): string[] {
  const listed = new Set(imports.filter(({ from }) => from === list).map(({ to }) => to));
  return units.filter((unit) => !listed.has(unit)).map((unit) => `${unit} is not in ${list}`);
}

/** The same where a listed unit may bring its own parts: contact.ts is listed, and reads name.ts and title.ts. */
export function unreachableFrom(
  list: string,
  units: readonly string[],
  imports: readonly Import[],
): string[] {
  const reached = new Set([list]);
  // A Set may grow while it is walked: each path is looked at once.
  for (const path of reached) {
    for (const { from, to } of imports) if (from === path) reached.add(to);
  }
  return units.filter((unit) => !reached.has(unit)).map((unit) => `${unit} is not reached from ${list}`);
}

/** A unit says its id itself, and the id is the name of its file. */
export function idBreaches(units: readonly { readonly path: string; readonly text: string }[]): string[] {
  return units.flatMap(({ path, text }) => {
    const stem = /([^/]+)\.tsx?$/.exec(path)?.[1] ?? '';
    return new RegExp(`\\bid: '${stem}'|\\('${stem}'`).test(text)
      ? []
      : [`${path} does not bear the id ${stem}`];
  });
}

/** Folders of src that the tree in the README does not name. */
export function treeBreaches(readme: string, folders: readonly string[]): string[] {
  return folders
    .filter((folder) => !readme.includes(`${folder}/`))
    .map((folder) => `README has no ${folder}/`);
}

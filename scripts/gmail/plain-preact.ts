// Takes the one place out of Preact that could make HTML of text, so that no bundle of the extension holds such a call at all; a page that
// asks for it by a prop gets nothing. Example: build({ plugins: [plainPreact] }) -> a bundle in which no text ever becomes HTML

import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

// Written with a character class, so that this file is no breach of the rule that it keeps.
const place = /\.innerHTM[L]\b/g;
/** It is compared once and set once. */
const places = 2;

export const plainPreact: Plugin = {
  name: 'plain-preact',
  setup(build) {
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.[a-z.]{0,12}js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const found = source.match(place)?.length ?? 0;
      if (found !== places)
        throw new Error(`[build] Preact makes HTML at ${found} places instead of ${places}`);
      return { contents: source.replace(place, '.markupNeverMade'), loader: 'js' };
    });
  },
};

// Lists of words in src/lexicon as one text each that is split when it is loaded: a tenth less to fetch than quotes and commas.
// Example: ['best price', 'lowest price', 'what price', 'price list'] -> "best price|lowest price|what price|price list".split("|")

import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { parseSync, Visitor } from 'oxc-parser';

const mark = '|';
/** Shorter lists gain nothing. */
const fewest = 4;

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const shortLists: Plugin = {
  name: 'short-lists',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]lexicon[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: shortened(path, await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

function shortened(path: string, source: string): string {
  const changes: Change[] = [];
  new Visitor({
    ArrayExpression({ elements, start, end }) {
      const words = elements.flatMap((element) =>
        element?.type === 'Literal' && typeof element.value === 'string' ? [element.value] : [],
      );
      const isPlain = words.length === elements.length && !words.some((word) => word.includes(mark));
      if (!isPlain || words.length < fewest) return;
      changes.push({
        start,
        end,
        text: `${JSON.stringify(words.join(mark))}.split(${JSON.stringify(mark)})`,
      });
    },
  }).visit(parseSync(path, source).program);
  let out = '';
  let at = 0;
  for (const { start, end, text } of changes) {
    out += source.slice(at, start) + text;
    at = end;
  }
  return out + source.slice(at);
}

// The numbering plans of phones without the way each country writes its numbers: the core reads numbers and shows them as E.164 alone.
// Example: a plan [calling code, prefix, pattern, lengths, formats, ...] -> the same with 0 for the formats, 9 kB gzip less in all

import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Place of the formats in a plan, by the package's own reader of it (version 4 of the data). */
const formatsAt = 4;

type Plan = unknown[];

interface Plans {
  readonly version: number;
  readonly countries: { readonly [country: string]: Plan };
  readonly nonGeographic: { readonly [code: string]: Plan };
}

export const phonePlans: Plugin = {
  name: 'phone-plans',
  setup(build) {
    build.onLoad({ filter: /libphonenumber-js[\\/]metadata\.min\.json\.js$/ }, async ({ path }) => ({
      contents: withoutFormats(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** @throws when the package writes its plans in another way than the pinned version does. */
function withoutFormats(module: string): string {
  const start = module.indexOf('export default ');
  const plans: Plans = JSON.parse(module.slice(start + 'export default '.length).replace(/;?\s*$/, ''));
  if (start < 0 || plans.version !== 4) throw new Error('[build] phone plans of another form');
  for (const plan of [...Object.values(plans.countries), ...Object.values(plans.nonGeographic)]) {
    if (plan.length > formatsAt) plan[formatsAt] = 0;
  }
  return `export default ${JSON.stringify(plans)}`;
}

// How the time of one mail grows with one of its parts, from 10 kB to 1 MB: 1 is linear, 0 is flat, 2 is quadratic.
// Example: "growth over 100 times the digits   0.51   <= 1.05   ok"

import { openEml } from '../../src/email/open-eml.ts';
import { type ScreeningContext, screenEmail } from '../../src/screen-email.ts';
import { growingMails } from './growing-mails.ts';
import { cpuNow, type Row, row } from './measure.ts';
import { makeRandom } from './mime-parts.ts';

const sizes = [10_000, 100_000, 1_000_000] as const;
/** CPU milliseconds spent on one size. */
const budget = 250;

/** The exponent over both decades, and the worse of the two where that is more: a late bend must not hide. */
export async function* growthRows(context: ScreeningContext): AsyncGenerator<Row> {
  for (const [what, make] of Object.entries(growingMails)) {
    const times: number[] = [];
    for (const size of sizes) times.push(await fastest(Buffer.from(make(size, makeRandom(3))), context));
    const [small = 1, middle = 1, large = 1] = times;
    const exponent = Math.max(Math.log10(middle / small), Math.log10(large / middle));
    const ms = large < 10 ? large.toFixed(1) : large.toFixed(0);
    yield row(`growth over 100 times the ${what} (1 MB: ${ms} ms)`, exponent, { most: 1.05, unit: '' });
  }
}

/** The best of many runs: what the work costs without the collector's and the neighbours' share. */
async function fastest(mail: Uint8Array, context: ScreeningContext): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  const end = cpuNow() + budget;
  for (let run = 0; run < 200 && (run < 5 || cpuNow() < end); run++) {
    const start = performance.now();
    screenEmail(await openEml(mail), context);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

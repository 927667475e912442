// The whole screening against a bare MIME parse and against a stack of well-known packages, on the same mails in one run.
// Example: await screeningRows(mails, context) -> [{ what: "screening against a bare postal-mime parse", value: "0.21 x", ... }]

import { convert } from 'html-to-text';
import { findPhoneNumbersInText } from 'libphonenumber-js';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { detect } from 'tinyld';
import { openEml } from '../../src/email/open-eml.ts';
import { type ScreeningContext, screenEmail } from '../../src/screen-email.ts';
import { growing, makeRandom } from './make-corpus.ts';
import { cpuNow, cpuOf, median, quantile, type Row, row } from './measure.ts';

type Mails = readonly Uint8Array[];

async function screenAll(mails: Mails, context: ScreeningContext): Promise<void> {
  for (const mail of mails) screenEmail(await openEml(mail), context);
}

async function parseAll(mails: Mails): Promise<void> {
  for (const mail of mails) await PostalMime.parse(mail);
}

/** What one would put together from packages; it reads no trade facts at all. */
async function stackAll(mails: Mails): Promise<void> {
  for (const mail of mails) {
    const parsed = await simpleParser(Buffer.from(mail), { skipHtmlToText: true });
    const text = parsed.text ?? (typeof parsed.html === 'string' ? convert(parsed.html) : '');
    detect(text);
    findPhoneNumbersInText(text, 'CN');
  }
}

export async function screeningRows(mails: Mails, context: ScreeningContext): Promise<Row[]> {
  const rounds = 5;
  const [own, bare]: [number[], number[]] = [[], []];
  await screenAll(mails, context);
  await parseAll(mails);
  for (let round = 0; round < rounds; round++) {
    own.push(await cpuOf(() => screenAll(mails, context)));
    bare.push(await cpuOf(() => parseAll(mails)));
  }
  const few = mails.slice(0, 200);
  await stackAll(few.slice(0, 50));
  const stack = (await cpuOf(() => stackAll(few))) / few.length;
  const each = median(own) / mails.length;
  const times = await timesOf(mails, context);
  const p50 = quantile(times, 0.5);
  return [
    row('screening against a bare postal-mime parse', median(own) / median(bare), {
      most: 0.35,
      unit: 'x CPU',
    }),
    row('packages (mailparser ...) against screening', stack / each, { least: 12, unit: 'x CPU' }),
    row('mails per CPU second', 1000 / each, { least: 1800, unit: '/s' }),
    row('p50', p50, { unit: 'ms' }),
    row('p99 against p50', quantile(times, 0.99) / p50, { most: 12, unit: 'x' }),
    row('slowest mail', Math.max(...times), { most: 25, unit: 'ms' }),
  ];
}

async function timesOf(mails: Mails, context: ScreeningContext): Promise<number[]> {
  const times: number[] = [];
  for (const mail of mails) {
    const start = performance.now();
    screenEmail(await openEml(mail), context);
    times.push(performance.now() - start);
  }
  return times;
}

/** The exponent of time over size: 1 is linear, 0 is flat; the worse of the two decades from 10 kB to 1 MB. */
export async function* growthRows(context: ScreeningContext): AsyncGenerator<Row> {
  for (const [what, make] of Object.entries(growing)) {
    const times: number[] = [];
    for (const size of [10_000, 100_000, 1_000_000]) {
      times.push(await fastest(Buffer.from(make(size, makeRandom(3))), context));
    }
    const [small = 1, middle = 1, large = 1] = times;
    const exponent = Math.max(Math.log10(middle / small), Math.log10(large / middle));
    yield row(`growth with ${what} (1 MB: ${large.toFixed(1)} ms)`, exponent, { most: 1.05, unit: '' });
  }
}

/** The best of many runs: what the work costs without the collector's and the neighbours' share. */
async function fastest(mail: Uint8Array, context: ScreeningContext): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  const end = cpuNow() + 400;
  for (let run = 0; run < 200 && (run < 5 || cpuNow() < end); run++) {
    const start = performance.now();
    screenEmail(await openEml(mail), context);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

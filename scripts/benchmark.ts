// npm run benchmark [-- CORPUS]: speed, growth and memory beside their budgets, on made-up mails or on a folder or box of yours.
// Example: npm run benchmark -> "screening against a bare postal-mime parse   0.21 x CPU   <= 0.35 x CPU   ok"

import { commandRows } from './benchmark/command-speed.ts';
import { makeCorpus } from './benchmark/make-corpus.ts';
import { matcherRows } from './benchmark/matcher-speed.ts';
import type { Row } from './benchmark/measure.ts';
import { growthRows, screeningRows } from './benchmark/screening-speed.ts';
import { listMails } from './screen/list-mails.ts';
import { screeningContext } from './screen/screening-context.ts';

const seed = 20260302;

async function readCorpus(paths: readonly string[]): Promise<Uint8Array[]> {
  if (paths.length === 0) return makeCorpus(seed, 600);
  const mails: Uint8Array[] = [];
  for await (const mail of listMails(paths, process.stdin)) {
    if ('bytes' in mail) mails.push(mail.bytes.slice());
  }
  return mails;
}

const profile = {
  company: 'Ningbo Ridgeline Outdoor Co., Ltd.',
  aliases: ['Ridgeline'],
  domains: ['ridgeline.example'],
  brands: ['Ridgeline'],
  products: [{ name: 'camping tent', keywords: ['tent', '帐篷'], models: ['FT-4P'] }],
  industries: ['outdoor', 'camping'],
  related: ['sport'],
  excluded: [],
};

function print(rows: readonly Row[]): void {
  for (const { what, value, budget, kept } of rows) {
    const verdict = budget === '' ? '' : kept ? 'ok' : 'OVER';
    console.log(`${what.padEnd(52)} ${value.padStart(16)}   ${budget.padEnd(18)} ${verdict}`);
  }
}

const context = screeningContext(profile);
const mails = await readCorpus(process.argv.slice(2));
console.log(`${mails.length} mails\n`);
print(await screeningRows(mails, context));
for await (const row of growthRows(context)) print([row]);
print(await matcherRows());
print(await commandRows());

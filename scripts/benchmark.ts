// npm run benchmark [-- --box N] [--only WORD] [CORPUS]: speed, growth, memory and paint beside their goals, in one run on the same
// mails: made up from a seed, or a folder or box of yours. Example: npm run benchmark -> "whole screening against ...  1.31 x CPU  <= 1.35  ok"

import { parseArgs } from 'node:util';
import type { Profile } from '../src/profile/profile.ts';
import { memoryRows } from './benchmark/box-memory.ts';
import { commandRows } from './benchmark/command-speed.ts';
import { gmailServiceRows } from './benchmark/gmail-service-speed.ts';
import { gmailRows } from './benchmark/gmail-speed.ts';
import { growthRows } from './benchmark/growth.ts';
import { makeCorpus } from './benchmark/make-corpus.ts';
import { matcherRows } from './benchmark/matcher-speed.ts';
import type { Row } from './benchmark/measure.ts';
import { outlookRows } from './benchmark/outlook-speed.ts';
import { paintRows } from './benchmark/paint-speed.ts';
import { screeningRows } from './benchmark/screening-speed.ts';
import { listMails } from './screen/list-mails.ts';
import { screeningContext } from './screen/screening-context.ts';

const seed = 20260302;
const madeMails = 600;
/** A larger corpus of the user is read up to here: all of it is held in memory for the rounds. */
const mostMails = 3000;

const profile: Profile = {
  company: 'Ningbo Ridgeline Outdoor Co., Ltd.',
  aliases: ['Ridgeline'],
  domains: ['ridgeline.example'],
  brands: ['Ridgeline'],
  products: [{ name: 'camping tent', keywords: ['tent', '帐篷'], models: ['FT-4P'] }],
  industries: ['outdoor', 'camping'],
  related: ['sport'],
  excluded: [],
};

async function readCorpus(paths: readonly string[]): Promise<Uint8Array[]> {
  if (paths.length === 0) return makeCorpus(seed, madeMails);
  const mails: Uint8Array[] = [];
  for await (const mail of listMails(paths, process.stdin)) {
    if ('bytes' in mail) mails.push(mail.bytes.slice());
    if (mails.length === mostMails) break;
  }
  return mails;
}

async function print(rows: AsyncIterable<Row>): Promise<void> {
  for await (const { what, value, goal, kept } of rows) {
    const verdict = kept === null ? '' : kept ? 'ok' : 'MISSED';
    console.log(`${what.padEnd(66)} ${value.padStart(14)}   ${goal.padEnd(8)} ${verdict}`.trimEnd());
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { box: { type: 'string', default: '100000' }, only: { type: 'string' } },
});
const context = screeningContext(profile);
const mails = await readCorpus(positionals);
const bytes = mails.reduce((sum, mail) => sum + mail.length, 0);
console.log(`${mails.length} mails, ${(bytes / 1e6).toFixed(1)} MB, node ${process.versions.node}\n`);
const groups: { readonly [name: string]: () => AsyncIterable<Row> } = {
  screening: () => screeningRows(mails, context),
  growth: () => growthRows(context),
  matcher: () => matcherRows(),
  command: () => commandRows(),
  paint: () => paintRows(),
  outlook: () => outlookRows(),
  'gmail-service': () => gmailServiceRows(),
  gmail: () => gmailRows(),
  // Last: it takes the longest by far.
  memory: () => memoryRows(Number(values.box)),
};
for (const [name, rows] of Object.entries(groups)) {
  if (values.only === undefined || values.only === name) await print(rows());
}

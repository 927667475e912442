// The whole screening against a bare MIME parse and against a stack of well-known packages, on the same mails in one run.
// Example: for await (const row of screeningRows(mails, context)) ... -> "whole screening against a bare postal-mime parse  1.31 x CPU"

import { convert } from 'html-to-text';
import { findPhoneNumbersInText } from 'libphonenumber-js';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { detect } from 'tinyld';
import { openEml } from '../../src/email/open-eml.ts';
import { type ScreeningContext, screenEmail } from '../../src/screen-email.ts';
import { cpuOf, median, quantile, type Row, row, sameRow } from './measure.ts';

type Mails = readonly Uint8Array[];

const rounds = 5;
/** The stack is slow: so many mails tell its cost. */
const stackMails = 150;

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

export async function* screeningRows(mails: Mails, context: ScreeningContext): AsyncGenerator<Row> {
  const [own, bare]: [number[], number[]] = [[], []];
  await screenAll(mails, context);
  await parseAll(mails);
  for (let round = 0; round < rounds; round++) {
    own.push(await cpuOf(() => screenAll(mails, context)));
    bare.push(await cpuOf(() => parseAll(mails)));
  }
  const each = median(own) / mails.length;
  yield row('whole screening against a bare postal-mime parse', median(own) / median(bare), {
    most: 1.35,
    unit: 'x CPU',
  });
  yield await sameReading(mails);
  yield* stackRows(mails, context);
  yield row('mails per CPU second', 1000 / each, { unit: '/s' });
  yield row('  a bare postal-mime parse', (1000 * mails.length) / median(bare), { unit: '/s' });
  const times = await timesOf(mails, context);
  yield row('p50 of a mail', quantile(times, 0.5), { unit: 'ms' });
  yield row('p99 of a mail', quantile(times, 0.99), { unit: 'ms' });
  yield row('slowest mail', Math.max(...times), { most: 25, unit: 'ms' });
}

/** Both on the same few mails, turn by turn. */
async function* stackRows(mails: Mails, context: ScreeningContext): AsyncGenerator<Row> {
  const few = mails.slice(0, stackMails);
  const [own, stack]: [number[], number[]] = [[], []];
  await stackAll(few.slice(0, 30));
  for (let round = 0; round < 3; round++) {
    stack.push(await cpuOf(() => stackAll(few)));
    own.push(await cpuOf(() => screenAll(few, context)));
  }
  yield row('mailparser + html-to-text + tinyld + phone search against it', median(stack) / median(own), {
    least: 5,
    unit: 'x CPU',
  });
}

/** The mail that was screened is the mail that was parsed: sender, subject, number of files. */
async function sameReading(mails: Mails): Promise<Row> {
  let same = 0;
  for (const mail of mails) {
    const [own, bare] = [await openEml(mail), await PostalMime.parse(mail)];
    const [from, subject, files] = [bare.from?.address ?? '', bare.subject ?? '', bare.attachments.length];
    const alike =
      own.from.address.toLowerCase() === from.toLowerCase() && own.subject.trim() === subject.trim();
    if (alike && own.attachments.length === files) same += 1;
  }
  return sameRow('same sender, subject and number of files', same, mails.length);
}

/** Wall clock of each mail, the better of two passes: a neighbour's burst is no property of a mail. */
async function timesOf(mails: Mails, context: ScreeningContext): Promise<number[]> {
  const times: number[] = mails.map(() => Number.POSITIVE_INFINITY);
  for (let pass = 0; pass < 2; pass++) {
    for (const [index, mail] of mails.entries()) {
      const start = performance.now();
      screenEmail(await openEml(mail), context);
      times[index] = Math.min(times[index] ?? 0, performance.now() - start);
    }
  }
  return times;
}

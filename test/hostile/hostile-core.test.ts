// The core against every hostile mail: it answers, owns up to what it cut, believes nothing forged, and costs little.
// Example: 20,000 empty parts -> an answer with truncated: ['parts'] for no more CPU than four ordinary mails of that size

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isOurs } from '../../src/tags/vocabulary.ts';
import { benignMail } from './benign-mail.ts';
import { costRatio, cpuOf, leastCpu } from './cpu-time.ts';
import { makeHostileMail } from './make-hostile-mail.ts';
import { context, runCore, screenRaw, spreadsheetCells } from './run-core.ts';

const mails = makeHostileMail(20_260_512);
const named = ({ family, name }: { readonly family: string; readonly name: string }) => `${family}: ${name}`;
const fingerprint = ({ bytes }: { readonly bytes: Uint8Array }) =>
  createHash('sha256').update(bytes).digest('hex');
const runs = new Map<string, Awaited<ReturnType<typeof runCore>>>();
const cost = new Map<string, number>();
const slowest = 2_000;

/** Each mail once, for all tests below; the first of them warms up. */
async function runAll(): Promise<string[]> {
  const broken: string[] = [];
  for (const mail of mails.slice(0, 40)) await screenRaw(mail.bytes).catch(() => null);
  for (const mail of mails) {
    try {
      cost.set(named(mail), await cpuOf(async () => runs.set(named(mail), await runCore(mail.bytes))));
    } catch (problem) {
      broken.push(`${named(mail)}: ${String(problem)}`);
    }
  }
  return broken;
}

const spot = (mail: (typeof mails)[number]) => {
  const run = runs.get(named(mail));
  if (run === undefined) throw new Error(`${named(mail)} gave no answer`);
  return { ...run, email: run.screened.email };
};

describe('a hostile mail', () => {
  it('is one of at least 150 different ones, the same from the same seed', () => {
    const same = makeHostileMail(20_260_512).map(fingerprint);
    expect(same).toEqual(mails.map(fingerprint));
    expect(makeHostileMail(1).map(fingerprint)).not.toEqual(same);
    expect(new Set(same).size).toBeGreaterThanOrEqual(mails.length - 10);
    expect(new Set(same).size).toBeGreaterThan(150);
    expect(new Set(mails.map(named)).size).toBe(mails.length);
  });

  it('never makes the core throw', async () => {
    expect(await runAll()).toEqual([]);
    expect(runs.size).toBe(mails.length);
  });

  it('gives spans that lie in its text, and an answer that survives JSON', () => {
    const outside: string[] = [];
    for (const mail of mails) {
      const { screened, email } = spot(mail);
      const length = email.text.length;
      const check = (key: string, value: unknown): unknown => {
        if ((key === 'start' || key === 'end') && !(Number(value) >= 0 && Number(value) <= length))
          outside.push(`${named(mail)}: ${key} ${String(value)} of ${length}`);
        return value;
      };
      JSON.parse(JSON.stringify(screened, check));
    }
    expect(outside).toEqual([]);
  });

  it('is owned up to where a cap cut it', () => {
    const cut = mails.filter(({ cap }) => cap !== undefined);
    expect(cut.length).toBeGreaterThan(10);
    const silent = cut.filter((mail) => mail.cap && !spot(mail).email.truncated.includes(mail.cap));
    expect(silent.map((mail) => `${named(mail)} [${spot(mail).email.truncated.join()}]`)).toEqual([]);
  });

  it('still shows what its writer wrote, and nothing of what nobody can see', () => {
    const lost = mails.filter(
      (mail) => mail.reads !== undefined && !spot(mail).email.text.includes(mail.reads),
    );
    const seen = mails.filter(
      (mail) => mail.hides !== undefined && spot(mail).email.text.includes(mail.hides),
    );
    expect(lost.map(named)).toEqual([]);
    expect(seen.map(named)).toEqual([]);
  });

  it('gives the facts and the verdict of its clean twin, whatever was hidden in it', async () => {
    const differing: string[] = [];
    const twins = mails.filter(({ clean }) => clean !== undefined);
    expect(twins.length).toBeGreaterThan(50);
    for (const mail of twins) {
      const clean = await screenRaw(mail.clean ?? new Uint8Array());
      const { screened } = spot(mail);
      for (const key of Object.keys(clean.facts) as (keyof typeof clean.facts)[]) {
        // What circumstances tell of is the mail itself: its lengths and how much was hidden.
        if (key === 'circumstances') continue;
        if (bare(clean.facts[key]) !== bare(screened.facts[key])) differing.push(`${named(mail)}: ${key}`);
      }
      if (bare(clean.screening.scores) !== bare(screened.screening.scores))
        differing.push(`${named(mail)}: scores`);
      if (clean.screening.quadrant !== screened.screening.quadrant)
        differing.push(`${named(mail)}: quadrant`);
    }
    expect(differing).toEqual([]);
  });

  it('is never believed where it forged who vouches for it', () => {
    const claims = mails.filter(({ auth }) => auth !== undefined);
    const wrong = claims.filter((mail) => {
      const { auth } = spot(mail).email;
      return mail.auth === 'no-pass' ? auth === 'pass' : auth !== mail.auth;
    });
    expect(claims.length).toBeGreaterThan(60);
    expect(claims.filter(({ auth }) => auth === 'pass').length).toBeGreaterThan(3);
    expect(wrong.map((mail) => `${named(mail)}: ${spot(mail).email.auth}, not ${mail.auth}`)).toEqual([]);
  });

  it('gets labels of the closed table only', () => {
    const foreign = mails.flatMap((mail) =>
      spot(mail)
        .screened.plan.add.filter(({ name }) => isOurs(name, context.labels) === null)
        .map(({ name }) => `${named(mail)}: ${name}`),
    );
    expect(foreign).toEqual([]);
    expect(isOurs('询盘/<script>', context.labels)).toBeNull();
  });

  it('puts no formula into a table', () => {
    const formula = /^[\s"]{0,9}[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/u;
    expect(spreadsheetCells('a,"=1","""=1""",\'=1').filter((cell) => formula.test(cell))).toEqual([
      '=1',
      '"=1"',
    ]);
    const bad = mails.flatMap((mail) =>
      spot(mail)
        .csv.flatMap(spreadsheetCells)
        .filter((cell) => formula.test(cell))
        .map((cell) => `${named(mail)}: ${cell.slice(0, 40)}`),
    );
    expect(bad).toEqual([]);
  });

  it('takes no more CPU than four ordinary mails of its size, and never two seconds', async () => {
    const ordinary = new Map<number, { readonly bytes: Uint8Array; readonly cpu: number }>();
    const expensive: string[] = [];
    for (const mail of mails) {
      // Down to the next quarter of a doubling: few sizes, each measured once.
      const size = Math.floor(2 ** (Math.floor(4 * Math.log2(Math.max(1_024, mail.bytes.length))) / 4));
      const known = ordinary.get(size) ?? (await measured(benignMail(size)));
      ordinary.set(size, known);
      const first = cost.get(named(mail)) ?? 0;
      if (first <= known.cpu * 3) continue;
      const work = () => screenRaw(mail.bytes);
      const ratio = await costRatio({ work, against: () => screenRaw(known.bytes), times: 4, floor: 1 });
      if (ratio > 4) expensive.push(`${named(mail)} costs ${ratio.toFixed(1)} times an ordinary mail`);
      if (first > slowest && (await leastCpu(work, 3)) > slowest)
        expensive.push(`${named(mail)} takes too long`);
    }
    expect(expensive).toEqual([]);
  });
});

async function measured(bytes: Uint8Array) {
  return { bytes, cpu: await leastCpu(() => screenRaw(bytes), 3) };
}

/** Without the places in the text: hidden text may move them. */
function bare(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) =>
    key === 'span' || key === 'start' || key === 'end' ? 0 : inner,
  );
}
